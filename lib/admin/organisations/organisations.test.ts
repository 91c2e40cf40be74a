import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { listDocuments } from "@/lib/documents/queries";
import { circlesOfOrganisation, listedOrganisations } from "@/lib/membership/organisations/queries";
import { addOrganisation, editOrganisation } from "@/lib/people/organisations/commands";
import { organisationInput, organisationsInput } from "@/lib/people/organisations/input";
import { findOrganisation } from "@/lib/people/organisations/queries";
import { listOrganisations, organisationForDomain } from "@/lib/people/queries";
import { organisations, people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { mergeOrganisations } from "./commands";

const world = testWorld();
const { anOrganisation, aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

let admin: { id: string };
beforeEach(async () => {
  admin = await aPerson({ isAdmin: true });
});

const asked = (words: Record<string, string> = {}) => organisationsInput.parse(words);
const input = (words: Record<string, string> = {}) =>
  organisationInput.parse({
    name: "Politiezone Verzonnen",
    kind: "zone",
    municipality: "Meulebeke",
    mailDomains: "@pz.example.org, x.example.org",
    ...words,
  });
const actions = async () => (await world.ports.db.select({ action: auditLog.action }).from(auditLog)).map((row) => row.action);
const refused = ["visitor", "member", "lead"] as const;
const someone = async (who: (typeof refused)[number]) =>
  world.as(who === "visitor" ? "visitor" : await (who === "lead" ? aLead : aMember)({ circle: await aCircle() }));

describe("an organisation", () => {
  test("is added with what its domains and its place become, and a second of that name gets an address of its own", async () => {
    const ctx = await world.as(admin);
    const first = await addOrganisation(ctx, input());
    const second = await addOrganisation(ctx, input());
    expect(first.slug).toBe("politiezone-verzonnen");
    expect(second.slug).toMatch(/^politiezone-verzonnen-[0-9a-f]{6}$/);
    expect(await organisationForDomain(ctx, "els@ict.pz.example.org")).toMatchObject({ name: "Politiezone Verzonnen" });
    expect(await findOrganisation(ctx, first.slug)).toMatchObject({ kind: "zone", municipality: "Tielt", moved: null });
    expect(await actions()).toEqual(["organisation.added", "organisation.added"]);
  });

  test.each([
    [{ name: " x " }, "organisations.nameMissing"],
    [{ kind: "club" }, "errors.choose"],
    [{ municipality: "Nergenshuizen" }, "organisations.municipalityWrong"],
    [{ municipality: "3470" }, "organisations.municipalityWrong"],
    [{ mailDomains: "tielt" }, "organisations.domainWrong"],
    [{ mailDomains: "tielt.be\nGMAIL.com" }, "organisations.domainShared"],
  ])("is refused with the reason beside the field: %j", (words, message) => {
    const base = { name: "Zone", kind: "zone", municipality: "", mailDomains: "" };
    expect(organisationInput.safeParse({ ...base, ...words }).error?.issues).toMatchObject([{ message, path: [Object.keys(words)[0]] }]);
  });

  test("is corrected, and twice the same is fine; its address stays", async () => {
    const ctx = await world.as(admin);
    const { id, slug } = await addOrganisation(ctx, input());
    const worker = await aMember({ circle: await aCircle(), organisationId: id });
    const changed = { ...input({ name: "Politiezone Anders" }), organisation: id };
    await editOrganisation(ctx, changed);
    await editOrganisation(ctx, changed);
    expect(await findOrganisation(ctx, slug)).toMatchObject({ name: "Politiezone Anders", slug });
    expect((await world.ports.queue.take("search.index", 9)).map((work) => work.data)).toEqual([{ kind: "person", id: worker.id }]);
  });

  test("does not become a company while members work there", async () => {
    const ctx = await world.as(admin);
    const { id } = await addOrganisation(ctx, input());
    await aMember({ circle: await aCircle(), organisationId: id });
    await expect(editOrganisation(ctx, { ...input({ kind: "company" }), organisation: id })).rejects.toMatchObject({
      key: "organisations.hasPeople",
      field: "kind",
    });
  });

  test.each(refused)("is not for a %s to keep", async (who) => {
    const [one, other] = [await anOrganisation(), await anOrganisation()];
    const ctx = await someone(who);
    const code = who === "visitor" ? "not_signed_in" : "not_allowed";
    await expect(addOrganisation(ctx, input())).rejects.toMatchObject({ code });
    await expect(editOrganisation(ctx, { ...input(), organisation: one.id })).rejects.toMatchObject({ code });
    await expect(mergeOrganisations(ctx, { organisation: one.id, into: other.id })).rejects.toMatchObject({ code });
  });
});

describe("two that are one", () => {
  test("become one: people, documents and domains move, and the old address leads on, also over two steps", async () => {
    const circle = await aCircle();
    const [oldest, old, kept] = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
    const els = await aMember({ circle, organisationId: old.id });
    const document = await aSharedDocument({ owner: els, text: "# Plan\nGlasvezel", circles: [circle.id] });
    const ctx = await world.as(admin);
    await mergeOrganisations(ctx, { organisation: oldest.id, into: old.id });
    expect(await mergeOrganisations(ctx, { organisation: old.id, into: kept.id })).toMatchObject({ people: 1, slug: kept.slug });
    for (const { slug } of [oldest, old]) expect(await findOrganisation(ctx, slug)).toEqual({ moved: kept.slug });
    expect(await world.ports.db.select({ at: people.organisationId }).from(people).where(eq(people.id, els.id))).toEqual([{ at: kept.id }]);
    expect(await organisationForDomain(ctx, `x@${old.mailDomains[0]}`)).toMatchObject({ id: kept.id });
    expect((await listOrganisations(ctx)).map(({ id }) => id)).not.toContain(old.id);
    expect((await listDocuments(await world.as(els), { organisation: kept.id })).map(({ id }) => id)).toEqual([document]);
    await expect(mergeOrganisations(ctx, { organisation: old.id, into: kept.id })).rejects.toMatchObject({
      key: "organisations.alreadyMerged",
    });
    expect(await actions()).toContain("organisation.merged");
  });

  test("are not a company and a government, nor an organisation and itself", async () => {
    const [company, government] = [await anOrganisation({ kind: "company" }), await anOrganisation()];
    const ctx = await world.as(admin);
    const merging = (organisation: string, into: string) => mergeOrganisations(ctx, { organisation, into });
    await expect(merging(government.id, company.id)).rejects.toMatchObject({ key: "organisations.intoOtherKind", field: "into" });
    await expect(merging(government.id, government.id)).rejects.toMatchObject({ key: "organisations.intoItself" });
    expect(await world.ports.db.$count(organisations, eq(organisations.mergedInto, company.id))).toBe(0);
  });
});

describe("the list", () => {
  test("finds by name, kind, letter, an old name of the place and its postal code; asked for nothing it gives who has members", async () => {
    const tielt = await anOrganisation({ name: "Gemeente Tielt", nis: "37022" });
    const company = await anOrganisation({ name: "Bedrijf Zonder Naam", kind: "company" });
    const circle = await aCircle();
    await aMember({ circle, organisationId: tielt.id });
    await aMember({ circle, organisationId: tielt.id, leftAt: new Date("2026-01-01") });
    const ctx = await world.as("visitor");
    const found = async (words: Record<string, string>) => (await listedOrganisations(ctx, asked(words))).found.map(({ id }) => id);
    expect((await listedOrganisations(ctx, asked())).found).toMatchObject([{ id: tielt.id, members: 1 }]);
    expect(await found({ letter: "T" })).toEqual([tielt.id]);
    expect(await found({ soort: "company" })).toEqual([company.id]);
    for (const q of ["tíelt", "gemeente T"]) expect(await found({ q }), q).toContain(tielt.id);
    expect(await found({ q: "niets van dit alles" })).toEqual([]);
    expect(asked({ soort: "club", letter: "??" })).toEqual({ q: "", soort: undefined, letter: undefined });
  });

  test("an address with a former name of a municipality leads to the present one", async () => {
    await anOrganisation({ slug: "gemeente-tielt", name: "Gemeente Tielt" });
    const ctx = await world.as("visitor");
    expect(await findOrganisation(ctx, "gemeente-meulebeke")).toEqual({ moved: "gemeente-tielt" });
    await expect(findOrganisation(ctx, "gemeente-nergens")).rejects.toMatchObject({ code: "not_found" });
    await expect(findOrganisation(ctx, "../x")).rejects.toMatchObject({ code: "not_found" });
  });

  test("members see in which circles an organisation is and who leads; others do not", async () => {
    const circle = await aCircle();
    const lead = await aLead({ circle, name: "Lea Trekker" });
    const id = lead.organisationId ?? "";
    expect(await circlesOfOrganisation(await world.as(lead), id)).toMatchObject([
      { id: circle.id, members: 1, leads: [{ name: "Lea Trekker" }] },
    ]);
    await expect(circlesOfOrganisation(await world.as("visitor"), id)).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(circlesOfOrganisation(await world.as(await aPerson()), id)).rejects.toMatchObject({ code: "not_allowed" });
  });
});
