import { describe, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { archiveCircle, startCircle } from "./commands";
import { municipalitiesIn, provincesIn } from "./coverage";
import { circlesCovering, findCircle, findYourCircle, listCircles } from "./queries";

const world = testWorld();
const { aPerson, aCircle, aLead } = buildersFor(world);

const TIELT = "37022";
const MIDWEST = "REFREG10";
const anAdmin = async () => world.as(await aPerson({ isAdmin: true }));

describe("starting a circle", () => {
  test("an admin does, and it is found by its place", async () => {
    const ctx = await anAdmin();
    const { slug } = await startCircle(ctx, { name: "Kenniskring Midwest", regions: [MIDWEST] });
    expect(slug).toBe("kenniskring-midwest");
    expect((await circlesCovering(ctx, TIELT)).map((circle) => circle.slug)).toEqual([slug]);
  });

  test("twice under one name is refused", async () => {
    const ctx = await anAdmin();
    await startCircle(ctx, { name: "Kenniskring Midwest", slug: "midwest" });
    await expect(startCircle(ctx, { name: "Een andere", slug: "midwest" })).rejects.toMatchObject({ key: "circles.nameTaken" });
  });

  test.each(["lead", "visitor"] as const)("a %s cannot", async (who) => {
    const ctx = await world.as(who === "visitor" ? "visitor" : await aLead({ circle: await aCircle() }));
    await expect(startCircle(ctx, { name: "Mijn kring" })).rejects.toMatchObject({
      code: who === "visitor" ? "not_signed_in" : "not_allowed",
    });
  });

  test("a place that does not exist is refused", async () => {
    const ctx = await anAdmin();
    await expect(async () => startCircle(ctx, { name: "Kring Nergens", regions: ["REFREG99"] })).rejects.toThrow();
  });
});

test("an archived circle keeps its page, points to its successor, and is listed no more", async () => {
  const ctx = await anAdmin();
  const [old, next] = [await aCircle({ slug: "oud" }), await aCircle({ slug: "nieuw", name: "De nieuwe kring" })];
  await archiveCircle(ctx, { circle: old.id, successor: next.id });
  expect(await findCircle(ctx, "oud")).toMatchObject({ successor: { slug: "nieuw", name: "De nieuwe kring" } });
  expect((await listCircles(ctx)).map((circle) => circle.slug)).toEqual(["nieuw"]);
  await expect(archiveCircle(ctx, { circle: old.id })).rejects.toMatchObject({ key: "circles.alreadyArchived" });
  await expect(archiveCircle(await world.as(await aPerson()), { circle: next.id })).rejects.toMatchObject({ code: "not_allowed" });
});

test("what is not there is not found", async () => {
  await expect(findCircle(await world.as("visitor"), "nergens")).rejects.toMatchObject({ code: "not_found" });
});

describe("finding your circle", () => {
  test("an old name gives today's municipality with all its circles, and the ones for everybody", async () => {
    const ctx = await anAdmin();
    await startCircle(ctx, { name: "Kenniskring Midwest", regions: [MIDWEST] });
    await startCircle(ctx, { name: "Kring rond Tielt", municipalities: [TIELT] });
    await startCircle(ctx, { name: "Kenniskring GIS" });
    const found = await findYourCircle(await world.as("visitor"), "meulebeke");
    expect(found).toMatchObject({
      kind: "found",
      places: [
        { municipality: { name: "Tielt" }, via: "formerName", circles: [{ name: "Kenniskring Midwest" }, { name: "Kring rond Tielt" }] },
      ],
      everywhere: [{ name: "Kenniskring GIS" }],
    });
  });

  test("a region gives its circles; a place without a circle says so", async () => {
    const ctx = await anAdmin();
    await startCircle(ctx, { name: "Kenniskring Midwest", regions: [MIDWEST] });
    expect(await findYourCircle(ctx, "Midwest")).toMatchObject({ kind: "region", circles: [{ name: "Kenniskring Midwest" }] });
    expect(await findYourCircle(ctx, "Gent")).toMatchObject({ kind: "found", places: [{ circles: [] }] });
    expect(await findYourCircle(ctx, "1000")).toMatchObject({ kind: "brussels" });
  });
});

test("coverage of a region and one municipality beside it counts each once", () => {
  const coverage = { regions: [MIDWEST], municipalities: [TIELT, "44021"] };
  expect(municipalitiesIn(coverage)).toHaveLength(16);
  expect(provincesIn(coverage)).toEqual(expect.arrayContaining(["West-Vlaanderen", "Oost-Vlaanderen"]));
  expect(municipalitiesIn({ regions: [], municipalities: [] })).toHaveLength(285);
});
