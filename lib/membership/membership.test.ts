import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { after, MINUTE } from "@/lib/kernel/dates";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { countMembers, figuresOf, joinForm, membersByOrganisation, ownMembership, usualWait } from "./circle/queries";
import { appoint, leave, requestToJoin, withdraw } from "./commands";
import { decide } from "./decisions/commands";
import { countWaiting, lastRequestAt, waitingRequests } from "./decisions/queries";
import { circlesOfOrganisation } from "./organisations/queries";
import { memberships } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, anOrganisation, join } = buildersFor(world);

type Person = Awaited<ReturnType<typeof aPerson>>;
let circle: { id: string; slug: string; name: string };
let lead: Person;
let newcomer: Person;
let organisation: { id: string };

beforeEach(async () => {
  circle = await aCircle();
  lead = await aLead({ circle, name: "Lea Trekker" });
  organisation = await anOrganisation({ mailDomains: ["tielt.example.org"] });
  newcomer = await aPerson({ name: "Nico Nieuw", email: "nico@ict.tielt.example.org", jobTitle: "" });
});

const input = () => ({ circle: circle.id, organisation: organisation.id, jobTitle: "Netwerkbeheerder", phone: "" });
const ask = async (person: { id: string } = newcomer) => {
  await requestToJoin(await world.as(person), input());
  const [row] = await world.ports.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.personId, person.id), eq(memberships.circleId, circle.id), eq(memberships.state, "requested")));
  if (!row) throw new Error("no request");
  return row.id;
};
const approve = { decision: "approve" as const, reason: "" };
const stateOf = async (id: string) => (await world.ports.db.select().from(memberships).where(eq(memberships.id, id)))[0];
const works = async () => (await world.ports.queue.ready()).filter((name) => name.startsWith("notify.membership"));

describe("asking to join", () => {
  test("keeps the request, the profile and whether the address matches", async () => {
    const id = await ask();
    expect(await stateOf(id)).toMatchObject({ state: "requested", domainMatches: true });
    const [person] = await world.ports.db.select().from(people).where(eq(people.id, newcomer.id));
    expect(person).toMatchObject({ jobTitle: "Netwerkbeheerder", organisationId: organisation.id });
    expect(await works()).toEqual(["notify.membership-requested"]);
  });

  test("for another organisation than before has the circles of that person look again, and the index follow", async () => {
    const elsewhere = await aCircle();
    const member = await aMember({ circle: elsewhere, organisationId: organisation.id });
    await requestToJoin(await world.as(member), input());
    expect(await world.ports.queue.ready()).not.toContain("membership.review");
    const other = await anOrganisation({ name: "Gemeente Pittem" });
    const third = await aCircle();
    await requestToJoin(await world.as(member), { ...input(), circle: third.id, organisation: other.id });
    expect(await world.ports.queue.ready()).toEqual(expect.arrayContaining(["membership.review", "search.index"]));
  });

  test("is shown with a match of the address as long as it is of where they say they work", async () => {
    await ask();
    const match = async () => (await waitingRequests(await world.as(lead)))[0]?.domainMatches;
    expect(await match()).toBe(true);
    const elsewhere = await anOrganisation({ name: "Gemeente Pittem", mailDomains: ["elt.example.org"] });
    await world.ports.db.update(people).set({ organisationId: elsewhere.id }).where(eq(people.id, newcomer.id));
    expect(await match()).toBe(false);
    await world.ports.db.update(people).set({ organisationId: null }).where(eq(people.id, newcomer.id));
    expect(await match()).toBe(false);
  });

  test("twice is told that it waits already", async () => {
    await ask();
    await expect(requestToJoin(await world.as(newcomer), input())).rejects.toMatchObject({ key: "membership.alreadyAsked" });
  });

  test("at once from two screens leaves one request", async () => {
    const ctx = await world.as(newcomer);
    const outcomes = await Promise.allSettled([requestToJoin(ctx, input()), requestToJoin(ctx, input())]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  });

  test("a visitor is asked to sign in", async () => {
    await expect(requestToJoin(await world.as("visitor"), input())).rejects.toMatchObject({ code: "not_signed_in" });
  });

  test("with an address of a company is explained, and nothing is kept", async () => {
    await anOrganisation({ kind: "company", mailDomains: ["bedrijf.example.org"] });
    const seller = await aPerson({ email: "verkoop@bedrijf.example.org" });
    await expect(requestToJoin(await world.as(seller), input())).rejects.toMatchObject({ key: "membership.companies" });
    expect(await ownMembership(await world.as(seller), circle.id)).toBeNull();
  });

  test("cannot be done for an organisation that does not exist, or is a company", async () => {
    const company = await anOrganisation({ kind: "company" });
    const ctx = await world.as(newcomer);
    await expect(requestToJoin(ctx, { ...input(), organisation: company.id })).rejects.toMatchObject({ field: "organisation" });
    await expect(requestToJoin(ctx, { ...input(), circle: organisation.id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("works when the organisation is not in the list, but does not match then", async () => {
    await requestToJoin(await world.as(newcomer), { ...input(), organisation: "other" });
    const [waiting] = await waitingRequests(await world.as(lead));
    expect(waiting).toMatchObject({ domainMatches: false, organisation: null });
  });

  test("the form knows the organisation by the mail domain", async () => {
    const fresh = await aPerson({ email: "els@tielt.example.org" });
    await world.ports.db.update(people).set({ organisationId: null }).where(eq(people.id, fresh.id));
    expect(await joinForm(await world.as(fresh))).toMatchObject({ organisation: organisation.id });
  });
});

describe("taking back and leaving", () => {
  test("an applicant withdraws, and the lead is told so", async () => {
    const id = await ask();
    await withdraw(await world.as(newcomer), { circle: circle.id });
    await expect(withdraw(await world.as(newcomer), { circle: circle.id })).rejects.toMatchObject({ key: "membership.noOpenRequest" });
    await expect(decide(await world.as(lead), { requests: [id], ...approve })).rejects.toMatchObject({
      key: "membership.alreadyDecided",
      params: { state: "withdrawn", by: "Nico Nieuw" },
    });
  });

  test("another person's request stays where it is", async () => {
    const id = await ask();
    await expect(withdraw(await world.as(await aPerson()), { circle: circle.id })).rejects.toMatchObject({
      key: "membership.noOpenRequest",
    });
    expect(await stateOf(id)).toMatchObject({ state: "requested" });
  });

  test("a member leaves once; the last lead stays", async () => {
    const member = await aMember({ circle });
    await leave(await world.as(member), { circle: circle.id });
    await expect(leave(await world.as(member), { circle: circle.id })).rejects.toMatchObject({ key: "membership.noMember" });
    await expect(leave(await world.as(lead), { circle: circle.id })).rejects.toMatchObject({ key: "membership.lastLead" });
    await aLead({ circle });
    await leave(await world.as(lead), { circle: circle.id });
    expect((await world.as(lead)).actor.roles.size).toBe(0);
  });
});

describe("appointing", () => {
  test("makes a lead of a member or a stranger, as often as one likes", async () => {
    const admin = await world.as(await aPerson({ isAdmin: true }));
    const member = await aMember({ circle });
    for (const person of [member, newcomer, newcomer]) await appoint(admin, { circle: circle.id, person: person.id, role: "lead" });
    expect((await figuresOf(admin, [circle.id])).get(circle.id)).toMatchObject({ members: 3, leads: { length: 3 } });
  });

  test("is for admins", async () => {
    await expect(appoint(await world.as(lead), { circle: circle.id, person: newcomer.id, role: "lead" })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("lists", () => {
  test("a lead sees the requests of the own circle, an admin all, a member none", async () => {
    await ask();
    const elsewhere = await aCircle();
    await join(await aPerson(), elsewhere, { state: "requested" });
    expect(await waitingRequests(await world.as(lead))).toHaveLength(1);
    expect(await countWaiting(await world.as(await aPerson({ isAdmin: true })))).toBe(2);
    const member = await world.as(await aMember({ circle }));
    expect(await countWaiting(member)).toBe(0);
    await expect(waitingRequests(member)).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("earlier memberships of an applicant are shown", async () => {
    const elsewhere = await aCircle({ name: "Kenniskring Elders" });
    await join(newcomer, elsewhere);
    await ask();
    expect(await waitingRequests(await world.as(lead))).toMatchObject([
      { earlier: [{ circle: "Kenniskring Elders", state: "active", year: 2026 }] },
    ]);
    expect(await lastRequestAt(await world.as(lead))).toEqual(NOW);
  });

  test("that another circle declined somebody is for admins alone", async () => {
    for (const name of ["Kenniskring Elders", "Kenniskring Verder"])
      await join(newcomer, await aCircle({ name }), { state: name.endsWith("Elders") ? "declined" : "ended" });
    await join(newcomer, circle, { state: "declined" });
    await ask();
    const earlier = async (person: { id: string }) => {
      const [first] = await waitingRequests(await world.as(person));
      return first?.earlier.map((one) => `${one.circle}: ${one.state}`).sort();
    };
    const own = [`${circle.name}: declined`, "Kenniskring Verder: ended"];
    expect(await earlier(lead)).toEqual(own.sort());
    expect(await earlier(await aPerson({ isAdmin: true }))).toEqual([...own, "Kenniskring Elders: declined"].sort());
  });

  test("the request of somebody who is suspended waits for nobody until they may come in again", async () => {
    await ask();
    const suspend = (suspendedAt: Date | null) => world.ports.db.update(people).set({ suspendedAt }).where(eq(people.id, newcomer.id));
    const waiting = async () => [(await waitingRequests(await world.as(lead))).length, await countWaiting(await world.as(lead))];
    await suspend(NOW);
    expect(await waiting()).toEqual([0, 0]);
    await suspend(null);
    expect(await waiting()).toEqual([1, 1]);
  });

  test("members stand under their organisation, with the numbers that one may see", async () => {
    await aMember({ circle, organisationId: lead.organisationId, name: "Ann Zichtbaar", phone: "0400 00 00 01" });
    await aMember({ circle, name: "Bo Geheim", phone: "0400 00 00 02", phoneVisibility: "nobody" });
    const groups = await membersByOrganisation(await world.as(lead), circle.id);
    const all = groups.flatMap((group) => group.members);
    expect(groups[0]?.members.map((member) => member.name)).toEqual(["Lea Trekker", "Ann Zichtbaar"]);
    expect(all.find((member) => member.name === "Bo Geheim")?.phone).toBeNull();
    expect(all.find((member) => member.name === "Ann Zichtbaar")?.phone).toBe("0400 00 00 01");
  });

  test.each(["visitor", "stranger"] as const)("a %s does not see who is in a circle", async (who) => {
    const ctx = await world.as(who === "visitor" ? "visitor" : await aPerson());
    await expect(membersByOrganisation(ctx, circle.id)).rejects.toMatchObject({
      code: who === "visitor" ? "not_signed_in" : "not_allowed",
    });
  });

  test("who is in two circles is counted once", async () => {
    await join(lead, await aCircle());
    expect(await countMembers(await world.as("visitor"))).toBe(1);
  });

  test("the usual wait is told after three decisions", async () => {
    const ctx = await world.as(lead, after(NOW, 6 * 60 * MINUTE));
    const ids = [await ask(), await ask(await aPerson()), await ask(await aPerson())];
    expect(await usualWait(ctx, circle.id)).toBeNull();
    await decide(ctx, { requests: ids, ...approve });
    expect(await usualWait(ctx, circle.id)).toBeCloseTo(6);
  });
});

test("whoever is kept out stands on no list of the circle, and counts in none", async () => {
  const out = await aMember({ circle, name: "Uwe Uit", organisationId: organisation.id });
  const ctx = await world.as(lead);
  const shown = async () => ({
    list: JSON.stringify(await membersByOrganisation(ctx, circle.id)).includes("Uwe Uit"),
    members: (await figuresOf(ctx, [circle.id])).get(circle.id)?.members,
    all: await countMembers(ctx),
    here: (await circlesOfOrganisation(ctx, organisation.id)).length,
  });
  expect(await shown()).toEqual({ list: true, members: 2, all: 2, here: 1 });
  await world.ports.db.update(people).set({ suspendedAt: NOW }).where(eq(people.id, out.id));
  expect(await shown()).toEqual({ list: false, members: 1, all: 1, here: 0 });
});
