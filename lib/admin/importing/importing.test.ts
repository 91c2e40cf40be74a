import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { sentence } from "@/lib/i18n";
import { DAY } from "@/lib/kernel/dates";
import { directory } from "@/lib/membership/colleagues/queries";
import { memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { bringIn, forgetOldDrafts, keepDraft } from "./commands";
import type { ImportKind } from "./input";
import { dryRun, listDrafts } from "./queries";
import { readyLines } from "./ready";
import { importDrafts } from "./tables";

const world = testWorld();
const { anOrganisation, aCircle, aLead, aMember, aPerson } = buildersFor(world);

let admin: { id: string };
let midwest: { id: string };
beforeEach(async () => {
  admin = await aPerson({ isAdmin: true, email: "admin@example.org" });
  midwest = await aCircle({ name: "Kenniskring Midwest", slug: "midwest" });
  await aCircle({ name: "Kenniskring Westhoek", slug: "westhoek" });
  await anOrganisation({ name: "Gemeente Tielt", slug: "gemeente-tielt", nis: "37022", mailDomains: ["tielt.example"] });
  await anOrganisation({ name: "OCMW Tielt", slug: "ocmw-tielt", kind: "ocmw", nis: "37022", mailDomains: [] });
  await anOrganisation({ name: "Bedrijf Verzonnen", kind: "company", mailDomains: ["bedrijf.example"] });
});

const draftOf = async (text: string, kind: ImportKind = "members") => keepDraft(await world.as(admin), { kind, text });
const looked = async (text: string, kind?: ImportKind) => dryRun(await world.as(admin), await draftOf(text, kind));
const brought = async (text: string, kind?: ImportKind, welcome = false) => {
  const draft = await draftOf(text, kind);
  await bringIn(await world.as(admin), { draft, welcome });
  return (await dryRun(await world.as(admin), draft)).counts;
};
const problemsOf = async (text: string, kind?: ImportKind) =>
  (await looked(text, kind)).lines.map(({ line, problems }) => [line, problems.map(({ key }) => key)]);

const HEAD = "naam;e-mail;bestuur;functie;telefoon;kring;rol\n";
const ELS = "Els Voorbeeld;els@tielt.example;Gemeente Tielt;ICT;051 00 00 01;Midwest;trekker\n";

describe("a list of members", () => {
  test("every problem of every line is told, each with a sentence in both languages", async () => {
    await aMember({ circle: midwest, email: "bestaat@tielt.example" });
    const text = `${HEAD}${ELS}X;geen adres;Gemeente Tiellt;ICT;bel mij;Middwest;baas
Els Voorbeeld;els@tielt.example;Gemeente Tielt;ICT;051 00 00 01;Midwest;trekker
Els Anders;ELS@tielt.example;;;;Westhoek;
An Verkoper;an@bedrijf.example;;;;Midwest;
Bo Verkoper;bo@elders.example;Bedrijf Verzonnen;;;;
Cy Nergens;cy@elders.example;Qwxyz;;;Qwxyz;
Admin Zelf;admin@example.org;;;;Midwest;
;;;;;;lid
"${"y".repeat(130)}";dy@tielt.example;;;;Midwest;\n`;
    expect(await problemsOf(text)).toEqual([
      [2, []],
      [3, ["nameMissing", "emailWrong", "organisationLike", "circleLike", "roleWrong", "phoneWrong"]],
      [4, ["emailTwice"]],
      [5, ["emailTwice"]],
      [6, ["companyAddress"]],
      [7, ["company", "circleMissing"]],
      [8, ["organisationUnknown", "circleUnknown"]],
      [9, ["self"]],
      [10, ["nameMissing", "emailMissing", "circleMissing"]],
      [11, ["tooLong"]],
    ]);
    const { lines } = await looked(text);
    for (const { key, params } of lines.flatMap((line) => line.problems))
      for (const locale of ["nl", "en"] as const)
        expect(sentence(locale, `importing.problem.${key}`, params)).not.toMatch(/[{}]|importing\./);
    const told = lines[1]?.problems.map(({ key, params }) => sentence("nl", `importing.problem.${key}`, params));
    expect(told).toContain('"Gemeente Tiellt" kennen we niet als bestuur. Bedoel je Gemeente Tielt?');
    expect(told).toContain('"Middwest" kennen we niet als kring. Bedoel je Kenniskring Midwest?');
  });

  test.each([
    ["commas and quotes", 'Name,Email,Circle,Organisation\n"Voorbeeld, Els",els@tielt.example,midwest,Tielt\n'],
    ["tabs", "naam\tmailadres\tkringen\tbestuur\nEls Voorbeeld\tels@tielt.example\tKenniskring Midwest\tStad Tielt\n"],
    ["an old name of the town", "naam;e-mail;kring;bestuur\nEls Voorbeeld;els@elders.example;Midwest;Meulebeke\n"],
    ["no organisation but an address of one", "naam;e-mail;kring\nEls Voorbeeld;els@ict.tielt.example;Midwest\n"],
  ])("is understood with %s", async (_name, text) => {
    const tielt = await world.ports.db.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, "gemeente-tielt"));
    const list = await looked(text);
    expect(list.lines).toMatchObject([{ problems: [], outcome: "make", data: { organisationId: tielt[0]?.id, circles: [midwest.id] } }]);
  });

  test("means the organisation that stayed when it names one that was merged", async () => {
    const [tielt] = await world.ports.db.select().from(organisations).where(eq(organisations.slug, "gemeente-tielt"));
    await anOrganisation({ name: "Stadsbestuur Dubbel", mergedInto: tielt?.id });
    const list = await looked("naam;e-mail;kring;bestuur\nEls Voorbeeld;els@elders.example;Midwest;stadsbestuur dubbel\n");
    expect(list.lines).toMatchObject([{ problems: [], data: { organisationId: tielt?.id } }]);
  });

  test("comes in once: the same list again changes nothing, and sends no mail unless asked", async () => {
    const text = `${HEAD}${ELS}Jo Voorbeeld;jo@tielt.example;;;;Midwest|Westhoek;\nFout;fout;;;;;\n`;
    expect(await brought(text)).toEqual({ people: 2, memberships: 3, wrong: 1, known: 0 });
    const rows = await world.ports.db
      .select({ state: memberships.state, role: memberships.role, by: memberships.decidedBy })
      .from(memberships);
    expect(rows.map(({ role }) => role).sort()).toEqual(["lead", "member", "member"]);
    expect(rows.every(({ state, by }) => state === "active" && by === admin.id)).toBe(true);
    const before = await world.ports.db.select().from(people).orderBy(people.id);
    await expect(brought(text)).rejects.toMatchObject({ key: "importing.ready" });
    expect(await world.ports.db.select().from(people).orderBy(people.id)).toEqual(before);
    expect((await looked(text)).lines.map(({ outcome }) => outcome).slice(0, 2)).toEqual(["known", "known"]);
    await world.deliver();
    expect(world.letters).toEqual([]);
    const audit = (await world.ports.db.select({ action: auditLog.action }).from(auditLog)).map(({ action }) => action);
    expect(audit.sort()).toEqual([
      "import.done",
      "membership.appoint",
      "membership.appoint",
      "membership.appoint",
      "person.added",
      "person.added",
    ]);
  });

  test("welcomes who is new in a circle, once, when that was ticked", async () => {
    expect(await brought(`${HEAD}${ELS}`, "members", true)).toMatchObject({ letters: 1 });
    await world.deliver();
    expect(world.letters).toMatchObject([{ to: "els@tielt.example", subject: "Welkom in Kenniskring Midwest" }]);
  });

  test("leaves what people wrote themselves, fills what they left empty, and never makes a lead a member", async () => {
    const lead = await aLead({ circle: midwest, email: "els@tielt.example", name: "Els Zelf", jobTitle: "" });
    expect(await brought(`${HEAD}${ELS.replace("trekker", "lid")}`)).toMatchObject({ wrong: 0, known: 0 });
    const ctx = await world.as(lead);
    expect((await directory(ctx, {})).people).toMatchObject([{ name: "Els Zelf", jobTitle: "ICT" }]);
    expect(ctx.actor.roles.get(midwest.id)).toBe("lead");
  });

  test("never gives away a phone number that somebody left out", async () => {
    const els = await aLead({ circle: midwest, email: "els@tielt.example", jobTitle: "CIO" });
    expect((await looked(`${HEAD}${ELS}`)).lines).toMatchObject([{ outcome: "known" }]);
    await brought(`${HEAD}${ELS.replace("Midwest", "Westhoek")}`);
    expect(await world.ports.db.select({ phone: people.phone }).from(people).where(eq(people.id, els.id))).toEqual([{ phone: null }]);
    expect(await brought(`${HEAD}${ELS.replace("els@", "nieuw@")}`)).toMatchObject({ people: 1 });
    expect(await world.ports.db.$count(people, eq(people.phone, "051 00 00 01"))).toBe(1);
  });

  test("has the circles of a member look again when it tells where they work, and of nobody else", async () => {
    const [member, other] = [await aMember({ circle: midwest }), await aPerson()];
    await world.ports.db
      .update(people)
      .set({ organisationId: null })
      .where(inArray(people.id, [member.id, other.id]));
    const lines = [member, other].map(({ email }) => `Wie Dan Ook;${email};Gemeente Tielt;;;Westhoek;\n`);
    await brought(`${HEAD}${lines.join("")}`);
    const [tielt] = await world.ports.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.slug, "gemeente-tielt"));
    expect(await world.ports.db.$count(people, eq(people.organisationId, tielt?.id ?? ""))).toBe(2);
    expect((await world.ports.queue.take("membership.review", 9)).map(({ data }) => data)).toEqual([{ person: member.id }]);
  });

  test("shows no more of a cell than anybody reads", async () => {
    const long = "abcdefghi ".repeat(500);
    const { unknown, lines } = await looked(`naam;e-mail;kring;${long}\nEls ${long};els ${long};Kring ${long};x\n`);
    const told = [...unknown, ...lines.flatMap(({ label, problems }) => [label, ...problems.map(({ params }) => `${params.value}`)])];
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((text) => text.length > 170)).toEqual([]);
  });

  test.each([
    ["naam;kring\nEls;Midwest\n", { missing: ["e-mail"], unknown: [] }],
    ["naam;e-mail;kring;schoenmaat\nEls V;els@tielt.example;Midwest;38\n", { missing: [], unknown: ["schoenmaat"] }],
    [`${HEAD}${"x;y;;;;;\n".repeat(5001)}`, { isTooLong: true }],
    ["", { missing: ["naam", "e-mail", "kring"], lines: [] }],
  ])("that is not understood as a whole says why", async (text, expected) => {
    expect(await looked(text)).toMatchObject(expected);
    if (!("unknown" in expected && expected.unknown.length > 0)) expect(readyLines(await looked(text))).toEqual([]);
  });
});

describe("a list of organisations", () => {
  const list = "Naam;Soort;Gemeente;Maildomeinen\nPolitiezone Verzonnen;Politiezone;8700;pz.example, brandweer.example\n";

  test("every problem of every line is told", async () => {
    const text = `${list}politiezone  VERZONNEN;zone;;\nY;club;Nergens;gmail.com|x\nGemeente Tielt;OCMW;;\nZonder Soort;;;\n`;
    expect(await problemsOf(text, "organisations")).toEqual([
      [2, []],
      [3, ["nameTwice"]],
      [4, ["nameMissing", "kindWrong", "municipalityWrong", "domainWrong"]],
      [5, ["otherKind"]],
      [6, ["kindMissing"]],
    ]);
  });

  test("adds and completes, and the second time changes nothing", async () => {
    const text = `${list}OCMW Tielt;ocmw;;sociaal.example\n`;
    expect(await brought(text, "organisations")).toEqual({ added: 1, changed: 1, wrong: 0, known: 0 });
    expect((await looked(text, "organisations")).lines.map(({ outcome }) => outcome)).toEqual(["known", "known"]);
    const [zone] = await world.ports.db.select().from(organisations).where(eq(organisations.slug, "politiezone-verzonnen"));
    expect(zone).toMatchObject({ kind: "zone", nis: "37022", mailDomains: ["pz.example", "brandweer.example"] });
  });
});

describe("a draft", () => {
  test("is brought in once, also when two press at the same time, and keeps no names then", async () => {
    const draft = await draftOf(`${HEAD}${ELS}`);
    const ctx = await world.as(admin);
    const pressed = await Promise.allSettled([bringIn(ctx, { draft, welcome: true }), bringIn(ctx, { draft, welcome: true })]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await ctx.db.$count(auditLog, eq(auditLog.action, "membership.appoint"))).toBe(1);
    expect(await ctx.db.select({ text: importDrafts.text }).from(importDrafts)).toEqual([{ text: "" }]);
  });

  test("that breaks off midway says what is in of it, and the rest comes in later", async () => {
    const lines = Array.from({ length: 130 }, (_, n) => `Lid ${n} Voorbeeld;lid${n}@tielt.example;;;;Midwest;\n`);
    const draft = await draftOf(`${HEAD}${lines.join("")}`);
    const ctx = await world.as(admin);
    await ctx.db.execute(sql`alter table people add constraint breaks check (name <> 'Lid 120 Voorbeeld')`);
    try {
      await expect(bringIn(ctx, { draft, welcome: false })).rejects.toThrow();
    } finally {
      await ctx.db.execute(sql`alter table people drop constraint breaks`);
    }
    expect(await dryRun(ctx, draft)).toMatchObject({ doneAt: null, counts: { people: 100, memberships: 100 } });
    const broken = await ctx.db
      .select({ by: auditLog.actorId, id: auditLog.subjectId, data: auditLog.data })
      .from(auditLog)
      .where(eq(auditLog.action, "import.broken"));
    expect(broken).toEqual([{ by: admin.id, id: draft, data: { kind: "members", people: 100, memberships: 100 } }]);
    await bringIn(ctx, { draft, welcome: false });
    expect((await dryRun(ctx, draft)).counts).toEqual({ people: 30, memberships: 30, wrong: 0, known: 100 });
  });

  test("is gone after a day", async () => {
    await draftOf(HEAD);
    await forgetOldDrafts(await world.as("system", new Date(NOW.getTime() + DAY - 1)));
    expect(await listDrafts(await world.as(admin))).toHaveLength(1);
    await forgetOldDrafts(await world.as("system", new Date(NOW.getTime() + DAY + 1)));
    expect(await listDrafts(await world.as(admin))).toEqual([]);
  });

  test.each(["visitor", "member", "lead"] as const)("is not for a %s", async (who) => {
    const draft = await draftOf(`${HEAD}${ELS}`);
    const ctx = await world.as(who === "visitor" ? "visitor" : await (who === "lead" ? aLead : aMember)({ circle: midwest }));
    const refused = { code: who === "visitor" ? "not_signed_in" : "not_allowed" };
    await expect(keepDraft(ctx, { kind: "members", text: HEAD })).rejects.toMatchObject(refused);
    await expect(dryRun(ctx, draft)).rejects.toMatchObject(refused);
    await expect(bringIn(ctx, { draft, welcome: false })).rejects.toMatchObject(refused);
    await expect(listDrafts(ctx)).rejects.toMatchObject(refused);
  });
});
