import { z } from "zod";
import { emailAddress } from "@/lib/people/sign-in/input";

const LONGEST_REASON = 1000;

export const membershipInput = z.object({ membership: z.uuid("errors.invalid") });

/** The person reads the reason: nobody is put out without one. */
export const endInput = membershipInput.extend({
  reason: z.string().trim().min(2, "membership.endReasonMissing").max(LONGEST_REASON, "errors.tooLong"),
});

export const appointByMailInput = z.object({
  circle: z.uuid("errors.invalid"),
  email: emailAddress,
  role: z.enum(["member", "lead"], "errors.choose"),
});

export const roleChanges = ["lead", "demote", "end", "confirm"] as const;
export type RoleChange = (typeof roleChanges)[number];

/** What a list of members sends: `end:<membership>`, with the reason in a field of its own. */
const pressed = /^(lead|demote|end|confirm):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const endFieldOf = (membership: string): string => `reason-${membership}`;

/** The list is one form, so that its answer always has a place to stand. */
export const roleInput = z.looseObject({ press: z.string().regex(pressed, "errors.choose") }).transform((form, { addIssue }) => {
  const [, press = "", membership = ""] = pressed.exec(form.press) ?? [];
  const reasonField = endFieldOf(membership);
  const typed = form[reasonField];
  const reason = typeof typed === "string" ? typed.trim() : "";
  if (press === "end" && reason.length < 2) addIssue({ code: "custom", path: [reasonField], message: "membership.endReasonMissing" });
  if (reason.length > LONGEST_REASON) addIssue({ code: "custom", path: [reasonField], message: "errors.tooLong" });
  return { press: press as RoleChange, membership, reason };
});
