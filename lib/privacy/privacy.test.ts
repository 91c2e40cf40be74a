import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { importDrafts } from "@/lib/admin/importing/tables";
import { auditLog } from "@/lib/audit/tables";
import { documents } from "@/lib/documents/tables";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later } from "@/lib/kernel/dates";
import { postLetter } from "@/lib/letters/commands";
import { limits } from "@/lib/limits/tables";
import { attendance } from "@/lib/meetings/attendance/tables";
import { findActor } from "@/lib/membership/queries";
import { openSession } from "@/lib/people/sessions/commands";
import { askLink } from "@/lib/people/sign-in/commands";
import { people } from "@/lib/people/tables";
import { diskFiles } from "@/lib/platform/files/disk";
import { folderMail } from "@/lib/platform/mail/folder";
import { answer, askColleague } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { questions } from "@/lib/questions/tables";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { erase, replayErasures } from "./erasing/commands";
import { FORMER } from "./erasing/letters";
import { takeOwnData } from "./own-data/commands";
import { namedElsewhere, personalTables } from "./personal";
import { erasureLedger } from "./queries";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-privacy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aDraft, aSharedDocument } = documentBuildersFor(world);
const { aMeeting, answers } = meetingBuildersFor(world);
const system = () => world.as("system");

/** Words that stand in one place each. */
const canary = {
  name: "Zqnaam Zqkanarie",
  email: "zqadres@example.org",
  phone: "0499 77 66 55",
  jobTitle: "Zqfunctie",
  introduction: "Zqinleiding over mezelf",
  reachableAt: "Zquren in de voormiddag",
  draft: "zqontwerptekst",
};

/** Somebody who did everything that one can do here, in a circle with a lead of its own. */
async function aFullLife() {
  const circle = await aCircle({ name: "Kenniskring Midwest" });
  const lead = await aLead({ circle, name: "Leen Trekker" });
  const { name, email, phone, jobTitle, introduction, reachableAt } = canary;
  const person = await aMember({ circle, name, email, phone, jobTitle, introduction, reachableAt });
  const mail = folderMail(join(folder, crypto.randomUUID()), "Kenniskring <kring@example.org>");
  world.ports.files = diskFiles(join(folder, "files"));
  await openSession(await world.as(person), person.id);
  await askLink(await world.as("visitor"), { email, next: "/" });
  const document = await aSharedDocument({ owner: person, title: "Plan voor glasvezel", topics: ["glasvezel"], wrote: "author" });
  const draft = await aDraft({ owner: person, text: `# Ontwerp\n${canary.draft}` });
  const past = await aMeeting({ circle, startsAt: later(NOW, -30 * DAY) });
  await world.ports.db.insert(attendance).values({ meetingId: past.id, personId: person.id, reply: "going", repliedAt: NOW });
  const next = await aMeeting({ circle, startsAt: later(NOW, 7 * DAY), capacity: 1 });
  await answers(person, next);
  await answers(lead, next);
  const asked = askInput.parse({ title: "Wie heeft ervaring met glasvezel?", visibility: `circle:${circle.id}` });
  const { id: question } = await askColleague(await world.as(person), asked);
  const theirs = await askColleague(await world.as(lead), { ...asked, title: "Wie kent een goede kabel?" });
  await answer(await world.as(person), { question: theirs.id, body: "Wij gebruiken blauwe kabel." });
  await world.ports.db.insert(importDrafts).values({ kind: "members", text: `naam;mail\n${name};${email}`, madeBy: lead.id });
  await runWaitingWork({ ...(await system()), mail }, 20_000);
  await runJob(await system(), "expertise", wholly);
  return { circle, lead, person, document, draft, past, next, question, mail };
}

/** Every row of every table, the queue included, and every file that is kept. */
async function everything(mailFolder = folder): Promise<string> {
  const { db } = world.ports;
  const { rows } = await db.execute<{ name: string }>(
    sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('public', 'queue') and table_type = 'BASE TABLE'`,
  );
  const dumps = [];
  for (const { name } of rows) dumps.push(`${name} ${JSON.stringify((await db.execute(sql`select * from ${sql.raw(name)}`)).rows)}`);
  const files = readdirSync(mailFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [...dumps, ...files.map((file) => `${file.name} ${readFileSync(join(file.parentPath, file.name), "utf8")}`)].join("\n");
}

/** The words that were found, with where. */
const found = (haystack: string) =>
  Object.values(canary)
    .flatMap((word) => [word, ...(word.includes(" ") ? word.split(" ").filter((part) => part.startsWith("Zq")) : [])])
    .flatMap((word) =>
      haystack
        .split("\n")
        .filter((line) => line.toLowerCase().includes(word.toLowerCase()))
        .map((line) => `${word}: ${line.slice(0, 300)}`),
    );

describe("a person who is erased", () => {
  test("is found nowhere any more, and what they shared with others stays under no name", async () => {
    const { person, circle, document, question, mail, past, next, lead } = await aFullLife();
    const planted = found(await everything());
    expect(new Set(planted.map((line) => line.split(":")[0])).size).toBeGreaterThan(6);
    await erase({ ...(await world.as(person)), mail }, { person: person.id });
    await runWaitingWork({ ...(await system()), mail }, 20_000);
    const left = found(await everything());
    process.stdout.write(`${JSON.stringify({ row: "E2", "canaries planted": planted.length, "canaries found": left.length })}\n`);
    expect(left).toEqual([]);
    const { db } = world.ports;
    expect(await db.$count(documents, eq(documents.id, document))).toBe(1);
    expect(await db.$count(questions, eq(questions.id, question))).toBe(1);
    expect(await db.$count(attendance, eq(attendance.meetingId, past.id))).toBe(1);
    expect(await db.select({ id: attendance.personId }).from(attendance).where(eq(attendance.meetingId, next.id))).toEqual([
      { id: lead.id },
    ]);
    expect(await findActor(await system(), person.id)).toBeNull();
    expect((await db.select().from(people).where(eq(people.id, person.id)))[0]).toMatchObject({ name: FORMER, email: null });
    expect(await db.$count(auditLog, eq(auditLog.action, "person.erase"))).toBe(1);
    expect(circle.id).toBeTruthy();
  });

  test("must first leave a circle to another, when they alone lead it, and the platform to another admin", async () => {
    const circle = await aCircle();
    const lead = await aLead({ circle });
    await expect(erase(await world.as(lead), { person: lead.id })).rejects.toMatchObject({ key: "membership.lastLead" });
    const admin = await aMember({ circle, isAdmin: true });
    await expect(erase(await world.as(admin), { person: admin.id })).rejects.toMatchObject({ key: "privacy.lastAdmin" });
  });

  test("takes no letter of others along, whatever they called themselves", async () => {
    const circle = await aCircle();
    await aLead({ circle });
    const reader = await aMember({ circle });
    const [usual, two] = [await aMember({ circle, name: "Dag" }), await aMember({ circle, name: "Jan Veld" })];
    const text = `Dag Mia,\n\nJan Veld wil lid worden, zegt Jan Velde. Beslis hier:\n${world.ports.baseUrl}/beheer`;
    const letter = { to: "mia@example.org", personId: reader.id, kind: "membership", locale: "nl", messageId: "een@kenniskring" } as const;
    await postLetter(await system(), { ...letter, subject: "Jan Veld wil lid worden", text });
    for (const person of [usual, two]) await erase(await world.as(person), { person: person.id });
    await world.deliver();
    expect(world.letters).toMatchObject([{ to: "mia@example.org", subject: "Vroeger lid wil lid worden" }]);
    expect(world.letters[0]?.text).toContain("Dag Mia,\n\nVroeger lid wil lid worden, zegt Jan Velde.");
    expect(`${world.letters[0]?.html}`).not.toContain("Jan Veld ");
  });

  test("takes along the limits and lists that hold their address, and none with an address that only looks like it", async () => {
    const circle = await aCircle();
    const lead = await aLead({ circle });
    const person = await aMember({ circle, email: "a@b.be" });
    const { db } = world.ports;
    const others = ["sign-in:aa@b.be", "sign-in:x.a@b.be", "sign-in:a@b.be.example", `join:${lead.id}`];
    for (const key of [...others, "sign-in:a@b.be", `photo:${person.id}`]) await db.insert(limits).values({ key, count: 1, resetsAt: NOW });
    const kept = ["aa@b.be", "x.a@b.be;", "a@b.be.example", "a@b.bed", "aXb.be"];
    const gone = ["a@b.be", "Els;A@b.be;Tielt", "Els <a@b.be>", "Vraag het aan a@b.be."];
    for (const text of [...kept, ...gone]) await db.insert(importDrafts).values({ kind: "members", text, madeBy: lead.id });
    await erase(await world.as(person), { person: person.id });
    expect((await db.select({ key: limits.key }).from(limits)).map(({ key }) => key).sort()).toEqual(others.sort());
    expect((await db.select({ text: importDrafts.text }).from(importDrafts)).map(({ text }) => text).sort()).toEqual(kept.sort());
  });

  test("of the last two admins who go at once one stays, and a refusal forgets no mail", async () => {
    const forgotten: string[] = [];
    const mail = { ...world.ports.mail, forget: async (texts: string[]) => void forgotten.push(...texts) };
    const [one, other] = [await aPerson({ isAdmin: true }), await aPerson({ isAdmin: true })];
    const going = [one, other].map(async (admin) => erase({ ...(await world.as(admin)), mail }, { person: admin.id }));
    const outcomes = await Promise.allSettled(going);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "privacy.lastAdmin" } });
    expect(forgotten.filter((text) => text.includes("@"))).toHaveLength(1);
  });

  test("is so at their own word or an admin's, and once", async () => {
    const circle = await aCircle();
    await aLead({ circle });
    const [person, other] = [await aMember({ circle }), await aMember({ circle })];
    await expect(erase(await world.as(other), { person: person.id })).rejects.toMatchObject({ code: "not_allowed" });
    const own = await world.as(person);
    await erase(own, { person: person.id });
    await expect(erase(own, { person: person.id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("does not come back with a backup of before: the ledger erases them again", async () => {
    const { person, mail } = await aFullLife();
    const ledger = [{ personId: person.id, at: NOW }];
    expect(await replayErasures({ ...(await system()), mail }, ledger)).toBe(1);
    expect(await replayErasures(await system(), ledger)).toBe(0);
    await runWaitingWork(await system(), 20_000);
    const left = found(await everything(join(folder, "files")));
    process.stdout.write(`${JSON.stringify({ row: "E3", "canaries found after replay": left.length })}\n`);
    expect(left).toEqual([]);
    expect((await erasureLedger(await system())).map(({ personId }) => personId)).toEqual([person.id]);
  });
});

describe("what a person takes along", () => {
  test("is everything of theirs, and nothing of others", async () => {
    const { person, lead, document } = await aFullLife();
    await aSharedDocument({ owner: lead, title: "Zqvreemd plan", text: "# Zqvreemd\nZqvreemde tekst" });
    const { rows, files } = await takeOwnData(await world.as(person));
    const text = JSON.stringify(rows);
    for (const word of [canary.name, canary.email, canary.phone, canary.jobTitle, canary.introduction, canary.reachableAt])
      expect(text).toContain(word);
    for (const word of ["Plan voor glasvezel", "Wie heeft ervaring met glasvezel?", "blauwe kabel", document]) expect(text).toContain(word);
    for (const word of ["Zqvreemd", "Leen Trekker", lead.email ?? "", lead.id]) expect(text).not.toContain(word);
    for (const word of ["hash", "mail_token", "photo_file_key"]) expect(text).not.toContain(word);
    expect(files).toHaveLength(2);
    expect(await world.ports.db.$count(auditLog, eq(auditLog.action, "person.download"))).toBe(1);
    process.stdout.write(`${JSON.stringify({ row: "E4", tables: Object.keys(rows).length, "foreign canaries": 0 })}\n`);
  });

  test("a visitor has nothing to take", async () => {
    await expect(takeOwnData(await world.as("visitor"))).rejects.toMatchObject({ code: "not_signed_in" });
  });
});

test("every column that can hold a person is known to both", async () => {
  const { rows } = await world.ports.db.execute<{ place: string }>(
    sql`select table_name || '.' || column_name as place from information_schema.columns
        where table_schema = 'public' and (
          column_name in ('email', 'to') or data_type = 'uuid' and column_name ~ '(person_id|_by|owner_id|actor_id|contact_id)$'
          or (table_name, column_name) in (
            select tc.table_name, kcu.column_name from information_schema.table_constraints tc
            join information_schema.key_column_usage kcu using (constraint_name)
            join information_schema.constraint_column_usage ccu using (constraint_name)
            where tc.constraint_type = 'FOREIGN KEY' and ccu.table_name = 'people'))
          and table_name not like 'search_%'`,
  );
  const listed = new Set([
    ...personalTables.map(({ table, whose }) => `${table}.${"id" in whose ? whose.id : whose.email}`),
    ...namedElsewhere,
    "people.email",
  ]);
  const unknown = rows.map(({ place }) => place).filter((place) => !listed.has(place));
  process.stdout.write(`${JSON.stringify({ row: "E4", "personal columns": rows.length, unlisted: unknown.length })}\n`);
  expect(unknown).toEqual([]);
});
