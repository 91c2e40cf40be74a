import { z } from "zod";

export const decisions = ["approve", "decline", "ask"] as const;
export type Decision = (typeof decisions)[number];

const LONGEST_REASON = 1000;

/** Requests that one decision may be about. */
export const MOST_AT_ONCE = 100;

const requests = z.array(z.uuid("errors.invalid")).min(1, "membership.noneChosen").max(MOST_AT_ONCE, "errors.invalid");

export const decideInput = z.object({
  requests,
  decision: z.enum(decisions, "errors.choose"),
  /** What the applicant reads; a refusal or a question without one is refused. */
  reason: z.string().trim().max(LONGEST_REASON, "errors.tooLong").default(""),
});
export type DecideInput = z.output<typeof decideInput>;

export const undoInput = z.object({ requests });

/** What the queue sends: `approve:<id>`, or `approve:ticked` for everything that was ticked. */
const pressed = /^(approve|decline|ask|undo):(ticked|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const TICKED = "ticked";
export const reasonFieldOf = (request: string): string => `reason-${request}`;

/** The queue is one form, so that its answer always has a place to stand; each request has a reason of its own in it. */
export const queueInput = z
  .looseObject({
    press: z.string().regex(pressed, "errors.choose"),
    requests: z.array(z.uuid("errors.invalid")).max(MOST_AT_ONCE, "errors.invalid").default([]),
  })
  .transform((form, { addIssue }) => {
    const [, press = "", which = ""] = pressed.exec(form.press) ?? [];
    const reasonField = reasonFieldOf(which);
    const typed = form[reasonField];
    const reason = typeof typed === "string" ? typed.trim() : "";
    const chosen = which === TICKED ? form.requests : [which];
    if (chosen.length === 0) addIssue({ code: "custom", path: ["requests"], message: "membership.noneChosen" });
    if (reason.length > LONGEST_REASON) addIssue({ code: "custom", path: [reasonField], message: "errors.tooLong" });
    return { press: press as Decision | "undo", requests: chosen, reason, reasonField };
  });
