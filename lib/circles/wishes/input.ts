import { z } from "zod";
import { municipality, region } from "@/lib/geography/places";
import { emailAddress } from "@/lib/people/sign-in/input";

/** A place as the form sends it: `municipality:37022` or `region:REFREG10`. */
export const placeOfWish = (kind: "region" | "municipality", code: string): string => `${kind}:${code}`;

const place = z.string().transform((typed, { addIssue }) => {
  const [kind = "", code = ""] = typed.split(":");
  if (kind === "municipality" && municipality(code)) return { kind, code } as const;
  if (kind === "region" && region(code)) return { kind, code } as const;
  addIssue({ code: "custom", message: "errors.choose" });
  return z.NEVER;
});

export const wishInput = z.object({
  place,
  email: emailAddress,
  name: z.string().trim().max(120, "errors.tooLong").default(""),
  start: z.array(z.literal("yes")).default([]),
});
export type WishInput = z.output<typeof wishInput>;

export const handleWishInput = z.object({ wish: z.uuid("errors.invalid") });
export const tellWishesInput = z.object({ circle: z.uuid("errors.invalid") });
