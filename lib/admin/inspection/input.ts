import { z } from "zod";

/** What of a circle an admin may open, and how its address says so. */
export const inspectedKinds = { document: "document", question: "vraag" } as const;
export type InspectedKind = keyof typeof inspectedKinds;

const SHORTEST_REASON = 10;

export const inspectInput = z.object({
  kind: z.enum(["document", "question"], "errors.choose"),
  id: z.string(),
  reason: z.string().trim().min(SHORTEST_REASON, "inspection.reasonTooShort").max(500, "errors.tooLong"),
});
export type InspectInput = z.output<typeof inspectInput>;

/** The page that asks an admin for a reason. */
export const reasonAddress = ({ kind, id }: { kind: InspectedKind; id: string }): string =>
  `/beheer/inkijken?${inspectedKinds[kind]}=${encodeURIComponent(id)}`;

/** Where the thing itself is. */
export const addressOf = ({ kind, id }: { kind: InspectedKind; id: string }): string =>
  `/${kind === "document" ? "documenten" : "vragen"}/${encodeURIComponent(id)}`;
