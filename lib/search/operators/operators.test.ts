import { beforeEach, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { readAddress } from "../input";
import { understood } from "./queries";
import { typedFilters } from "./typed";

const world = testWorld();
const { aCircle, aMember, anOrganisation } = buildersFor(world);

let member: { id: string };

beforeEach(async () => {
  const circle = await aCircle({ slug: "midwest", name: "Kenniskring Midwest" });
  await aCircle({ slug: "zuidwest", name: "Kenniskring Zuidwest" });
  await anOrganisation({ slug: "gemeente-tielt", name: "Gemeente Tielt" });
  await anOrganisation({ slug: "ocmw-tielt", name: "OCMW Tielt" });
  member = await aMember({ circle, slug: "lies-fictief", name: "Lies Fictief" });
  await world.ports.db.insert(topics).values([{ id: "nis2", groupId: "beleid", nl: "NIS2", en: "NIS2", synonyms: ["nis 2"] }]);
});

const reads = async (q: string, who: { id: string } | "visitor" = member) => {
  const { text, kind, filters } = await understood(await world.as(who), readAddress({ q }));
  return { text, kind, ...filters };
};

test.each([
  ["plan kring:midwest", { text: "plan", kind: null, circle: ["midwest"] }],
  ["kring:Midwest jaar:2026 plan jaar:2025", { text: "plan", kind: null, circle: ["midwest"], year: ["2026", "2025"] }],
  ["bestuur:tielt", { text: "", kind: null, organisation: ["gemeente-tielt", "ocmw-tielt"] }],
  ['bestuur:"OCMW Tielt" nota', { text: "nota", kind: null, organisation: ["ocmw-tielt"] }],
  ["type:verslag back-up", { text: "back-up", kind: null, type: ["report"] }],
  ["type:collega's lies", { text: "lies", kind: "person" }],
  ["circle:midwest year:2026", { text: "", kind: null, circle: ["midwest"], year: ["2026"] }],
  ["onderwerp:nis2 taal:nederlands bestand:pdf", { text: "", kind: null, topic: ["nis2"], language: ["nl"], fileType: ["pdf"] }],
  ["auteur:lies", { text: "", kind: null, author: ["lies-fictief"] }],
])("%s is understood", async (typed, meant) => {
  expect(await reads(typed)).toEqual(meant);
});

test.each(["kring:nergens", "jaar:ooit", "http://x", "10:30", "constructor:a", "type:", "kring:kenniskringmidwestonzin plan"])(
  "%s names nothing, and stays what was typed",
  async (typed) => {
    expect(await reads(typed)).toEqual({ text: typed, kind: null });
  },
);

test("a visitor learns of no colleague this way", async () => {
  expect(await reads("auteur:lies", "visitor")).toEqual({ text: "auteur:lies", kind: null });
});

test("what is no filter costs nothing, and many are cut", () => {
  expect(typedFilters("gewoon een vraag: hoe dan? kring: midwest")).toEqual([]);
  expect(typedFilters("kring:a ".repeat(500)).length).toBeLessThanOrEqual(10);
});
