import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { registry } from "@/lib/jobs/registry";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later } from "@/lib/kernel/dates";
import { myNotices } from "@/lib/notifications/inbox/queries";
import { people } from "@/lib/people/tables";
import { erase } from "@/lib/privacy/erasing/commands";
import { readAddress } from "@/lib/search/input";
import { search } from "@/lib/search/queries";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { NOW, testWorld } from "@/lib/testing/world";
import { keepFramework, removeFramework } from "./commands";
import { frameworkInput, frameworksAddress, useInput } from "./input";
import { lotsAsText, lotsIn } from "./lots";
import { findFramework, listFrameworks } from "./queries";
import { frameworkUses } from "./tables";
import { follow, sayUse, takeUseBack } from "./uses/commands";
import { isFollowing, usersOf } from "./uses/queries";

const world = testWorld();
const { aCircle, aLead, aMember, anOrganisation, aPerson } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

type Row = { id: string };
const who = {} as Record<"els" | "user" | "far" | "lead" | "organiser" | "admin" | "newcomer" | "supplier", Row>;
let circle: Row;

beforeEach(async () => {
  circle = await aCircle();
  const tielt = await anOrganisation({ name: "Gemeente Tielt", nis: "37022" });
  const hasselt = await anOrganisation({ name: "Stad Hasselt", nis: "71072" });
  const body = await anOrganisation({ name: "Aankoop Voorbeeld", kind: "intermunicipal" });
  const company = await anOrganisation({ name: "Demonet nv", kind: "company" });
  who.els = await aMember({ circle, organisationId: tielt.id });
  who.user = await aMember({ circle, name: "Koen Denkbeeld" });
  who.far = await aMember({ circle: await aCircle(), organisationId: hasselt.id });
  who.lead = await aLead({ circle });
  who.organiser = await aMember({ circle: await aCircle(), organisationId: body.id });
  who.admin = await aPerson({ isAdmin: true });
  who.newcomer = await aPerson();
  who.supplier = await aMember({ circle, organisationId: company.id });
});

const as = (name: keyof typeof who, now?: Date) => world.as(who[name], now);
const input = (fields: Record<string, unknown> = {}) =>
  frameworkInput.parse({ title: "Laptops en schermen", organiser: "Aankoop Voorbeeld", endsOn: "2028-06-30", openToAll: "all", ...fields });
const keep = async (name: keyof typeof who, fields: Record<string, unknown> = {}) =>
  (await keepFramework(await as(name), input(fields))).id;
const use = async (name: keyof typeof who, framework: string, fields: Record<string, unknown> = {}) =>
  sayUse(await as(name), useInput.parse({ framework, ...fields }));
const titles = async (name: keyof typeof who, asked: Record<string, string> = {}) =>
  (await listFrameworks(await as(name), frameworksAddress.parse(asked))).map(({ title }) => title);

describe("an agreement", () => {
  test("is entered by any member of a government, with its lots, and found", async () => {
    const id = await keep("els", { lots: "1 | Laptops | Voorbeeldsoft\n2 | Schermen", howToJoin: "Zqkanarie: stuur een besluit." });
    expect(await findFramework(await as("far"), id)).toMatchObject({
      title: "Laptops en schermen",
      organiser: "Aankoop Voorbeeld",
      lots: [{ number: "1", contractor: "Voorbeeldsoft" }, { number: "2" }],
      standing: "open",
      mayEdit: false,
    });
    await runWaitingWork(await world.as("system"), 20_000);
    const found = async (ctx: Awaited<ReturnType<typeof as>>) =>
      (await search(ctx, readAddress({ q: "zqkanarie" }))).hits.map(({ href }) => href);
    expect(await found(await as("far"))).toEqual([`/raamcontracten/${id}`]);
    for (const name of ["newcomer", "supplier"] as const) expect(await found(await as(name))).toEqual([]);
    expect(await found(await world.as("visitor"))).toEqual([]);
  });

  test.each(["newcomer", "supplier"] as const)("does not exist for a %s", async (name) => {
    const id = await keep("els");
    for (const asked of [
      findFramework(await as(name), id),
      listFrameworks(await as(name), frameworksAddress.parse({})),
      usersOf(await as(name), id),
      keep(name, { framework: id }),
      use(name, id),
      follow(await as(name), { framework: id, wanted: true }),
      removeFramework(await as(name), { framework: id }),
    ])
      await expect(asked).rejects.toMatchObject({ code: "not_found" });
    await expect(keep(name)).rejects.toMatchObject({ code: "not_allowed" });
  });

  test.each(["els", "lead", "organiser", "admin"] as const)("is changed by its %s, twice the same", async (name) => {
    const id = await keep("els", { circle: circle.id });
    for (let twice = 0; twice < 2; twice++) await keep(name, { framework: id, title: "Laptops", maximumReached: "yes", circle: circle.id });
    expect(await findFramework(await as("far"), id)).toMatchObject({ title: "Laptops", standing: "full" });
  });

  test.each(["user", "far"] as const)("is not changed by %s, nor put in a circle of others", async (name) => {
    const id = await keep("els", { circle: circle.id });
    await expect(keep(name, { framework: id })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(removeFramework(await as(name), { framework: id })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(keep("far", { circle: circle.id })).rejects.toMatchObject({ field: "circle" });
  });

  test("is listed by how it stands and for whom it is open", async () => {
    await keep("els");
    await keep("els", { title: "Loopt af", endsOn: "2027-08-01", openToAll: "some", openCircles: [circle.id] });
    await keep("els", { title: "Voorbij", endsOn: "2026-01-01", openToAll: "some", openRegions: ["REFREG10"] });
    expect(await titles("els")).toEqual(["Loopt af", "Laptops en schermen"]);
    expect(await titles("els", { stand: "loopt-af" })).toEqual(["Loopt af"]);
    expect(await titles("els", { stand: "voorbij", voor: "ons" })).toEqual(["Voorbij"]);
    expect(await titles("far", { voor: "ons", stand: "alles" })).toEqual(["Laptops en schermen"]);
    expect(await titles("far", { q: "laptop voorbeeld" })).toEqual(["Laptops en schermen"]);
    expect(await titles("far", { q: "%" })).toEqual([]);
  });

  test("links documents that its keeper may read, and shows each to who may read it", async () => {
    const owner = await aMember({ circle });
    const open = await aSharedDocument({ owner, visibility: "members" });
    const closed = await aSharedDocument({ owner, visibility: "circle", circles: [circle.id] });
    const addresses = [open, closed].map((id) => `https://kring.example/documenten/${id}`).join("\n");
    const id = await keep("els", { documents: addresses });
    expect((await findFramework(await as("far"), id)).documents.map((one) => one.id)).toEqual([open]);
    await expect(keep("far", { documents: closed })).rejects.toMatchObject({ field: "documents" });
    // Who cannot see a link does not take it away.
    await keep("admin", { framework: id, documents: open });
    expect((await findFramework(await as("els"), id)).documents).toHaveLength(2);
  });

  test("is taken away while nobody else uses it; after that by an admin alone, once", async () => {
    const id = await keep("els");
    await use("user", id);
    await expect(removeFramework(await as("els"), { framework: id })).rejects.toMatchObject({ key: "frameworks.isUsed" });
    await removeFramework(await as("admin"), { framework: id });
    await expect(removeFramework(await as("admin"), { framework: id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who uses it", () => {
  test("is said by a member, with lots and experience, changed by saying it again, and taken back twice", async () => {
    const id = await keep("els", { lots: "1 | Laptops\n2 | Schermen" });
    await use("user", id, { since: "2024", lots: ["2", "9"], experience: "Levering binnen de week." });
    await use("user", id, { since: "2025", lots: ["2"], experience: "Levering binnen de week." });
    expect(await usersOf(await as("els"), id)).toMatchObject([{ since: 2025, lots: ["2"], person: { name: "Koen Denkbeeld" } }]);
    for (let twice = 0; twice < 2; twice++) await takeUseBack(await as("user"), { framework: id });
    expect(await usersOf(await as("els"), id)).toEqual([]);
  });

  test("keeps what was written when the writer is erased, without their name", async () => {
    const id = await keep("els");
    await use("user", id, { experience: "Goed." });
    await follow(await as("user"), { framework: id, wanted: true });
    await erase(await as("user"), { person: who.user.id });
    expect(await usersOf(await as("els"), id)).toMatchObject([{ experience: "Goed.", person: null }]);
    expect((await world.ports.db.select().from(frameworkUses))[0]?.personId).toBeNull();
  });
});

test("users and followers hear nine months before its end, once", async () => {
  const id = await keep("els", { endsOn: "2027-09-01" });
  await use("user", id);
  await follow(await as("far"), { framework: id, wanted: true });
  await follow(await as("lead"), { framework: id, wanted: true });
  await follow(await as("lead"), { framework: id, wanted: false });
  expect(await isFollowing(await as("far"), id)).toBe(true);
  const told = async (now: Date) => (await registry.registers.step(await world.as("system", now), null)).counts;
  const lines = async (name: keyof typeof who, now: Date) => (await myNotices(await as(name, now))).map(({ text, href }) => [text, href]);
  expect(await told(NOW)).toEqual({ told: 0, contacts: 0 });
  const day = later(NOW, 9 * DAY);
  expect(await told(day)).toEqual({ told: 2, contacts: 0 });
  await told(later(day, DAY));
  const line = ["Loopt over negen maanden af: Laptops en schermen", `/raamcontracten/${id}`];
  expect(await lines("user", day)).toEqual([line]);
  expect(await lines("far", day)).toEqual([line]);
  for (const name of ["els", "lead"] as const) expect(await lines(name, day)).toEqual([]);
  await world.ports.db
    .update(people)
    .set({ mailKinds: { register: "now" } })
    .where(eq(people.id, who.far.id));
});

test("lots come back from their text, and what is wrong is named by its line", () => {
  const lots = [
    { number: "1", title: "Laptops", contractor: "Voorbeeldsoft" },
    { number: "2a", title: "Schermen", contractor: "" },
  ];
  expect(lotsIn(lotsAsText(lots))).toEqual({ lots, wrong: null });
  expect(lotsIn("1 | Laptops\n\nSchermen").wrong).toEqual({ key: "frameworks.lotShape", line: 3 });
  expect(lotsIn("1 | Laptops\n1 | Schermen").wrong).toEqual({ key: "frameworks.lotTwice", line: 2 });
});

test("an address that is no web address, and an extension before the end, are refused", () => {
  const refused = (fields: Record<string, unknown>) => {
    const given = { title: "Laptops", organiser: "Voorbeeld", endsOn: "2028-06-30", openToAll: "all", ...fields };
    return frameworkInput.safeParse(given).error?.issues.map(({ message }) => message);
  };
  expect(refused({ joinLink: "javascript:alert(1)" })).toEqual(["frameworks.linkShape"]);
  expect(refused({ extendableUntil: "2027-01-01" })).toEqual(["frameworks.extensionBefore"]);
  expect(refused({ endsOn: "2028-02-31" })).toEqual(["frameworks.dayShape"]);
  expect(refused({ documents: "zomaar" })).toEqual(["frameworks.documentShape"]);
});
