import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import { enqueue } from "@/lib/outbox/commands";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { endMembership } from "../roles/commands";
import { memberships } from "../tables";
import { confirmMembership, reviewMemberships } from "./commands";
import { membersToReview } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, anOrganisation, join } = buildersFor(world);

let circle: { id: string };
let lead: { id: string };
let member: { id: string };
let membership: { id: string };

beforeEach(async () => {
  circle = await aCircle();
  lead = await aLead({ circle, email: "trekker@example.org" });
  member = await aPerson({ name: "Mia Lid", email: "mia@tielt.example.org" });
  membership = await join(member, circle);
});

const moveTo = (organisationId: string) => world.ports.db.update(people).set({ organisationId }).where(eq(people.id, member.id));
const review = async () => reviewMemberships(await world.as("system"), { person: member.id });
const rowOf = async (id: string) => (await world.ports.db.select().from(memberships).where(eq(memberships.id, id)))[0];
const trail = async () =>
  (await world.ports.db.select({ action: auditLog.action }).from(auditLog).where(eq(auditLog.subjectId, membership.id))).map(
    ({ action }) => action,
  );

test("who changes organisation stays a member, and every circle of theirs is asked, once", async () => {
  const elsewhere = await aCircle();
  const other = await join(member, elsewhere);
  const before = await join(member, await aCircle(), { state: "ended" });
  await moveTo((await anOrganisation({ name: "Gemeente Pittem" })).id);
  await review();
  await review();
  expect((await world.as(member)).actor.roles.size).toBe(2);
  expect(await rowOf(other.id)).toMatchObject({ state: "active", reviewSince: NOW });
  expect((await rowOf(before.id))?.reviewSince).toBeNull();
  expect(await membersToReview(await world.as(lead))).toMatchObject([
    { name: "Mia Lid", organisation: "Gemeente Pittem", domainMatches: false },
  ]);
  expect(await trail()).toEqual(["membership.review"]);
});

test("the mail address counts against the new organisation", async () => {
  await moveTo((await anOrganisation({ mailDomains: ["tielt.example.org"] })).id);
  await review();
  expect(await membersToReview(await world.as(lead))).toMatchObject([{ domainMatches: true }]);
});

test("work in the outbox asks for it, and the lead is mailed", async () => {
  await enqueue(await world.as("system"), "membership.review", { person: member.id });
  const counts = await runWaitingWork(await world.as("system"), 10_000, ["membership.review", "notify.membership-review", "mail.send"]);
  expect(counts.failed).toBe(0);
  await world.deliver();
  expect(world.letters).toMatchObject([
    { to: "trekker@example.org", subject: expect.stringContaining("Mia Lid werkt nu voor een ander bestuur") },
  ]);
});

test("a lead confirms, once", async () => {
  await review();
  expect(await confirmMembership(await world.as(lead), { membership: membership.id })).toEqual({ name: "Mia Lid" });
  expect(await membersToReview(await world.as(lead))).toEqual([]);
  await expect(confirmMembership(await world.as(lead), { membership: membership.id })).rejects.toMatchObject({
    key: "membership.alreadyConfirmed",
  });
  expect(await trail()).toEqual(["membership.review", "membership.confirm"]);
});

test("a lead ends it instead", async () => {
  await review();
  await endMembership(await world.as(lead), { membership: membership.id, reason: "Andere streek." });
  expect(await membersToReview(await world.as(lead))).toEqual([]);
  expect(await rowOf(membership.id)).toMatchObject({ state: "ended", reviewSince: null });
});

test("nobody confirms themselves: the lead who moved waits for another", async () => {
  const mine = await rowOf(membership.id);
  await world.ports.db.update(memberships).set({ role: "lead" }).where(eq(memberships.id, membership.id));
  await review();
  expect(await membersToReview(await world.as(member))).toEqual([]);
  await expect(confirmMembership(await world.as(member), { membership: mine?.id ?? "" })).rejects.toMatchObject({ code: "not_allowed" });
  expect(await membersToReview(await world.as(await aPerson({ isAdmin: true })))).toHaveLength(1);
});

test.each(["another member", "lead elsewhere", "visitor"] as const)("a %s cannot confirm", async (who) => {
  await review();
  const person = {
    "another member": await aMember({ circle }),
    "lead elsewhere": await aLead({ circle: await aCircle() }),
    visitor: "visitor" as const,
  }[who];
  await expect(confirmMembership(await world.as(person), { membership: membership.id })).rejects.toMatchObject({
    code: who === "visitor" ? "not_signed_in" : "not_allowed",
  });
});
