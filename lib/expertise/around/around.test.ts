import { beforeEach, expect, test } from "vitest";
import { municipalities } from "@/lib/geography/places";
import { readablePeople } from "@/lib/membership/colleagues/queries";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { whereShape } from "./input";
import { peopleThere } from "./queries";

const world = testWorld();
const { aCircle, aMember, anOrganisation } = buildersFor(world);

const nisOf = (name: string) => municipalities().find((place) => place.name === name)?.nis;
const at = async (name: string) => (await anOrganisation({ name: `Gemeente ${name}`, nis: nisOf(name) })).id;

async function theirWorld() {
  const [circle, other] = [await aCircle(), await aCircle()];
  const tielt = await at("Tielt");
  return {
    els: await aMember({ circle, name: "Els", organisationId: tielt }),
    koen: await aMember({ circle, name: "Koen", organisationId: await at("Roeselare") }),
    far: await aMember({ circle: other, name: "Zoë", organisationId: await at("Hasselt") }),
    beside: await aMember({ circle: other, name: "Bea", organisationId: tielt }),
    nowhere: await aMember({ circle, name: "Nel" }),
  };
}
let people: Awaited<ReturnType<typeof theirWorld>>;
beforeEach(async () => {
  people = await theirWorld();
});

async function there(where: string, who: "els" | "nowhere" = "els") {
  const ctx = await world.as(people[who]);
  const { koen, far, beside, nowhere } = people;
  const all = await readablePeople(
    ctx,
    [koen, far, beside, nowhere].map(({ id }) => id),
  );
  const found = await peopleThere(
    ctx,
    all.map((person) => ({ person })),
    whereShape.parse(where),
  );
  return found.map(({ person }) => person.name);
}

test("everywhere is everybody, in the order of what they know; so is a word that nobody knows", async () => {
  expect(await there("overal")).toEqual(["Koen", "Zoë", "Bea", "Nel"]);
  expect(await there("elders")).toEqual(["Koen", "Zoë", "Bea", "Nel"]);
});

test("in my circles, in my region, and the nearest first", async () => {
  expect(await there("kring")).toEqual(["Koen", "Nel"]);
  expect(await there("regio")).toEqual(["Koen", "Bea"]);
  expect(await there("dichtbij")).toEqual(["Bea", "Koen"]);
});

test("who works nowhere has no region and no neighbours", async () => {
  expect(await there("regio", "nowhere")).toEqual([]);
  expect(await there("dichtbij", "nowhere")).toEqual([]);
});
