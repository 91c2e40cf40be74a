"use server";

import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { type AlreadyDecided, type Decided, decide, undo } from "@/lib/membership/decisions/commands";
import { type Decision, queueInput } from "@/lib/membership/decisions/input";
import { confirmMembership } from "@/lib/membership/reviews/commands";
import { demote, endMembership, makeLead } from "@/lib/membership/roles/commands";
import { type RoleChange, roleInput } from "@/lib/membership/roles/input";
import { action } from "@/lib/web/action";

/** Every button of the queue: one decision, several at once, or one taken back. */
export const answerQueue = action(queueInput, async (ctx, { press, requests, reason, reasonField }) => {
  if (press === "undo") {
    const open = await undo(ctx, { requests });
    return { key: "membership.undone", params: { count: open.length, names: namesOf(ctx, open) } };
  }
  if (press !== "approve" && reason === "") throw new DomainError("invalid", "membership.reasonMissing", {}, reasonField);
  return said(ctx, press, await decide(ctx, { requests, decision: press, reason }));
});

const keys: Record<Decision, "membership.approved" | "membership.declined" | "membership.askedMore"> = {
  approve: "membership.approved",
  decline: "membership.declined",
  ask: "membership.askedMore",
};

function said(ctx: Context, decision: Decision, { decided, already }: { decided: Decided[]; already: AlreadyDecided[] }) {
  const params = { count: decided.length, names: namesOf(ctx, decided) };
  if (already.length === 0) return { key: keys[decision], params };
  return { key: "membership.someAlready", params: { done: wordsFor(ctx.actor.locale)(keys[decision], params), count: already.length } };
}

const namesOf = (ctx: Context, decided: Decided[]) => formatsFor(ctx.actor.locale).list(decided.map(({ name }) => name));

const changes: Record<RoleChange, { run: typeof endMembership; key: string }> = {
  lead: { run: makeLead, key: "membership.madeLead" },
  demote: { run: demote, key: "membership.demoted" },
  end: { run: endMembership, key: "membership.ended" },
  confirm: { run: confirmMembership, key: "membership.confirmed" },
};

/** Every button of a list of members: who leads, who goes, who stays although they changed organisation. */
export const changeMembership = action(roleInput, async (ctx, { press, membership, reason }) => {
  const { run, key } = changes[press];
  return { key, params: await run(ctx, { membership, reason }) };
});
