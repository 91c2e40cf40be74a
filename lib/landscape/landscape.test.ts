import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { mergeOrganisations } from "@/lib/admin/organisations/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { people } from "@/lib/people/tables";
import { erase } from "@/lib/privacy/erasing/commands";
import { readAddress } from "@/lib/search/input";
import { search } from "@/lib/search/queries";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { keepUsage, removeUsage } from "./commands";
import { noticeDay } from "./contracts/notice";
import { endingContracts } from "./contracts/queries";
import { usageInput } from "./input";
import { mergeProducts, renameProduct } from "./products/commands";
import { usualNames } from "./products/queries";
import { documentsAbout, findEntry, findProduct, listProducts, registerOf } from "./queries";
import { productKey, supplierKey } from "./spelling";
import { products, productUses } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, anOrganisation, aPerson } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

type Row = { id: string };
const who = {} as Record<"els" | "colleague" | "neighbour" | "far" | "lead" | "admin" | "newcomer" | "supplier", Row>;
let tielt: Row & { slug: string };
let izegem: Row & { slug: string };

beforeEach(async () => {
  const circle = await aCircle();
  tielt = await anOrganisation({ name: "Gemeente Tielt", nis: "37022" });
  izegem = await anOrganisation({ name: "Gemeente Izegem", nis: "36008" });
  const hasselt = await anOrganisation({ name: "Stad Hasselt", nis: "71072" });
  const company = await anOrganisation({ name: "Demonet nv", kind: "company" });
  who.els = await aMember({ circle, organisationId: tielt.id, name: "Els Voorbeeld", phone: "0471 12 34 56" });
  who.colleague = await aMember({ circle, organisationId: tielt.id });
  who.neighbour = await aMember({ circle, organisationId: izegem.id });
  who.far = await aMember({ circle: await aCircle(), organisationId: hasselt.id });
  who.lead = await aLead({ circle, organisationId: izegem.id });
  who.admin = await aPerson({ isAdmin: true });
  who.newcomer = await aPerson();
  who.supplier = await aMember({ circle, organisationId: company.id });
});

const as = (name: keyof typeof who, now?: Date) => world.as(who[name], now);
const input = (fields: Record<string, unknown> = {}) =>
  usageInput.parse({ product: "Loket", supplier: "Voorbeeldsoft", kind: "application", state: "inUse", ...fields });
const keep = async (name: keyof typeof who, fields: Record<string, unknown> = {}) => keepUsage(await as(name), input(fields));
const users = async (product: string, where: "overal" | "regio" | "kring" = "overal", name: keyof typeof who = "els") => {
  const found = await findProduct(await as(name), product, where);
  return found.moved === null ? found.uses.map(({ organisation }) => organisation) : [];
};
const all = { q: "", where: "overal" } as const;

describe("an entry", () => {
  test("is written by any member of the organisation, changed by a colleague, and found under its product", async () => {
    const { id, product } = await keep("els", {
      since: "2019",
      contractEnd: "2027-06-30",
      noticeMonths: "6",
      contact: who.els.id,
      mayCall: "yes",
    });
    await keep("colleague", { entry: id, lessons: "Begin met de archivering.", contact: who.els.id, mayCall: "yes" });
    const found = await findProduct(await as("neighbour"), product);
    expect(found).toMatchObject({
      name: "Loket",
      users: 1,
      uses: [
        {
          organisation: "Gemeente Tielt",
          lessons: "Begin met de archivering.",
          contact: { name: "Els Voorbeeld", phone: "0471 12 34 56" },
        },
      ],
    });
  });

  test("stands once in a register, also when the form is sent twice", async () => {
    await keep("els");
    await expect(keep("els")).rejects.toMatchObject({ key: "landscape.alreadyThere", field: "product" });
    expect((await registerOf(await as("els"), tielt.slug)).entries).toHaveLength(1);
  });

  test.each(["neighbour", "lead"] as const)("of others is not a %s's to change or take away", async (name) => {
    const { id } = await keep("els");
    await expect(keep(name, { entry: id })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(keep(name, { organisation: tielt.id, product: "Ander" })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(removeUsage(await as(name), { entry: id })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(findEntry(await as(name), id)).rejects.toMatchObject({ code: "not_allowed" });
  });

  test.each(["newcomer", "supplier"] as const)("does not exist for a %s", async (name) => {
    const { id, product } = await keep("els");
    for (const asked of [
      findProduct(await as(name), product),
      registerOf(await as(name), tielt.slug),
      listProducts(await as(name), all),
      endingContracts(await as(name), "overal"),
      usualNames(await as(name)),
      removeUsage(await as(name), { entry: id }),
      keep(name, { entry: id }),
    ])
      await expect(asked).rejects.toMatchObject({ code: "not_found" });
    await expect(keep(name)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(findProduct(await world.as("visitor"), product)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is kept by an admin for any government, and for no company", async () => {
    expect(await keep("admin", { organisation: tielt.id })).toMatchObject({ organisation: tielt.slug });
    const company = await anOrganisation({ kind: "company" });
    await expect(keep("admin", { organisation: company.id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("names a contact who works there, and loses them when they go elsewhere or are erased", async () => {
    await expect(keep("els", { contact: who.neighbour.id })).rejects.toMatchObject({ field: "contact" });
    const { product } = await keep("els", { contact: who.colleague.id, mayCall: "yes" });
    await world.ports.db.update(people).set({ organisationId: izegem.id }).where(eq(people.id, who.colleague.id));
    const seen = async () => {
      const found = await findProduct(await as("els"), product);
      return found.moved === null ? found.uses[0]?.contact : undefined;
    };
    expect(await seen()).toBeNull();
    await world.ports.db.update(people).set({ organisationId: tielt.id }).where(eq(people.id, who.colleague.id));
    expect(await seen()).not.toBeNull();
    await erase(await as("colleague"), { person: who.colleague.id });
    const [row] = await world.ports.db.select().from(productUses);
    expect(row).toMatchObject({ contactId: null, mayCall: false });
  });

  test("shows a number only when its owner does and the entry says that one may call", async () => {
    const { id, product } = await keep("els", { contact: who.els.id });
    const phone = async () => {
      const found = await findProduct(await as("far"), product);
      return found.moved === null ? found.uses[0]?.contact?.phone : undefined;
    };
    expect(await phone()).toBeNull();
    await keep("els", { entry: id, contact: who.els.id, mayCall: "yes" });
    expect(await phone()).toBe("0471 12 34 56");
    await world.ports.db.update(people).set({ phoneVisibility: "circles" }).where(eq(people.id, who.els.id));
    expect(await phone()).toBeNull();
  });

  test("is taken away, once", async () => {
    const { id } = await keep("els");
    await removeUsage(await as("colleague"), { entry: id });
    await expect(removeUsage(await as("colleague"), { entry: id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a product", () => {
  test.each([
    ["Loket", "Voorbeeldsoft NV"],
    ["LOKET", "voorbeeld-soft n.v."],
    ["Lokét", "Voorbeeldsoft"],
    ["Voorbeeldsoft Loket", "Voorbeeldsoft bv"],
    ["loket", ""],
    ["Voorbeeldsoft Loket", ""],
  ])("written as %s of %s makes no twin", async (product, supplier) => {
    const first = await keep("els");
    expect((await keep("neighbour", { product, supplier, kind: "" })).product).toBe(first.product);
  });

  test("of another supplier is another product, and without a supplier it is asked which", async () => {
    const one = await keep("els");
    const other = await keep("neighbour", { supplier: "Demonet" });
    expect(other.product).not.toBe(one.product);
    await expect(keep("far", { supplier: "" })).rejects.toMatchObject({ key: "landscape.whichSupplier", field: "supplier" });
  });

  test("that is new needs a kind, and gets the supplier that somebody says first", async () => {
    await expect(keep("els", { kind: "" })).rejects.toMatchObject({ key: "landscape.kindMissing", field: "kind" });
    const { product } = await keep("els", { supplier: "" });
    await keep("neighbour", { supplier: "Voorbeeldsoft" });
    expect(await findProduct(await as("els"), product)).toMatchObject({ supplier: "Voorbeeldsoft", users: 2 });
  });

  test("made twice at once is made once", async () => {
    const made = await Promise.all([keep("els"), keep("neighbour"), keep("far")]);
    expect(new Set(made.map(({ product }) => product)).size).toBe(1);
  });

  test("is shown with who is near first, and narrowed to a region or to my circles", async () => {
    const { product } = await keep("far");
    await keep("neighbour", { supplier: "" });
    await keep("els", { supplier: "" });
    expect(await users(product)).toEqual(["Gemeente Tielt", "Gemeente Izegem", "Stad Hasselt"]);
    expect(await users(product, "kring")).toEqual(["Gemeente Tielt", "Gemeente Izegem"]);
    expect(await users(product, "regio", "far")).toEqual(["Stad Hasselt"]);
  });

  test("is listed with how many use it now: not those that stopped", async () => {
    await keep("els");
    await keep("neighbour", { state: "stopped" });
    expect(await listProducts(await as("els"), all)).toMatchObject([{ name: "Loket", users: 1, isMine: true }]);
    expect(await listProducts(await as("neighbour"), { ...all, q: "voorbeeldsoft lok" })).toMatchObject([{ isMine: false }]);
    expect(await listProducts(await as("neighbour"), { ...all, q: "100%" })).toEqual([]);
  });

  test("merged by an admin moves its users, loses no lessons, and its name leads on", async () => {
    const kept = await keep("els", { lessons: "Eerste les." });
    const other = await keep("els", { product: "Balie", lessons: "Tweede les." });
    await keep("neighbour", { product: "Balie" });
    await expect(mergeProducts(await as("els"), { id: other.product, into: kept.product })).rejects.toMatchObject({ code: "not_allowed" });
    await mergeProducts(await as("admin"), { id: other.product, into: kept.product });
    await expect(mergeProducts(await as("admin"), { id: other.product, into: kept.product })).rejects.toMatchObject({ code: "conflict" });
    expect(await users(kept.product)).toEqual(["Gemeente Tielt", "Gemeente Izegem"]);
    expect((await registerOf(await as("els"), tielt.slug)).entries).toMatchObject([{ lessons: "Eerste les.\n\nTweede les." }]);
    expect(await findProduct(await as("els"), other.product)).toEqual({ moved: kept.product });
    expect((await keep("far", { product: "BALIE" })).product).toBe(kept.product);
  });

  test("renamed by an admin keeps its old name as a spelling", async () => {
    const { product } = await keep("els");
    const words = { id: product, product: "Loket Plus", supplier: "Voorbeeldsoft", kind: "service" as const, topics: [] };
    await expect(renameProduct(await as("lead"), words)).rejects.toMatchObject({ code: "not_allowed" });
    for (let twice = 0; twice < 2; twice++) await renameProduct(await as("admin"), words);
    expect((await keep("neighbour")).product).toBe(product);
    expect(await findProduct(await as("els"), product)).toMatchObject({ name: "Loket Plus", kind: "service", users: 2 });
    await renameProduct(await as("admin"), { ...words, product: "Loket" });
    expect(await world.ports.db.$count(products, eq(products.name, "Loket"))).toBe(1);
    await keep("far", { product: "Balie" });
    await expect(renameProduct(await as("admin"), { ...words, product: "Balie" })).rejects.toMatchObject({ key: "landscape.nameTaken" });
  });

  test("is known by a document that names it, for who may read that", async () => {
    const circle = await aCircle();
    const owner = await aMember({ circle });
    const open = await aSharedDocument({ owner, visibility: "members", product: "LOKET", supplier: "Voorbeeldsoft nv" });
    await aSharedDocument({ owner, visibility: "circle", circles: [circle.id], product: "Loket" });
    await aSharedDocument({ owner, visibility: "members", product: "Loket", supplier: "Demonet" });
    const documents = await documentsAbout(await as("els"), { name: "Loket", supplier: "Voorbeeldsoft" });
    expect(documents.map(({ id }) => id)).toEqual([open]);
  });

  test("is found by search, by members of governments alone, and not once nobody has it", async () => {
    const { id } = await keep("els", { lessons: "Zqkanarie van het loket" });
    await runWaitingWork(await world.as("system"), 20_000);
    const found = async (ctx: Awaited<ReturnType<typeof as>>) =>
      (await search(ctx, readAddress({ q: "zqkanarie" }))).hits.map(({ title }) => title);
    expect(await found(await as("far"))).toEqual(["Loket"]);
    for (const name of ["newcomer", "supplier"] as const) expect(await found(await as(name))).toEqual([]);
    expect(await found(await world.as("visitor"))).toEqual([]);
    await removeUsage(await as("els"), { entry: id });
    await runWaitingWork(await world.as("system"), 20_000);
    expect(await found(await as("far"))).toEqual([]);
  });
});

test("contracts that end are listed month by month, there where one looks", async () => {
  await keep("els", { contractEnd: "2027-03-31", noticeMonths: "6" });
  await keep("neighbour", { contractEnd: "2027-03-01" });
  await keep("far", { contractEnd: "2027-01-15" });
  await keep("els", { product: "Voorbij", contractEnd: "2026-11-01" });
  await keep("els", { product: "Ver weg", contractEnd: "2027-12-01" });
  await keep("els", { product: "Gestopt", contractEnd: "2027-02-01", state: "stopped" });
  const months = async (where: "overal" | "kring") =>
    (await endingContracts(await as("els"), where)).months.map(({ month, contracts }) => [month, contracts.map((one) => one.organisation)]);
  expect(await months("overal")).toEqual([
    ["2027-01", ["Stad Hasselt"]],
    ["2027-03", ["Gemeente Izegem", "Gemeente Tielt"]],
  ]);
  expect(await months("kring")).toEqual([["2027-03", ["Gemeente Izegem", "Gemeente Tielt"]]]);
  expect(noticeDay({ contractEnd: "2027-03-31", noticeMonths: 6 })).toBe("2026-09-30");
  expect(noticeDay({ contractEnd: "2027-03-31", noticeMonths: null })).toBeNull();
});

test("organisations that are merged have one register", async () => {
  const { product } = await keep("els", { lessons: "Van Tielt." });
  await keep("neighbour", { lessons: "Van Izegem." });
  await keep("neighbour", { product: "Balie" });
  await mergeOrganisations(await as("admin"), { organisation: izegem.id, into: tielt.id });
  expect(await users(product)).toEqual(["Gemeente Tielt"]);
  expect((await registerOf(await as("els"), tielt.slug)).entries.map(({ product: name }) => name)).toEqual(["Balie", "Loket"]);
});

test("names are folded to what they have in common", () => {
  expect(supplierKey("Café-Soft N.V.")).toBe("cafesoft");
  expect(supplierKey("NV")).toBe("nv");
  expect(productKey("C++ Builder", "")).toBe("c++builder");
  expect(productKey("Voorbeeldsoft", "Voorbeeldsoft")).toBe("voorbeeldsoft");
  expect(productKey("!!", "")).toBe("!!");
});
