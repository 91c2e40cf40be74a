import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { after, DAY } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { findSession } from "../sessions/queries";
import { people } from "../tables";
import { signInByIdentity } from "./commands";
import { type Claims, provenAddress } from "./proof";
import { myIdentities } from "./queries";
import { identities } from "./tables";

const world = testWorld();
const { aPerson } = buildersFor(world);

const anyone = { id: "proef", domains: [] as string[] };
const tielt = { id: "tielt", domains: ["tielt.be"] };
const els: Claims = { issuer: "https://login.example.org", subject: "123", email: "els@tielt.be", emailVerified: true };

async function personBehind(outcome: Awaited<ReturnType<typeof signInByIdentity>>): Promise<string | undefined> {
  if ("refused" in outcome) return undefined;
  return (await findSession(await world.as("visitor"), outcome.session))?.personId;
}
const enter = async (claims: Claims, provider = anyone, now = NOW) => signInByIdentity(await world.as("visitor", now), claims, provider);

describe("the address that claims prove", () => {
  const named = ["tielt.be"];
  test.each([
    ["verified by the provider", { emailVerified: true }, [], { address: "els@tielt.be" }],
    ["not spoken of", { emailVerified: undefined }, [], { refused: "unproven" }],
    ["said to be unverified", { emailVerified: false }, [], { refused: "unproven" }],
    ["not spoken of, in a named domain", { emailVerified: undefined }, named, { address: "els@tielt.be" }],
    ["said to be unverified, in a named domain", { emailVerified: false }, named, { refused: "unproven" }],
    ["verified, outside the named domains", { email: "els@tielt.be.example.org" }, named, { refused: "elsewhere" }],
    ["in a part of a named domain", { email: "els@school.tielt.be" }, named, { refused: "elsewhere" }],
    ["absent", { email: undefined }, [], { refused: "noAddress" }],
    ["only a username, without named domains", { email: undefined, username: "els@tielt.be" }, [], { refused: "noAddress" }],
    [
      "only a username, in a named domain",
      { email: undefined, emailVerified: undefined, username: "Els@Tielt.be" },
      named,
      { address: "els@tielt.be" },
    ],
    ["a guest's username", { email: undefined, username: "els_elders.be#EXT#@tielt.onmicrosoft.com" }, named, { refused: "noAddress" }],
    ["with a look-alike @", { email: "kwaad@example.org﹫tielt.be" }, named, { refused: "noAddress" }],
    ["two addresses", { email: "els@tielt.be,kwaad@example.org" }, [], { refused: "noAddress" }],
  ] as [string, Partial<Claims>, string[], object][])("%s", (_what, claims, domains, outcome) => {
    expect(provenAddress({ ...els, ...claims }, domains)).toEqual(outcome);
  });
});

test("the first time by address, from then on by subject, whatever the address is by then", async () => {
  const person = await aPerson({ email: "els@tielt.be" });
  expect(await personBehind(await enter(els))).toBe(person.id);
  const other = await aPerson({ email: "ander@tielt.be" });
  const renamed = { ...els, email: "ander@tielt.be", emailVerified: false };
  expect(await personBehind(await enter(renamed, tielt))).toBe(person.id);
  expect(await personBehind(await enter({ ...els, subject: "456", email: "ander@tielt.be" }))).toBe(other.id);
});

test("the same subject at another issuer is somebody else", async () => {
  await enter(els);
  expect(await enter({ ...els, issuer: "https://kwaad.example.org", emailVerified: false })).toEqual({ refused: "unproven" });
});

test("an unknown proven address becomes a person without a circle, like by mail; a refused one leaves nothing behind", async () => {
  const id = await personBehind(await enter({ ...els, email: "jan.nieuw@tielt.be" }));
  const [jan] = await world.ports.db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, id ?? ""));
  expect(jan?.name).toBe("Jan Nieuw");
  await enter({ ...els, subject: "789", email: "piet@tielt.be", emailVerified: false });
  expect(await world.ports.db.$count(people)).toBe(1);
  expect(await world.ports.db.$count(identities)).toBe(1);
});

test.each([undefined, false])("known and unknown addresses are refused in the same words (verified: %s)", async (emailVerified) => {
  await aPerson({ email: "els@tielt.be" });
  const known = await enter({ ...els, emailVerified });
  expect(await enter({ ...els, subject: "x", email: "nobody@tielt.be", emailVerified })).toEqual(known);
});

test("who left cannot come back in by an old identity", async () => {
  const person = await aPerson({ email: "els@tielt.be" });
  await enter(els);
  await world.ports.db.update(people).set({ leftAt: NOW, email: null }).where(eq(people.id, person.id));
  expect(await enter(els)).toEqual({ refused: "left" });
});

test("of twenty first visits at once, all are one person with one identity", async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => enter(els)));
  const ids = await Promise.all(outcomes.map(personBehind));
  expect(new Set(ids).size).toBe(1);
  expect(await world.ports.db.$count(identities)).toBe(1);
});

test("a person sees their own work accounts, and nobody else's", async () => {
  const person = await aPerson({ email: "els@tielt.be" });
  await enter(els, anyone, after(NOW, -DAY));
  await enter(els);
  expect(await myIdentities(await world.as(person))).toMatchObject([{ provider: "proef", createdAt: after(NOW, -DAY), lastUsedAt: NOW }]);
  expect(await myIdentities(await world.as(await aPerson()))).toEqual([]);
  await expect(myIdentities(await world.as("visitor"))).rejects.toMatchObject({ code: "not_signed_in" });
});
