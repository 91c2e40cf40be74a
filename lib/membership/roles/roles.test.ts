import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { archiveCircle } from "@/lib/circles/commands";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { membersByOrganisation, ownMembership } from "../circle/queries";
import { appoint, leave, requestToJoin } from "../commands";
import { decide, undo } from "../decisions/commands";
import { recentDecisions, waitingRequests } from "../decisions/queries";
import { memberships } from "../tables";
import { appointByMail, demote, endAllMemberships, endMembership, makeLead } from "./commands";
import { roleInput } from "./input";
import { membersToKeep } from "./queries";

const world = testWorld();
const { aCircle, aMember, aPerson, anOrganisation, join } = buildersFor(world);

type Person = Awaited<ReturnType<typeof aPerson>>;
let circle: { id: string };
let lead: Person;
let member: Person;
let admin: Person;
/** The memberships of lead and member. */
let leads: { id: string };
let joined: { id: string };

beforeEach(async () => {
  circle = await aCircle();
  lead = await aPerson({ name: "Lea Trekker" });
  leads = await join(lead, circle, { role: "lead" });
  member = await aPerson({ name: "Mia Lid", email: "mia@example.org" });
  joined = await join(member, circle);
  admin = await aPerson({ isAdmin: true });
});

const ending = (reason = "Je werkt niet meer in deze streek.") => ({ membership: joined.id, reason });
const trail = async (id: string) =>
  (await world.ports.db.select({ action: auditLog.action }).from(auditLog).where(eq(auditLog.subjectId, id))).map(({ action }) => action);
const rowOf = async (id: string) => (await world.ports.db.select().from(memberships).where(eq(memberships.id, id)))[0];

describe("ending a membership", () => {
  test("works on the very next request, keeps who and why, and lets the person ask again", async () => {
    const before = await world.as(member);
    expect(await membersByOrganisation(before, circle.id)).not.toEqual([]);
    expect(await endMembership(await world.as(lead), ending())).toEqual({ name: "Mia Lid" });
    const next = await world.as(member);
    expect(next.actor.roles.size).toBe(0);
    await expect(membersByOrganisation(next, circle.id)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await rowOf(joined.id)).toMatchObject({ state: "ended", endedBy: lead.id, endedAt: NOW });
    expect(await ownMembership(next, circle.id)).toMatchObject({ state: "ended", reason: "Je werkt niet meer in deze streek." });
    expect(await trail(joined.id)).toEqual(["membership.end"]);
    expect(await recentDecisions(await world.as(admin))).toMatchObject([{ outcome: "putOut", by: "Lea Trekker", undoable: false }]);
    await requestToJoin(next, { circle: circle.id, organisation: "other", jobTitle: "ICT", phone: "" });
    expect(await waitingRequests(await world.as(lead))).toMatchObject([{ name: "Mia Lid", earlier: [{ state: "ended" }] }]);
  });

  test("twice is told that it happened", async () => {
    await endMembership(await world.as(lead), ending());
    await expect(endMembership(await world.as(lead), ending())).rejects.toMatchObject({ key: "membership.noLongerMember" });
    expect(await trail(joined.id)).toEqual(["membership.end"]);
  });

  test("of somebody who is not there is not found", async () => {
    const gone = { membership: circle.id, reason: "Weg ermee" };
    await expect(endMembership(await world.as(admin), gone)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("leads", () => {
  test("a member is made lead beside the lead, once, and stays let in by whom they were", async () => {
    await makeLead(await world.as(lead), { membership: joined.id });
    await expect(makeLead(await world.as(lead), { membership: joined.id })).rejects.toMatchObject({ key: "membership.alreadyLead" });
    expect(await membersToKeep(await world.as(lead), circle.id)).toMatchObject([
      { name: "Lea Trekker", role: "lead" },
      { name: "Mia Lid", role: "lead" },
    ]);
    expect(await rowOf(joined.id)).toMatchObject({ role: "lead", decidedBy: null });
  });

  test("an admin appoints by mail address; who has none here is asked to sign in first", async () => {
    const ctx = await world.as(admin);
    await aPerson({ name: "Nico Nieuw", email: "nico@example.org" });
    expect(await appointByMail(ctx, { circle: circle.id, email: "nico@example.org", role: "lead" })).toEqual({ name: "Nico Nieuw" });
    const nobody = { circle: circle.id, email: "niemand@example.org", role: "lead" as const };
    await expect(appointByMail(ctx, nobody)).rejects.toMatchObject({ key: "membership.unknownAddress", field: "email" });
    await expect(appointByMail(await world.as(lead), nobody)).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("nobody of a company is appointed, nor who is kept out", async () => {
    const admin = await world.as(await aPerson({ isAdmin: true }));
    await anOrganisation({ kind: "company", mailDomains: ["firma.example.org"] });
    await aPerson({ email: "ine@firma.example.org" });
    await aPerson({ email: "uit@example.org", suspendedAt: NOW });
    for (const [email, key] of [
      ["ine@firma.example.org", "membership.companyAddress"],
      ["uit@example.org", "membership.keptOut"],
    ] as const)
      await expect(appointByMail(admin, { circle: circle.id, email, role: "lead" })).rejects.toMatchObject({ key, field: "email" });
  });

  test("who was appointed, or leads by now, cannot be sent back to asking", async () => {
    const ctx = await world.as(admin);
    const newcomer = await aPerson();
    await appoint(ctx, { circle: circle.id, person: newcomer.id, role: "member" });
    const [appointed] = await recentDecisions(ctx);
    expect(appointed).toMatchObject({ undoable: false });
    await expect(undo(ctx, { requests: [appointed?.id ?? ""] })).rejects.toMatchObject({ key: "membership.tooLateToUndo" });
  });
});

describe("the last lead", () => {
  const lastLead = { code: "conflict", key: "membership.lastLead" };

  test("is not demoted, not ended, does not leave, and does not lose their account", async () => {
    const ctx = await world.as(admin);
    await expect(demote(ctx, { membership: leads.id })).rejects.toMatchObject(lastLead);
    await expect(appoint(ctx, { circle: circle.id, person: lead.id, role: "member" })).rejects.toMatchObject(lastLead);
    await expect(endMembership(ctx, { membership: leads.id, reason: "Gestopt" })).rejects.toMatchObject(lastLead);
    await expect(leave(await world.as(lead), { circle: circle.id })).rejects.toMatchObject(lastLead);
    await expect(endAllMemberships(await world.as(lead), lead.id)).rejects.toMatchObject(lastLead);
    await expect(endAllMemberships(ctx, lead.id)).rejects.toMatchObject({ ...lastLead, params: { name: "Lea Trekker", self: "no" } });
    expect((await world.as(lead)).actor.roles.get(circle.id)).toBe("lead");
  });

  test.each([{ leftAt: NOW }, { suspendedAt: NOW }])("is not saved by a lead who is gone or suspended: %j", async (fields) => {
    await makeLead(await world.as(lead), { membership: joined.id });
    await world.ports.db.update(people).set(fields).where(eq(people.id, member.id));
    await expect(leave(await world.as(lead), { circle: circle.id })).rejects.toMatchObject(lastLead);
  });

  test("may go when the circle has stopped", async () => {
    await archiveCircle(await world.as(admin), { circle: circle.id });
    await leave(await world.as(lead), { circle: circle.id });
    expect(await rowOf(leads.id)).toMatchObject({ state: "ended" });
  });

  test("of two who go at the same time one stays", async () => {
    await makeLead(await world.as(lead), { membership: joined.id });
    const both = await Promise.all([world.as(lead), world.as(member)]);
    const outcomes = await Promise.allSettled(both.map((ctx) => leave(ctx, { circle: circle.id })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

test("a circle that has stopped takes in nobody, but can still say no", async () => {
  const request = await join(await aPerson(), circle, { state: "requested" });
  const ctx = await world.as(admin);
  await archiveCircle(ctx, { circle: circle.id });
  const stopped = { key: "membership.archived" };
  await expect(decide(ctx, { requests: [request.id], decision: "approve", reason: "" })).rejects.toMatchObject(stopped);
  await expect(appoint(ctx, { circle: circle.id, person: (await aPerson()).id, role: "lead" })).rejects.toMatchObject(stopped);
  await decide(ctx, { requests: [request.id], decision: "decline", reason: "De kring is gestopt." });
  expect(await rowOf(request.id)).toMatchObject({ state: "declined" });
});

test("whoever leaves the platform leaves every circle and takes back what they asked", async () => {
  const [other, asked] = [await aCircle(), await aCircle()];
  const there = await join(member, other);
  const request = await join(member, asked, { state: "requested" });
  await endAllMemberships(await world.as(member), member.id);
  await endAllMemberships(await world.as(member), member.id);
  expect([await rowOf(joined.id), await rowOf(there.id), await rowOf(request.id)]).toMatchObject([
    { state: "ended" },
    { state: "ended" },
    { state: "withdrawn" },
  ]);
  expect(await trail(request.id)).toEqual(["membership.withdraw"]);
  await expect(endAllMemberships(await world.as(await aMember({ circle })), member.id)).rejects.toMatchObject({ code: "not_allowed" });
});

test("who was let in a moment ago and made lead stays", async () => {
  const request = await join(await aPerson(), circle, { state: "requested" });
  await decide(await world.as(lead), { requests: [request.id], decision: "approve", reason: "" });
  await makeLead(await world.as(lead), { membership: request.id });
  await expect(undo(await world.as(lead), { requests: [request.id] })).rejects.toMatchObject({ key: "membership.tooLateToUndo" });
});

test.each(["member", "stranger", "lead elsewhere", "visitor"] as const)("a %s does not see the list of who may be changed", async (who) => {
  const elsewhere = await aMember({ circle: await aCircle(), role: "lead" });
  const person = { member, stranger: await aPerson(), "lead elsewhere": elsewhere, visitor: "visitor" as const }[who];
  await expect(membersToKeep(await world.as(person), circle.id)).rejects.toMatchObject({
    code: who === "visitor" ? "not_signed_in" : "not_allowed",
  });
});

describe("what a list of members sends", () => {
  const id = "00000000-0000-4000-8000-000000000001";

  test("is one change, with its reason where it needs one", () => {
    expect(roleInput.parse({ press: `end:${id}`, [`reason-${id}`]: " Daarom " })).toEqual({
      press: "end",
      membership: id,
      reason: "Daarom",
    });
    expect(roleInput.parse({ press: `lead:${id}` })).toMatchObject({ press: "lead", membership: id });
  });

  test.each([
    ["no reason", { press: `end:${id}` }, `reason-${id}`],
    ["a reason without end", { press: `end:${id}`, [`reason-${id}`]: "x".repeat(2000) }, `reason-${id}`],
    ["an unknown button", { press: `promote:${id}` }, "press"],
    ["dashes for a membership", { press: `lead:${"-".repeat(36)}` }, "press"],
  ])("is refused with %s", (_, form, field) => {
    expect(roleInput.safeParse(form).error?.issues[0]?.path).toEqual([field]);
  });
});
