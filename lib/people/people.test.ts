import { describe, expect, test } from "vitest";
import { directory, directoryChoices, findPerson, readablePeople } from "@/lib/membership/colleagues/queries";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { chooseLocale, editProfile, setAbsence } from "./commands";
import { absenceInput, profileInput } from "./input";
import { listOrganisations, organisationForDomain, ownProfile } from "./queries";
import { vcard } from "./vcard";

const world = testWorld();
const { anOrganisation, aPerson, aCircle, aMember } = buildersFor(world);

const PHONE = "0470 11 22 33";

describe("a phone number", () => {
  test.each([
    ["members", "colleague", PHONE],
    ["members", "elsewhere", PHONE],
    ["circles", "colleague", PHONE],
    ["circles", "elsewhere", null],
    ["nobody", "colleague", null],
    ["nobody", "owner", PHONE],
  ] as const)("for %s is, to the %s, %s", async (phoneVisibility, who, seen) => {
    const [here, there] = [await aCircle(), await aCircle()];
    const owner = await aMember({ circle: here, phone: PHONE, phoneVisibility });
    const readers = { owner, colleague: await aMember({ circle: here }), elsewhere: await aMember({ circle: there }) };
    const ctx = await world.as(readers[who]);
    expect((await findPerson(ctx, owner.slug)).phone).toBe(seen);
    expect((await readablePeople(ctx, [owner.id]))[0]?.phone).toBe(seen);
    const inList = (await directory(ctx, {})).people.find(({ id }) => id === owner.id);
    expect(inList?.phone).toBe(seen);
  });

  test("cannot be found by searching for it", async () => {
    const circle = await aCircle();
    await aMember({ circle, phone: PHONE, phoneVisibility: "nobody" });
    const reader = await aMember({ circle });
    for (const q of [PHONE, "0470", "112233"]) expect((await directory(await world.as(reader), { q })).total).toBe(0);
  });
});

describe("the directory", () => {
  test("finds by name, job title and organisation, without accents, all words together", async () => {
    const circle = await aCircle();
    const organisation = await anOrganisation({ name: "Izegem" });
    const naima = await aMember({ circle, name: "Naïma Verzonnen", jobTitle: "GIS-coördinator", organisationId: organisation.id });
    const reader = await world.as(await aMember({ circle }));
    for (const q of ["naima", "NAÏMA izegem", "coordinator", "  gis  verz"]) {
      expect(
        (await directory(reader, { q })).people.map(({ id }) => id),
        q,
      ).toEqual([naima.id]);
    }
    expect((await directory(reader, { q: "naima tielt" })).total).toBe(0);
    expect((await directory(reader, { q: "%" })).total).toBe(0);
  });

  test("counts who would be there in other circles when one circle has nobody", async () => {
    const [here, there] = [await aCircle(), await aCircle()];
    await aMember({ circle: there, jobTitle: "DPO" });
    const reader = await world.as(await aMember({ circle: here }));
    expect(await directory(reader, { q: "dpo", circle: here.slug })).toEqual({ people: [], total: 0, elsewhere: 1 });
    expect((await directory(reader, { q: "dpo" })).total).toBe(1);
  });

  test("narrows to an organisation, says how many are elsewhere, and offers what there is with counts", async () => {
    const circle = await aCircle({ name: "Kenniskring A" });
    const tielt = await anOrganisation({ name: "Gemeente Tielt", nis: "37022" });
    const els = await aMember({ circle, organisationId: tielt.id });
    await aMember({ circle, organisationId: tielt.id });
    await aMember({ circle: await aCircle({ name: "Kenniskring B" }), jobTitle: "DPO" });
    await aPerson({ organisationId: tielt.id });
    const reader = await world.as(els);
    expect((await directory(reader, { organisation: tielt.slug })).total).toBe(2);
    expect(await directory(reader, { organisation: tielt.slug, q: "dpo" })).toEqual({ people: [], total: 0, elsewhere: 1 });
    expect(await directory(reader, { nis: ["37022"], q: "dpo" })).toMatchObject({ total: 0, elsewhere: 1 });
    const choices = await directoryChoices(reader);
    expect(choices.circles.map(({ name, count }) => [name, count])).toEqual([
      ["Kenniskring A", 2],
      ["Kenniskring B", 1],
    ]);
    expect(choices.organisations).toMatchObject([{ count: 1 }, { slug: tielt.slug, nis: "37022", count: 2 }]);
    await expect(directoryChoices(await world.as(await aPerson()))).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("adds whom the search engine found, within the circle that was chosen", async () => {
    const [here, there] = [await aCircle(), await aCircle()];
    const [near, far] = [await aMember({ circle: here }), await aMember({ circle: there })];
    const reader = await world.as(near);
    const found = [near.id, far.id];
    expect((await directory(reader, { q: "adressenregister", found })).total).toBe(2);
    expect((await directory(reader, { q: "adressenregister", found, circle: here.slug })).total).toBe(1);
    expect((await directory(reader, { among: [] })).total).toBe(0);
  });

  test("is for members; who is not in a circle is not in it", async () => {
    const circle = await aCircle();
    const [member, stranger] = [await aMember({ circle }), await aPerson()];
    expect((await directory(await world.as(member), {})).people.map(({ id }) => id)).toEqual([member.id]);
    await expect(directory(await world.as(stranger), {})).rejects.toMatchObject({ code: "not_allowed" });
    await expect(directory(await world.as("visitor"), {})).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(findPerson(await world.as("visitor"), member.slug)).rejects.toMatchObject({ code: "not_signed_in" });
    expect(await readablePeople(await world.as(stranger), [member.id, stranger.id])).toMatchObject([{ id: stranger.id }]);
    expect(await readablePeople(await world.as("visitor"), [member.id])).toEqual([]);
  });

  test("names somebody who left, without a way to reach them", async () => {
    const circle = await aCircle();
    const gone = await aMember({ circle, phone: PHONE, leftAt: new Date("2026-01-01") });
    const reader = await world.as(await aMember({ circle }));
    expect(await findPerson(reader, gone.slug)).toMatchObject({ hasLeft: true, phone: null });
    expect((await directory(reader, {})).people.some(({ id }) => id === gone.id)).toBe(false);
  });
});

describe("a profile", () => {
  const input = {
    name: "Els Voorbeeld",
    jobTitle: "CIO",
    organisation: "",
    phone: "+32 470 00 00 00",
    introduction: "Back-ups.",
    reachableAt: "",
    locale: "en",
  };

  test("is changed by its owner, and twice the same is fine", async () => {
    const person = await aPerson();
    const ctx = await world.as(person);
    await editProfile(ctx, profileInput.parse({ ...input, organisation: person.organisationId }));
    await editProfile(ctx, profileInput.parse({ ...input, phone: "" }));
    expect(await ownProfile(ctx)).toMatchObject({
      name: "Els Voorbeeld",
      phone: null,
      organisationId: null,
      locale: "en",
      phoneVisibility: "members",
    });
  });

  test("of somebody who goes and works elsewhere asks their circles to look again, once", async () => {
    const els = await aMember({ circle: await aCircle() });
    const ctx = await world.as(els);
    const to = profileInput.parse({ ...input, organisation: (await anOrganisation()).id });
    const asked = async () => (await world.ports.queue.take("membership.review", 9)).map((work) => work.data);
    expect(await editProfile(ctx, profileInput.parse({ ...input, organisation: els.organisationId }))).toEqual({ moved: false });
    expect(await asked()).toEqual([]);
    expect(await editProfile(ctx, to)).toEqual({ moved: true });
    expect(await editProfile(ctx, to)).toEqual({ moved: false });
    expect(await asked()).toEqual([{ person: els.id }]);
    const newcomer = await world.as(await aPerson());
    expect(await editProfile(newcomer, to)).toEqual({ moved: false });
  });

  test("cannot move to a company or to an organisation that does not exist", async () => {
    const ctx = await world.as(await aPerson());
    const company = await anOrganisation({ kind: "company" });
    for (const organisation of [company.id, "geen-id", "00000000-0000-4000-8000-000000000000"]) {
      await expect(editProfile(ctx, profileInput.parse({ ...input, organisation }))).rejects.toMatchObject({ field: "organisation" });
    }
    expect((await listOrganisations(ctx)).some(({ id }) => id === company.id)).toBe(false);
  });

  test("a visitor has none", async () => {
    await expect(editProfile(await world.as("visitor"), profileInput.parse(input))).rejects.toMatchObject({ code: "not_signed_in" });
  });

  test.each(["bel mij", "12", "0".repeat(30), "0470/11<b>"])("refuses %s as a number, with the reason beside the field", (phone) => {
    const parsed = profileInput.safeParse({ ...input, phone });
    expect(parsed.error?.issues).toMatchObject([{ path: ["phone"], message: "people.phoneWrong" }]);
  });

  test("an absence ends in the evening of its last day, and can be taken back", async () => {
    const circle = await aCircle();
    const els = await aMember({ circle });
    const ctx = await world.as(els);
    await setAbsence(ctx, { until: "2026-11-23" });
    expect((await findPerson(ctx, els.slug)).absentUntil).toEqual(new Date("2026-11-23T22:59:00Z"));
    expect((await findPerson({ ...ctx, now: new Date("2026-11-24T08:00:00Z") }, els.slug)).absentUntil).toBeNull();
    await setAbsence(ctx, { until: "" });
    expect((await findPerson(ctx, els.slug)).absentUntil).toBeNull();
    await expect(setAbsence(ctx, { until: "2026-11-22" })).rejects.toMatchObject({ key: "people.dayPast", field: "until" });
    expect(absenceInput.safeParse({ until: "morgen" }).success).toBe(false);
  });
});

describe("an organisation", () => {
  test("is known by the domain of a mail address, also of a part of it", async () => {
    const ocmw = await anOrganisation({ name: "A OCMW Tielt", kind: "ocmw", mailDomains: ["tielt.example"] });
    const tielt = await anOrganisation({ name: "Tielt", mailDomains: ["tielt.example"] });
    const ctx = await world.as("visitor");
    expect(await organisationForDomain(ctx, "els@tielt.example")).toMatchObject({ id: tielt.id });
    expect(await organisationForDomain(ctx, "els@ict.TIELT.example")).toMatchObject({ id: tielt.id });
    expect(await organisationForDomain(ctx, "els@nottielt.example")).toBeNull();
    expect(await organisationForDomain(ctx, "geen adres")).toBeNull();
    expect(ocmw.kind).toBe("ocmw");
  });
});

test("a contact file escapes what was typed and folds long lines", () => {
  const card = {
    id: "1",
    name: "Els Voor;beeld",
    jobTitle: "ICT, GIS\nen meer",
    organisation: "Gemeente met een bijzonder lange naam en nog wat: é".repeat(3),
    phone: null,
    email: null,
    url: "https://x.example",
  };
  const lines = vcard([card]).split("\r\n");
  expect(lines).toContain("FN:Els Voor\\;beeld");
  expect(lines).toContain("TITLE:ICT\\, GIS\\nen meer");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(vcard([card])).not.toContain("TEL");
});

test("a language chosen once is the person's, and nobody else's", async () => {
  const [els, other] = [await aPerson(), await aPerson()];
  for (const locale of ["en", "en", "nl"] as const) {
    await chooseLocale(await world.as(els), { locale });
    expect((await world.as(els)).actor.locale).toBe(locale);
  }
  expect((await world.as(other)).actor.locale).toBe("nl");
  await expect(chooseLocale(await world.as("visitor"), { locale: "en" })).rejects.toMatchObject({ code: "not_signed_in" });
});
