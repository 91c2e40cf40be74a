import { expect, test } from "vitest";
import { setHidden } from "@/lib/expertise/commands";
import { expertise } from "@/lib/expertise/tables";
import { municipalities, municipality } from "@/lib/geography/places";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { NOW, testWorld } from "@/lib/testing/world";
import { coverage } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, anOrganisation } = buildersFor(world);
const { aSharedDocument, aTopic } = evidenceFor(world);

const tielt = municipalities().find(({ name }) => name === "Tielt")?.nis ?? "";

async function knows(person: { id: string }, ...topicIds: string[]) {
  for (const topicId of topicIds)
    await world.ports.db
      .insert(expertise)
      .values({ personId: person.id, topicId: await aTopic(topicId), score: 1, evidenceCount: 1, algorithm: 1, computedAt: NOW });
}

async function aRegion() {
  const [west, east] = [await aCircle({ name: "West" }), await aCircle({ name: "Oost" })];
  const organisation = await anOrganisation({ name: "Gemeente Tielt", nis: tielt });
  const lead = await aLead({ circle: west, organisationId: organisation.id });
  const els = await aMember({ circle: west, organisationId: organisation.id });
  const far = await aMember({ circle: east });
  await knows(lead, "wifi", "back-up");
  await knows(els, "wifi");
  await knows(far, "gis");
  await aTopic("fax");
  return { west, east, lead, els, far, admin: await aPerson({ isAdmin: true }) };
}

test("of each circle how many topics somebody knows, how many two, and how many documents have a confirmed topic", async () => {
  const { west, lead, els, admin } = await aRegion();
  await aSharedDocument({ owner: lead, circle: west, topics: ["wifi"] });
  await aSharedDocument({ owner: lead, circle: west, topics: ["gis"], assignedBy: "proposed" });
  const seen = await coverage(await world.as(admin));
  expect(seen.topics).toBe(4);
  expect(seen.circles).toMatchObject([
    { name: "Oost", one: 1, two: 0, documents: 0, confirmed: 0 },
    { name: "West", one: 2, two: 1, documents: 2, confirmed: 1 },
  ]);
  const region = seen.regions?.find(({ id }) => id === municipality(tielt)?.regionId);
  expect(region).toMatchObject({ one: 2, two: 1 });
  expect(seen.regions?.filter(({ one }) => one > 0)).toHaveLength(1);
  const ofLead = await coverage(await world.as(lead));
  expect(ofLead.circles.map(({ name }) => name)).toEqual(["West"]);
  expect(ofLead.regions).toBeNull();
  await expect(coverage(await world.as(els))).rejects.toMatchObject({ code: "not_allowed" });
});

test("who opted out is not counted", async () => {
  const { els, lead } = await aRegion();
  await setHidden(await world.as(els), { hidden: true });
  expect((await coverage(await world.as(lead))).circles).toMatchObject([{ one: 2, two: 0 }]);
});
