import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { after, HOUR } from "@/lib/kernel/dates";
import { findActor } from "@/lib/membership/queries";
import { signInByIdentity } from "@/lib/people/identities/commands";
import { openSession } from "@/lib/people/sessions/commands";
import { findSession } from "@/lib/people/sessions/queries";
import { makeToken, signInByLink } from "@/lib/people/sign-in/commands";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { lookAt, setAccess, setAdmin } from "./commands";
import { listPeople } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, join } = buildersFor(world);
const anAdmin = (name = "An Beheer") => aPerson({ isAdmin: true, name });
const actions = async () => (await world.ports.db.select().from(auditLog)).map(({ action }) => action).sort();

test("an admin makes another admin and takes it back, each with one line in the log", async () => {
  const [an, els] = [await anAdmin(), await aPerson({ name: "Els Voorbeeld" })];
  const ctx = await world.as(an);
  expect(await setAdmin(ctx, { person: els.id, admin: "yes" })).toEqual({ name: "Els Voorbeeld" });
  expect((await findActor(ctx, els.id))?.isAdmin).toBe(true);
  expect(await actions()).toEqual(["person.admin"]);
  await expect(setAdmin(ctx, { person: els.id, admin: "yes" })).rejects.toMatchObject({ key: "roles.already" });
  expect(await actions()).toEqual(["person.admin"]);
  await setAdmin(ctx, { person: els.id, admin: "no" });
  expect((await findActor(ctx, els.id))?.isAdmin).toBe(false);
  expect(await actions()).toHaveLength(2);
});

test("nobody changes their own role or access", async () => {
  const an = await anAdmin();
  await anAdmin("Bert Beheer");
  const ctx = await world.as(an);
  await expect(setAdmin(ctx, { person: an.id, admin: "no" })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(setAccess(ctx, { person: an.id, access: "suspend" })).rejects.toMatchObject({ code: "not_allowed" });
  expect(await actions()).toEqual([]);
});

test("of two admins who remove each other at once, one stays", async () => {
  const [an, bert] = [await anAdmin(), await anAdmin("Bert Beheer")];
  const [asAn, asBert] = [await world.as(an), await world.as(bert)];
  const outcomes = await Promise.allSettled([
    setAdmin(asAn, { person: bert.id, admin: "no" }),
    setAccess(asBert, { person: an.id, access: "suspend" }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const left = await world.ports.db.select().from(people).where(eq(people.isAdmin, true));
  expect(left.filter(({ suspendedAt }) => suspendedAt === null)).toHaveLength(1);
  expect(await actions()).toHaveLength(1);
});

test("the platform itself cannot take the last admin away either", async () => {
  const an = await anAdmin();
  const ctx = await world.as("system");
  await expect(setAdmin(ctx, { person: an.id, admin: "no" })).rejects.toMatchObject({ key: "roles.lastAdmin" });
  await expect(setAccess(ctx, { person: an.id, access: "suspend" })).rejects.toMatchObject({ key: "roles.lastAdmin" });
});

test("who is suspended is out at once, everywhere, and gets back in when let", async () => {
  const circle = await aCircle();
  const [an, els] = [await anAdmin(), await aMember({ circle, name: "Els Voorbeeld", email: "els@example.org" })];
  const ctx = await world.as(an);
  const visitor = await world.as("visitor");
  const session = await openSession(visitor, els.id);
  const { link } = await makeToken(visitor, "els@example.org", "/");
  await setAccess(ctx, { person: els.id, access: "suspend" });
  expect(await findSession(visitor, session)).toBeNull();
  expect(await findActor(ctx, els.id)).toBeNull();
  await expect(signInByLink(visitor, { token: link })).rejects.toMatchObject({ key: "signIn.linkUsed" });
  await expect(openSession(visitor, els.id)).rejects.toMatchObject({ key: "signIn.suspended" });
  const again = await makeToken(visitor, "els@example.org", "/");
  await expect(signInByLink(visitor, { token: again.link })).rejects.toMatchObject({ key: "signIn.suspended" });
  const claims = { issuer: "https://id.example.org", subject: "els", email: "els@example.org", emailVerified: true };
  expect(await signInByIdentity(visitor, claims, { id: "work", domains: [] })).toEqual({ refused: "suspended" });
  await expect(setAccess(ctx, { person: els.id, access: "suspend" })).rejects.toMatchObject({ key: "roles.already" });
  await setAccess(ctx, { person: els.id, access: "restore" });
  expect(await signInByLink(visitor, { token: again.link })).toMatchObject({ session: expect.any(String) });
  expect(await actions()).toEqual(["person.restored", "person.suspended"]);
});

test("of who is suspended is told which circles have no lead any more", async () => {
  const [west, east, old] = [
    await aCircle({ name: "West" }),
    await aCircle({ name: "Oost" }),
    await aCircle({ name: "Oud", archivedAt: NOW }),
  ];
  const [an, els] = [await anAdmin(), await aLead({ circle: west })];
  for (const circle of [east, old]) await join(els, circle, { role: "lead" });
  await aLead({ circle: east });
  await aLead({ circle: west, suspendedAt: NOW });
  const ctx = await world.as(an);
  expect((await setAccess(ctx, { person: els.id, access: "suspend" })).leaderless).toEqual(["West"]);
  expect((await setAccess(ctx, { person: els.id, access: "restore" })).leaderless).toEqual([]);
});

test("somebody who is suspended is not made an admin", async () => {
  const [an, els] = [await anAdmin(), await aPerson()];
  const ctx = await world.as(an);
  await setAccess(ctx, { person: els.id, access: "suspend" });
  await expect(setAdmin(ctx, { person: els.id, admin: "yes" })).rejects.toMatchObject({ key: "roles.already" });
});

test("looking at somebody's details is written down, once an hour for each who looks", async () => {
  const circle = await aCircle({ name: "Kring West" });
  const [an, els] = [await anAdmin(), await aLead({ circle, name: "Els Trekker" })];
  await openSession(await world.as("visitor"), els.id);
  const seen = await lookAt(await world.as(an), els.slug);
  expect(seen).toMatchObject({ name: "Els Trekker", signedIn: 1, memberships: [{ circle: "Kring West", role: "lead", state: "active" }] });
  const soon = after(NOW, HOUR - 1);
  await lookAt(await world.as(an, soon), els.slug);
  expect(await actions()).toEqual(["person.looked"]);
  await lookAt(await world.as(await anAdmin(), soon), els.slug);
  await lookAt(await world.as(an, soon), an.slug);
  expect(await actions()).toHaveLength(3);
  expect((await lookAt(await world.as(an, after(NOW, 13 * HOUR)), els.slug)).signedIn).toBe(0);
  expect(await actions()).toHaveLength(4);
});

test("two pages of one person that are opened at once are written down once", async () => {
  const [an, els] = [await anAdmin(), await aPerson()];
  const ctx = await world.as(an);
  await Promise.all([lookAt(ctx, els.slug), lookAt(ctx, els.slug)]);
  expect(await actions()).toEqual(["person.looked"]);
});

test("people are found by a piece of name, address or organisation", async () => {
  const ctx = await world.as(await anAdmin());
  await aPerson({ name: "Els Voorbeeld", email: "els@tielt.example.org" });
  await aPerson({ name: "Jan Voorbeeld", suspendedAt: NOW });
  const found = async (q: string) => (await listPeople(ctx, { q, pagina: 1 })).rows.map(({ name }) => name);
  expect(await found("voorbeeld")).toEqual(["Els Voorbeeld", "Jan Voorbeeld"]);
  expect(await found("els tielt")).toEqual(["Els Voorbeeld"]);
  expect(await found("gemeente jan")).toEqual(["Jan Voorbeeld"]);
  expect(await found("%")).toEqual([]);
});

test.each(["lead", "member", "stranger"] as const)("a %s can do none of it", async (who) => {
  const circle = await aCircle();
  const els = await aMember({ circle });
  const person = who === "lead" ? await aLead({ circle }) : who === "member" ? await aMember({ circle }) : await aPerson();
  const ctx = await world.as(person);
  const tries = [
    listPeople(ctx, { q: "", pagina: 1 }),
    lookAt(ctx, els.slug),
    setAdmin(ctx, { person: els.id, admin: "yes" }),
    setAccess(ctx, { person: els.id, access: "suspend" }),
  ];
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual(Array(4).fill("not_allowed"));
  expect(await actions()).toEqual([]);
});
