import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { archiveCircle, describeCircle, placeCircle, reopenCircle, startCircle } from "./commands";
import { municipalitiesIn, municipalitiesNamed, provincesIn } from "./coverage";
import { circlesCovering, findCircle, findYourCircle, keptCircles, listCircles } from "./queries";

const world = testWorld();
const { aPerson, aCircle, aLead, aMember } = buildersFor(world);

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

  test.each(["Nieuw", "¿¡?"])("is refused under a name that makes no address: %s", async (name) => {
    await expect(startCircle(await anAdmin(), { name })).rejects.toMatchObject({ field: "name" });
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

const trail = async (id: string) =>
  (await world.ports.db.select({ action: auditLog.action }).from(auditLog).where(eq(auditLog.subjectId, id))).map(({ action }) => action);

describe("what a circle says about itself", () => {
  const words = { name: "Kenniskring Hageland", description: "Tussen Leuven en Tienen.", rhythm: "elke maand" };

  test("its lead changes, and its address stays", async () => {
    const circle = await aCircle({ slug: "oud-adres", name: "Oude naam" });
    const ctx = await world.as(await aLead({ circle }));
    expect(await describeCircle(ctx, { circle: circle.id, ...words })).toEqual({ slug: "oud-adres" });
    await describeCircle(ctx, { circle: circle.id, ...words });
    expect(await findCircle(ctx, "oud-adres")).toMatchObject(words);
    await expect(findCircle(ctx, "kenniskring-hageland")).rejects.toMatchObject({ code: "not_found" });
    expect(await trail(circle.id)).toEqual(["circle.describe", "circle.describe"]);
    expect(await world.ports.queue.ready()).toContain("search.index");
  });

  test.each(["member", "lead elsewhere", "visitor"] as const)("a %s cannot change", async (who) => {
    const circle = await aCircle();
    const person = {
      member: await aMember({ circle }),
      "lead elsewhere": await aLead({ circle: await aCircle() }),
      visitor: "visitor" as const,
    }[who];
    await expect(describeCircle(await world.as(person), { circle: circle.id, ...words })).rejects.toMatchObject({
      code: who === "visitor" ? "not_signed_in" : "not_allowed",
    });
    expect((await findCircle(await anAdmin(), circle.slug)).name).toBe(circle.name);
  });
});

describe("where a circle is at home", () => {
  test("is several regions and an own list, typed as one likes, that another circle may share", async () => {
    const ctx = await anAdmin();
    const [one, other] = [await aCircle({ slug: "een" }), await aCircle({ slug: "twee", regions: [MIDWEST] })];
    const places = { regions: [MIDWEST, "REFREG07", MIDWEST], municipalities: [], more: "Gooik, 9000\nStad Aalst; 9000" };
    expect(await placeCircle(ctx, { circle: one.id, ...places })).toEqual({ count: 15 + 17 + 3 });
    expect(await placeCircle(ctx, { circle: one.id, ...places })).toEqual({ count: 35 });
    const { coverage } = await findCircle(ctx, "een");
    expect(coverage.regions.sort()).toEqual(["REFREG07", MIDWEST]);
    expect(coverage.municipalities).toHaveLength(3);
    expect((await circlesCovering(ctx, TIELT)).map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
  });

  test("is all of Flanders when nothing is chosen", async () => {
    const ctx = await anAdmin();
    const circle = await aCircle({ regions: [MIDWEST] });
    expect(await placeCircle(ctx, { circle: circle.id, regions: [], municipalities: [], more: " " })).toEqual({ count: 285 });
    expect(await circlesCovering(ctx, TIELT)).toEqual([]);
  });

  test("is refused with the names that are none, or could be several, and nothing changes", async () => {
    const ctx = await anAdmin();
    const circle = await aCircle({ slug: "een", regions: [MIDWEST] });
    const places = { regions: [], municipalities: [], more: "Tielt, 3470, Tilet, Nergenshuizen, Brussel" };
    await expect(placeCircle(ctx, { circle: circle.id, ...places })).rejects.toMatchObject({
      key: "circles.placesUnknown",
      field: "more",
      params: { names: "3470, Tilet, Nergenshuizen, Brussel" },
    });
    expect((await findCircle(ctx, "een")).coverage.regions).toEqual([MIDWEST]);
    expect(municipalitiesNamed("Tielt,, meulebeke")).toEqual({ codes: [TIELT, TIELT], unknown: [] });
  });

  test("is for admins to say, not for leads", async () => {
    const circle = await aCircle();
    const ctx = await world.as(await aLead({ circle }));
    await expect(placeCircle(ctx, { circle: circle.id, regions: [MIDWEST], municipalities: [], more: "" })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("closing a circle", () => {
  test("keeps its page, points to its successor, and lists it no more", async () => {
    const ctx = await anAdmin();
    const [old, next] = [await aCircle({ slug: "oud" }), await aCircle({ slug: "nieuw", name: "De nieuwe kring" })];
    await archiveCircle(ctx, { circle: old.id, successor: next.id });
    expect(await findCircle(ctx, "oud")).toMatchObject({ successor: { slug: "nieuw", name: "De nieuwe kring" } });
    expect((await listCircles(ctx)).map((circle) => circle.slug)).toEqual(["nieuw"]);
    await expect(archiveCircle(ctx, { circle: old.id })).rejects.toMatchObject({ key: "circles.alreadyArchived" });
    await expect(archiveCircle(await world.as(await aPerson()), { circle: next.id })).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("needs a successor that runs, and is not itself", async () => {
    const ctx = await anAdmin();
    const [old, stopped] = [await aCircle(), await aCircle({ archivedAt: new Date("2026-01-01") })];
    for (const successor of [old.id, stopped.id]) {
      await expect(archiveCircle(ctx, { circle: old.id, successor })).rejects.toMatchObject({ key: "circles.successorWrong" });
    }
  });

  test("two at once, each for the other, closes one of them", async () => {
    const ctx = await anAdmin();
    const [one, other] = [await aCircle(), await aCircle()];
    const outcomes = await Promise.allSettled([
      archiveCircle(ctx, { circle: one.id, successor: other.id }),
      archiveCircle(ctx, { circle: other.id, successor: one.id }),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.key] : []));
    expect(refused).toEqual(["circles.successorWrong"]);
    expect(await listCircles(ctx)).toHaveLength(1);
  });

  test("is taken back, once, by an admin", async () => {
    const ctx = await anAdmin();
    const circle = await aCircle({ slug: "oud", regions: [MIDWEST] });
    const lead = await world.as(await aLead({ circle }));
    await archiveCircle(ctx, { circle: circle.id, successor: (await aCircle()).id });
    await expect(reopenCircle(lead, { circle: circle.id })).rejects.toMatchObject({ code: "not_allowed" });
    await reopenCircle(ctx, { circle: circle.id });
    await expect(reopenCircle(ctx, { circle: circle.id })).rejects.toMatchObject({ key: "circles.notArchived" });
    expect(await findCircle(ctx, "oud")).toMatchObject({ archivedAt: null, successor: null });
    expect((await circlesCovering(ctx, TIELT)).map(({ slug }) => slug)).toEqual(["oud"]);
    expect(await trail(circle.id)).toEqual(["circle.archive", "circle.reopen"]);
  });
});

test("a lead keeps their own circles, an admin all, also those that have stopped, and a member none", async () => {
  const [mine] = [await aCircle(), await aCircle({ archivedAt: new Date("2026-01-01") })];
  expect(await keptCircles(await world.as(await aLead({ circle: mine })))).toMatchObject([{ id: mine.id }]);
  expect(await keptCircles(await anAdmin())).toHaveLength(2);
  await expect(keptCircles(await world.as(await aMember({ circle: mine })))).rejects.toMatchObject({ code: "not_allowed" });
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
