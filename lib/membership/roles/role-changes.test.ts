import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { appoint, leave, withdraw } from "../commands";
import { decide } from "../decisions/commands";
import { confirmMembership } from "../reviews/commands";
import { memberships } from "../tables";
import { demote, endAllMemberships, endMembership, makeLead } from "./commands";

const world = testWorld();
const { aCircle, aLead, aPerson, join } = buildersFor(world);

const everyone = ["visitor", "stranger", "applicant", "member", "lead", "co-lead", "lead elsewhere", "admin", "admin who leads"] as const;
type Who = (typeof everyone)[number];

/** About whom: each has a row in the circle, or none. `only lead` leads another circle of the same admin alone. */
const subjects = ["applicant", "member", "co-lead", "only lead", "stranger", "oneself"] as const;
type Whom = (typeof subjects)[number];

const admins: Who[] = ["admin", "admin who leads"];
const leads: Who[] = ["lead", "co-lead", ...admins];

/**
 * Change × whom: who may. Whoever is not named may not, and nothing changes then. For `oneself` this names who may do it to
 * themselves; the other columns are about somebody else, so that a co-lead never stands in their own column.
 */
const table: Record<Change, Partial<Record<Whom, Who[]>>> = {
  approve: { applicant: leads },
  decline: { applicant: leads },
  ask: { applicant: leads },
  "make lead": { member: leads },
  demote: { "co-lead": admins },
  end: { member: leads, "co-lead": admins },
  confirm: { member: leads, "co-lead": leads, "only lead": admins },
  "appoint as lead": { applicant: admins, member: leads, "co-lead": leads, "only lead": admins, stranger: admins },
  "appoint as member": { applicant: admins, member: leads, "co-lead": admins, stranger: admins },
  "end all": {
    applicant: admins,
    member: admins,
    "co-lead": admins,
    stranger: admins,
    oneself: everyone.filter((who) => who !== "visitor"),
  },
  leave: { oneself: ["member", "lead", "co-lead", "admin who leads"] },
  withdraw: { oneself: ["applicant"] },
};

type Change =
  | "approve"
  | "decline"
  | "ask"
  | "make lead"
  | "demote"
  | "end"
  | "confirm"
  | "appoint as lead"
  | "appoint as member"
  | "end all"
  | "leave"
  | "withdraw";

type Subject = { membership: string; person: string; circle: string };

const reason = "Daarom.";
const run: Record<Change, (ctx: Context, subject: Subject) => Promise<unknown>> = {
  approve: (ctx, { membership }) => decide(ctx, { requests: [membership], decision: "approve", reason: "" }),
  decline: (ctx, { membership }) => decide(ctx, { requests: [membership], decision: "decline", reason }),
  ask: (ctx, { membership }) => decide(ctx, { requests: [membership], decision: "ask", reason }),
  "make lead": makeLead,
  demote,
  end: (ctx, { membership }) => endMembership(ctx, { membership, reason }),
  confirm: confirmMembership,
  "appoint as lead": (ctx, { circle, person }) => appoint(ctx, { circle, person, role: "lead" }),
  "appoint as member": (ctx, { circle, person }) => appoint(ctx, { circle, person, role: "member" }),
  "end all": (ctx, { person }) => endAllMemberships(ctx, person),
  leave: (ctx, { circle }) => leave(ctx, { circle }),
  withdraw: (ctx, { circle }) => withdraw(ctx, { circle }),
};

/** These can only be done to oneself: they name no other person. */
const ownChanges: Change[] = ["leave", "withdraw"];

let people: Record<Exclude<Who, "visitor">, { id: string }>;
let circle: { id: string };
let lonely: { circle: { id: string }; lead: { id: string } };

beforeEach(async () => {
  circle = await aCircle();
  const lonelyCircle = await aCircle();
  lonely = { circle: lonelyCircle, lead: await aLead({ circle: lonelyCircle }) };
  people = {
    stranger: await aPerson(),
    applicant: await aPerson(),
    member: await aPerson(),
    lead: await aPerson(),
    "co-lead": await aPerson(),
    "lead elsewhere": await aLead({ circle: await aCircle() }),
    admin: await aPerson({ isAdmin: true }),
    "admin who leads": await aPerson({ isAdmin: true }),
  };
  await aLead({ circle: await circleOf(people["lead elsewhere"]) });
  await join(people.applicant, circle, { state: "requested" });
  await join(people.member, circle);
  for (const who of ["lead", "co-lead", "admin who leads"] as const) await join(people[who], circle, { role: "lead" });
  await world.ports.db.update(memberships).set({ reviewSince: NOW }).where(eq(memberships.state, "active"));
});

async function circleOf(person: { id: string }): Promise<{ id: string }> {
  const [row] = await world.ports.db.select({ id: memberships.circleId }).from(memberships).where(eq(memberships.personId, person.id));
  if (!row) throw new Error("no circle");
  return row;
}

/** Somebody else than who acts: a lead who meets the column of leads meets the other one. */
async function subjectOf(who: Who, whom: Whom): Promise<Subject> {
  const others = { applicant: people.applicant, member: people.member, "co-lead": who === "co-lead" ? people.lead : people["co-lead"] };
  const self = who === "visitor" ? people.stranger : people[who];
  const person = { ...others, "only lead": lonely.lead, stranger: await aPerson(), oneself: self }[whom];
  const place = whom === "only lead" ? lonely.circle : circle;
  const [row] = await world.ports.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, person.id), eq(memberships.circleId, place.id)));
  // Without a row there is nothing to name: an id that names none stands for it.
  return { membership: row?.id ?? person.id, person: person.id, circle: place.id };
}

/** Rows as they stand, and how many lines the audit log has. */
async function picture(): Promise<string> {
  const rows = await world.ports.db.select().from(memberships).orderBy(asc(memberships.id));
  return JSON.stringify([rows, await world.ports.db.$count(auditLog)]);
}

const figures = { cells: 0, allowed: 0, wronglyAllowed: 0, wronglyRefused: 0 };
afterAll(() => void process.stdout.write(`${JSON.stringify({ row: "A9", ...figures })}\n`));

/** The applicant and the stranger as who acts are the same as whom: then it is about oneself. */
const isSame = (who: Who, whom: Whom) => who === whom && ["applicant", "member"].includes(who);

const cells = (Object.keys(table) as Change[]).flatMap((change) =>
  subjects.filter((whom) => whom === "oneself" || !ownChanges.includes(change)).map((whom) => ({ change, whom })),
);

test.each(cells)("$change: $whom", { timeout: 60_000 }, async ({ change, whom }) => {
  const may = table[change][whom] ?? [];
  for (const who of everyone.filter((one) => !isSame(one, whom))) {
    const subject = await subjectOf(who, whom);
    const ctx = await world.as(who === "visitor" ? "visitor" : people[who]);
    const before = await picture();
    // Nothing of what a cell changes may be seen by the next one.
    const outcome = await ctx.db
      .transaction(async (db) => {
        await run[change]({ ...ctx, db }, subject);
        throw new Done();
      })
      .catch((error: unknown) => error);
    expect(await picture()).toBe(before);
    const isAllowed = outcome instanceof Done;
    figures.cells++;
    if (isAllowed) figures.allowed++;
    else expect(outcome, `${who} ${change} ${whom}`).toBeInstanceOf(DomainError);
    if (isAllowed && !may.includes(who)) figures.wronglyAllowed++;
    if (!isAllowed && may.includes(who)) figures.wronglyRefused++;
    expect({ who, isAllowed }).toEqual({ who, isAllowed: may.includes(who) });
  }
});

class Done extends Error {}
