import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later } from "@/lib/kernel/dates";
import { hashOf } from "@/lib/kernel/secrets";
import { addAgendaItem, changeAgendaItem, removeAgendaItem } from "@/lib/meetings/agenda/commands";
import { cancelMeeting, discardMeeting, publishMeeting } from "@/lib/meetings/commands";
import { forgetOldGuests, issueGuestLink, withdrawGuestLink } from "@/lib/meetings/guests/commands";
import { GUEST_LINK_LIFE } from "@/lib/meetings/guests/life";
import { guestLinks } from "@/lib/meetings/guests/tables";
import { meetings, speakers } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { myNotices } from "@/lib/notifications/inbox/queries";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { meetingBuildersFor } from "@/lib/testing/meetings";
import { NOW, testWorld } from "@/lib/testing/world";
import { discardDraft } from "../commands";
import { findDocument } from "../reading/queries";
import { shareDocument } from "../sharing/commands";
import { findSharing } from "../sharing/queries";
import { documents, documentVersions } from "../tables";
import { readVersion } from "../versions/commands";
import { handIn, takeBack } from "./commands";
import { MOST_FILES } from "./input";
import { guestPage, guestsWithFiles } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const { aMeeting, aDraft } = meetingBuildersFor(world);
const { aFile, metadata } = documentBuildersFor(world);
const visitor = (now?: Date) => world.as("visitor", now);
const settle = async () => runWaitingWork(await world.as("system"), 20_000);

const talk = { kind: "talk" as const, title: "Back-ups van morgen", minutes: 30 };
const paul = { name: "Paul Gast", organisation: "Firma X", background: "company" as const };

/** A meeting with a guest, and the secret of their link. */
async function aGuest({ isDraft = false, circle: given }: { isDraft?: boolean; circle?: Awaited<ReturnType<typeof aCircle>> } = {}) {
  const circle = given ?? (await aCircle({ name: "Kenniskring Midwest" }));
  const lead = await aLead({ circle });
  const meeting = await (isDraft ? aDraft : aMeeting)({ circle, address: "Markt 1, 8700 Tielt", parking: "Achteraan" });
  const ctx = await world.as(lead);
  await addAgendaItem(ctx, { meeting: meeting.slug, kind: "welcome", title: "Onthaal", minutes: 15 });
  const item = await addAgendaItem(ctx, { meeting: meeting.slug, ...talk, speakers: [paul] });
  const [speaker] = await world.ports.db.select().from(speakers).where(eq(speakers.agendaItemId, item.id));
  const guest = { circle, lead, ctx, meeting, item: item.id, speaker: speaker?.id ?? "" };
  return { ...guest, secret: await linkFor(guest) };
}

type Given = { ctx: Awaited<ReturnType<typeof world.as>>; speaker: string };
const given = { email: "", language: "nl", note: "", by: "hand" } as const;

async function linkFor({ ctx, speaker }: Given): Promise<string> {
  const { secret } = await issueGuestLink(ctx, { speaker, ...given, note: "Bel Els op de dag zelf." });
  return secret ?? "";
}

const handed = async (secret: string, text?: string, now?: Date) => handIn(await visitor(now), { secret, ...aFile(text, "dia's.md") });
const allDocuments = () => world.ports.db.select().from(documents);

test("a guest sees their own slot and what the lead wrote, and nothing of anybody", async () => {
  const { secret, ctx, meeting } = await aGuest();
  await addAgendaItem(ctx, { meeting: meeting.slug, kind: "talk", title: "Een ander punt", minutes: 20 });
  const page = await guestPage(await visitor(), secret);
  expect(page).toMatchObject({ name: "Paul Gast", note: "Bel Els op de dag zelf.", circles: ["Kenniskring Midwest"], files: [] });
  expect(page.item).toMatchObject({ title: "Back-ups van morgen", minutes: 30, startsAt: later(page.meeting.startsAt, 15 * 60_000) });
  expect(JSON.stringify(page)).not.toMatch(/Een ander punt|Onthaal|@|contact/);
});

test("what a guest hands in is a draft of the lead who invited, at that item, and the lead is told", async () => {
  const { secret, lead, ctx, meeting, item, speaker } = await aGuest();
  // Wanting no mail about requests to join says nothing about slides.
  await world.ports.db
    .update(people)
    .set({ mailKinds: { requests: "never" } })
    .where(eq(people.id, lead.id));
  await handed(secret, "# Dia's\nover back-ups");
  await settle();
  const [document] = await allDocuments();
  expect(document).toMatchObject({ state: "draft", ownerId: lead.id, meetingId: meeting.id, agendaItemId: item });
  const told = (await myNotices(ctx)).filter(({ text }) => text.includes("Paul Gast"));
  expect(told).toMatchObject([{ isRead: false, href: `/bijeenkomsten/${meeting.slug}/bewerken/programma#gast-${speaker}` }]);
  expect(world.letters.map(({ to }) => to)).toEqual([lead.email]);
  await shareDocument(ctx, metadata(document?.id ?? "", { meeting: meeting.id, wrote: "no" }));
  expect(await allDocuments()).toMatchObject([{ state: "shared", meetingId: meeting.id, agendaItemId: item }]);
  expect((await guestPage(await visitor(), secret)).files).toMatchObject([{ isShared: true }]);
});

test("what is shared before its meeting is announced stays with it, and says nothing of it to members yet", async () => {
  const { secret, circle, ctx, meeting, item } = await aGuest({ isDraft: true });
  await handed(secret, "# Dia's\nover back-ups");
  await settle();
  const [document] = await allDocuments();
  const id = document?.id ?? "";
  await shareDocument(ctx, metadata(id, { meeting: null, wrote: "no", visibility: "members" }));
  const member = await world.as(await aMember({ circle }));
  expect(await findDocument(member, id)).toMatchObject({ state: "shared", meeting: null });
  await publishMeeting(ctx, { meeting: meeting.slug });
  expect(await findDocument(member, id)).toMatchObject({ meeting: { slug: meeting.slug } });
  expect(await allDocuments()).toMatchObject([{ meetingId: meeting.id, agendaItemId: item }]);
});

test("when that lead leads no more, another one gets it", async () => {
  const { secret, circle, lead } = await aGuest();
  const other = await aLead({ circle });
  await aLead({ circle: await aCircle() });
  await world.ports.db.update(memberships).set({ role: "member" }).where(eq(memberships.personId, lead.id));
  await handed(secret);
  expect(await allDocuments()).toMatchObject([{ ownerId: other.id }]);
  await world.ports.db.update(memberships).set({ state: "ended" });
  await expect(handed(secret)).rejects.toMatchObject({ key: "guests.nobodyThere" });
  expect(await world.ports.db.$count(documentVersions)).toBe(1);
});

test("the same file twice is one, ten are enough, and what is no slide is refused", async () => {
  const { secret } = await aGuest();
  await Promise.all([handed(secret, "# Een"), handed(secret, "# Een")]);
  expect(await allDocuments()).toHaveLength(1);
  const wrong = { fileName: "dia.pdf", content: aFile("MZ geen pdf").content };
  await expect(handIn(await visitor(), { secret, ...wrong })).rejects.toMatchObject({ key: "documents.refused.mismatch" });
  const answers = await Promise.allSettled(Array.from({ length: MOST_FILES + 2 }, (_, n) => handed(secret, `# Nummer ${n}`)));
  expect(answers.filter(({ status }) => status === "rejected")).toHaveLength(3);
  expect(await allDocuments()).toHaveLength(MOST_FILES);
  await expect(handed(secret, "# Elf")).rejects.toMatchObject({ key: "guests.tooManyFiles" });
});

test("a guest takes back their own until it is shared; the lead may throw it away too", async () => {
  const { secret, ctx } = await aGuest();
  const theirs = await aGuest();
  await handed(secret, "# Eerste");
  await handed(theirs.secret, "# Van een ander");
  const [mine, other] = (await allDocuments()).sort((a) => (a.ownerId === ctx.actor.personId ? -1 : 1)).map(({ id }) => id);
  await expect(takeBack(await visitor(), { secret, document: other ?? "" })).rejects.toMatchObject({ code: "not_found" });
  await takeBack(await visitor(), { secret, document: mine ?? "" });
  await expect(takeBack(await visitor(), { secret, document: mine ?? "" })).rejects.toMatchObject({ code: "not_found" });
  await discardDraft(theirs.ctx, { document: other ?? "" });
  expect(await world.ports.db.$count(documentVersions)).toBe(0);
  await handed(secret, "# Tweede");
  const [second] = await allDocuments();
  const [version] = await world.ports.db.select().from(documentVersions);
  await readVersion(await world.as("system"), { version: version?.id ?? "" });
  expect((await findSharing(ctx, second?.id ?? "")).document.state).toBe("draft");
  await shareDocument(ctx, metadata(second?.id ?? "", { wrote: "no" }));
  await expect(takeBack(await visitor(), { secret, document: second?.id ?? "" })).rejects.toMatchObject({ key: "guests.alreadyShared" });
});

test("leads alone give, renew and withdraw links, and see what came in", async () => {
  const { circle, speaker, meeting, secret, ctx } = await aGuest();
  await handed(secret);
  const strangers = [await aMember({ circle }), await aLead({ circle: await aCircle() })];
  for (const stranger of strangers) {
    const theirs = await world.as(stranger);
    await expect(issueGuestLink(theirs, { speaker, ...given })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(withdrawGuestLink(theirs, { speaker })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(guestsWithFiles(theirs, meeting.slug)).rejects.toMatchObject({ code: "not_allowed" });
  }
  await expect(issueGuestLink(await visitor(), { speaker, ...given })).rejects.toMatchObject({ code: "not_signed_in" });
  expect(await guestsWithFiles(ctx, meeting.slug)).toMatchObject([{ state: "open", files: [{ fileName: "dia's.md", isMine: true }] }]);
  const admin = await world.as(await aPerson({ isAdmin: true }));
  expect(await guestsWithFiles(admin, meeting.slug)).toMatchObject([{ files: [{ isMine: false }] }]);
});

test("a mail brings a link of its own making, and is not sent when it is not wanted any more", async () => {
  const { ctx, meeting, speaker, secret } = await aGuest();
  await issueGuestLink(ctx, { speaker, email: "paul@firma.example", language: "en", note: "Phone Els.", by: "mail" });
  await expect(guestPage(await visitor(), secret)).rejects.toMatchObject({ code: "not_found" });
  await settle();
  const [letter] = world.letters;
  expect(letter).toMatchObject({ to: "paul@firma.example", subject: expect.stringContaining("Your part") });
  const mailed = /\/gast\/([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "";
  expect((await guestPage(await visitor(), mailed)).name).toBe("Paul Gast");
  await issueGuestLink(ctx, { speaker, email: "paul@firma.example", language: "nl", note: "", by: "mail" });
  await withdrawGuestLink(ctx, { speaker });
  await expect(withdrawGuestLink(ctx, { speaker })).rejects.toMatchObject({ key: "guests.noLink" });
  await settle();
  await issueGuestLink(ctx, { speaker, email: "paul@firma.example", language: "nl", note: "", by: "mail" });
  await cancelMeeting(ctx, { meeting: meeting.slug, reason: "De zaal is er niet." });
  await settle();
  expect(world.letters).toHaveLength(1);
});

test("the address and the note are forgotten three months after the meeting, the name stays", async () => {
  const { meeting } = await aGuest();
  await world.ports.db
    .update(meetings)
    .set({ startsAt: later(NOW, -91 * DAY), endsAt: later(NOW, -89 * DAY) })
    .where(eq(meetings.id, meeting.id));
  await forgetOldGuests(await world.as("system"));
  expect(await world.ports.db.$count(guestLinks)).toBe(1);
  await forgetOldGuests(await world.as("system", later(NOW, 2 * DAY)));
  expect(await world.ports.db.$count(guestLinks)).toBe(0);
  expect(await world.ports.db.$count(speakers)).toBe(1);
});

type Renamed = Pick<Awaited<ReturnType<typeof aGuest>>, "ctx" | "item">;
const rename = ({ ctx, item }: Renamed, ...names: Partial<typeof paul>[]) =>
  changeAgendaItem(ctx, { item, ...talk, speakers: names.map((other) => ({ ...paul, ...other })) });

test("a guest whose name is put right, or who works elsewhere, keeps the link and the files", async () => {
  const guest = await aGuest();
  await handed(guest.secret);
  const pauwel = { name: "Pauwel Gast", organisation: "Firma Y" };
  for (const name of [{ name: "paul gast" }, { name: pauwel.name }, pauwel]) await rename(guest, name);
  expect(await guestPage(await visitor(), guest.secret)).toMatchObject({ name: pauwel.name, files: [{ fileName: "dia's.md" }] });
  expect(await guestsWithFiles(guest.ctx, guest.meeting.slug)).toMatchObject([{ id: guest.speaker, state: "open", files: [{}] }]);
  await rename(guest, pauwel, { name: "Petra Gast" });
  expect((await guestPage(await visitor(), guest.secret)).name).toBe(pauwel.name);
});

test("A8: every other secret opens nothing, in the same way", async () => {
  type Guest = Awaited<ReturnType<typeof aGuest>>;
  const endOf = async ({ meeting }: Guest) =>
    (await world.ports.db.select().from(meetings).where(eq(meetings.id, meeting.id)))[0]?.endsAt ?? NOW;
  const petra = { name: "Petra Gast" };
  const dead: [name: string, make: (guest: Guest) => Promise<{ secret?: string; now?: Date }>][] = [
    ["altered in its last letter", async ({ secret }) => ({ secret: secret.slice(0, -1) + (secret.endsWith("A") ? "B" : "A") })],
    [
      "in other capitals",
      async ({ secret }) => ({ secret: secret.toLowerCase() === secret ? secret.toUpperCase() : secret.toLowerCase() }),
    ],
    ["with a letter more", async ({ secret }) => ({ secret: `${secret}A` })],
    ["the hash that we keep", async ({ secret }) => ({ secret: hashOf(secret) })],
    ["the number of the speaker", async ({ speaker }) => ({ secret: speaker })],
    ["empty", async () => ({ secret: "" })],
    ["withdrawn", async ({ ctx, speaker }) => ({ ...(await withdrawGuestLink(ctx, { speaker }).then(() => ({}))) })],
    ["renewed", async (guest) => ({ ...(await linkFor(guest).then(() => ({}))) })],
    ["expired", async (guest) => ({ now: later(await endOf(guest), GUEST_LINK_LIFE) })],
    ["of a speaker whom a colleague replaced", async (guest) => ({ ...(await rename(guest, petra).then(() => ({}))) })],
    ["of one for whom two came", async (guest) => ({ ...(await rename(guest, petra, { name: "Piet Gast" }).then(() => ({}))) })],
    ["of an item that was removed", async ({ ctx, item }) => ({ ...(await removeAgendaItem(ctx, { item }).then(() => ({}))) })],
    [
      "of a meeting that was thrown away",
      async ({ ctx, meeting }) => ({ ...(await discardMeeting(ctx, { meeting: meeting.slug }).then(() => ({}))) }),
    ],
  ];
  let cells = 0;
  const unexpected: string[] = [];
  for (const [name, make] of dead) {
    const guest = await aGuest({ isDraft: name.includes("thrown away") });
    await handed(guest.secret, `# Van ${name}`);
    const [document] = (await allDocuments()).filter(({ agendaItemId }) => agendaItemId === guest.item);
    const { secret = guest.secret, now } = await make(guest);
    const ctx = await visitor(now);
    const knocks = [
      () => guestPage(ctx, secret),
      () => handIn(ctx, { secret, ...aFile() }),
      () => takeBack(ctx, { secret, document: document?.id ?? "" }),
    ];
    const before = await world.ports.db.$count(documents);
    for (const knock of knocks) {
      cells++;
      const outcome = await knock().then(
        () => "opened",
        (error) => `${error.code} ${error.key}`,
      );
      if (outcome !== "not_found errors.notFound") unexpected.push(`${name}: ${outcome}`);
    }
    if ((await world.ports.db.$count(documents)) !== before) unexpected.push(`${name}: changed something`);
  }
  // The right one opens, and moves along with its meeting.
  const guest = await aGuest();
  const end = later(NOW, 40 * DAY);
  await world.ports.db
    .update(meetings)
    .set({ startsAt: later(end, -DAY), endsAt: end })
    .where(eq(meetings.id, guest.meeting.id));
  for (const now of [NOW, later(end, GUEST_LINK_LIFE - 1)]) {
    cells++;
    if ((await guestPage(await visitor(now), guest.secret)).item.title !== talk.title) unexpected.push("the right one does not open");
  }
  process.stdout.write(
    `${JSON.stringify({ row: "A8", cells, unexpected: unexpected.length, "lifetime in days after the meeting": GUEST_LINK_LIFE / DAY })}\n`,
  );
  expect(unexpected).toEqual([]);
});
