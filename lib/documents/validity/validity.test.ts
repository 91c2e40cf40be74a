import { describe, expect, test } from "vitest";
import { registry } from "@/lib/jobs/registry";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later } from "@/lib/kernel/dates";
import { myNotices } from "@/lib/notifications/inbox/queries";
import { readAddress } from "@/lib/search/input";
import { search } from "@/lib/search/queries";
import { rebuildIndex } from "@/lib/search/rebuild/commands";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { findDocument } from "../reading/queries";
import { editDocument } from "../sharing/commands";
import { addVersion } from "../versions/commands";
import { sayValidity } from "./commands";
import { isOutdated } from "./outdated";
import { askedOfMe, BETWEEN_ROUNDS, TIME_TO_ANSWER, VOUCHED_FOR } from "./queries";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aMeeting } = meetingBuildersFor(world);
const { aSharedDocument, aDraft, aFile, metadata } = documentBuildersFor(world);

/** A year and a day after everything was shared: on a clock that is fixed, the moment when it is asked. */
const LATER = later(NOW, VOUCHED_FOR + DAY);
const SILENT = later(LATER, TIME_TO_ANSWER + DAY);

async function runJob(now: Date): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  let from: Record<string, unknown> | null = null;
  do {
    const { counts, next } = await registry.validity.step(await world.as("system", now), from);
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
    from = next;
  } while (from);
  return total;
}

const settle = async (now: Date) => void (await runWaitingWork(await world.as("system", now), 20_000));

async function anOwner() {
  const circle = await aCircle();
  const owner = await aMember({ circle });
  const reader = await aMember({ circle });
  return { circle, owner, reader };
}
type Person = { id: string };
const askedOf = async (person: Person, now = LATER) => (await askedOfMe(await world.as(person, now))).map(({ id }) => id);
const outdated = async (reader: Person, id: string, now: Date) => isOutdated(await findDocument(await world.as(reader, now), id), now);

describe("a year after it was shared", () => {
  test("an owner is asked once, by one mail and one line for all, and the line goes with the answer", async () => {
    const { owner } = await anOwner();
    const first = await aSharedDocument({ owner, title: "Glasvezelplan" });
    const second = await aSharedDocument({ owner, title: "Back-upplan" });
    expect(await runJob(later(NOW, VOUCHED_FOR - DAY))).toEqual({ unanswered: 0, asked: 0 });
    expect(await runJob(LATER)).toEqual({ unanswered: 0, asked: 2 });
    expect(await runJob(LATER)).toEqual({ unanswered: 0, asked: 0 });
    expect((await askedOf(owner)).sort()).toEqual([first, second].sort());
    await settle(LATER);
    const letters = world.letters.filter(({ subject }) => subject.startsWith("Klopt dit nog"));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(`/documenten/${first}`);
    expect(letters[0]?.text).toContain(`/documenten/${second}`);
    const told = async () => (await myNotices(await world.as(owner, LATER))).filter(({ text }) => /documenten nog/.test(text));
    expect(await told()).toMatchObject([{ isRead: false, href: "/mijn/documenten#nog-geldig" }]);
    for (const document of [first, second]) await sayValidity(await world.as(owner, LATER), { document, answer: "valid" });
    expect(await told()).toMatchObject([{ isRead: true }]);
    expect(await askedOf(owner)).toEqual([]);
  });

  test("nobody is asked about what a meeting said that day, a draft, or what holds until a day to come", async () => {
    const { owner, circle } = await anOwner();
    const meeting = await aMeeting({ circle, startsAt: later(NOW, -DAY) });
    await aSharedDocument({ owner, kind: "report", meeting: meeting.id });
    await aDraft({ owner });
    await aSharedDocument({ owner, validUntil: "2030-01-01" });
    expect(await runJob(LATER)).toMatchObject({ asked: 0 });
    expect(await runJob(new Date("2030-01-05T08:00:00Z"))).toMatchObject({ asked: 1 });
  });

  test("of an archive little by little is asked", async () => {
    const { owner } = await anOwner();
    for (let n = 0; n < 12; n++) await aSharedDocument({ owner, title: `Plan ${n}` });
    expect(await runJob(LATER)).toMatchObject({ asked: 10 });
    expect(await runJob(later(LATER, DAY))).toMatchObject({ asked: 0 });
    expect(await runJob(later(LATER, BETWEEN_ROUNDS + DAY))).toMatchObject({ asked: 2 });
  });
});

describe("what is asked", () => {
  async function asked() {
    const people = await anOwner();
    const document = await aSharedDocument({ owner: people.owner, title: "Glasvezelplan", visibility: "members" });
    await runJob(LATER);
    return { ...people, document };
  }

  test("and not answered is marked after thirty days, ranks lower, and is lifted by an answer", async () => {
    const { owner, reader, document } = await asked();
    const other = await aSharedDocument({ owner: reader, title: "Glasvezelplan", text: "# Glasvezelplan\nNog een tekst over glasvezel." });
    await runJob(LATER);
    await sayValidity(await world.as(reader, LATER), { document: other, answer: "valid" });
    expect(await runJob(later(LATER, TIME_TO_ANSWER - DAY))).toMatchObject({ unanswered: 0 });
    expect(await outdated(reader, document, later(LATER, TIME_TO_ANSWER - DAY))).toBe(false);
    expect(await runJob(SILENT)).toMatchObject({ unanswered: 1 });
    expect(await outdated(reader, document, SILENT)).toBe(true);
    expect(await askedOf(owner, SILENT)).toEqual([document]);
    await rebuildIndex(await world.as("system", SILENT));
    const found = await search(await world.as(reader, SILENT), readAddress({ q: "glasvezelplan" }));
    expect(found.hits.map(({ href, outdated: isOld }) => [href, isOld])).toEqual([
      [`/documenten/${other}`, false],
      [`/documenten/${document}`, true],
    ]);
    await sayValidity(await world.as(owner, SILENT), { document, answer: "valid" });
    expect(await outdated(reader, document, SILENT)).toBe(false);
  });

  test("and answered with no is outdated at once, said twice or not, and is not asked again", async () => {
    const { owner, reader, document } = await asked();
    for (let twice = 0; twice < 2; twice++) await sayValidity(await world.as(owner, LATER), { document, answer: "outdated" });
    expect(await outdated(reader, document, LATER)).toBe(true);
    expect(await askedOf(owner)).toEqual([]);
    expect(await runJob(SILENT)).toEqual({ unanswered: 0, asked: 0 });
  });

  test("is answered by a new version, and by naming a day to come", async () => {
    const { owner, reader, document } = await asked();
    await sayValidity(await world.as(owner, LATER), { document, answer: "outdated" });
    await addVersion(await world.as(owner, LATER), { document, ...aFile() });
    expect(await outdated(reader, document, LATER)).toBe(false);
    expect(await askedOf(owner)).toEqual([]);
    await sayValidity(await world.as(owner, LATER), { document, answer: "outdated" });
    await settle(LATER);
    await editDocument(await world.as(owner, LATER), metadata(document, { validUntil: "2031-01-01" }));
    expect(await outdated(reader, document, LATER)).toBe(false);
  });

  test("is no other member's to answer, and to a stranger of its circle it does not exist", async () => {
    const { owner, reader, circle } = await anOwner();
    const document = await aSharedDocument({ owner, visibility: "circle", circles: [circle.id] });
    const stranger = await aMember({ circle: await aCircle() });
    await expect(sayValidity(await world.as(reader), { document, answer: "outdated" })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(sayValidity(await world.as(stranger), { document, answer: "outdated" })).rejects.toMatchObject({ code: "not_found" });
    await expect(sayValidity(await world.as("visitor"), { document, answer: "outdated" })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is no question about a draft", async () => {
    const { owner } = await anOwner();
    const draft = await aDraft({ owner });
    await expect(sayValidity(await world.as(owner), { document: draft, answer: "valid" })).rejects.toMatchObject({ code: "conflict" });
  });
});
