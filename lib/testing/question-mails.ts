import { whoKnows } from "@/lib/jobs/who-knows";
import type { Locale } from "@/lib/kernel/actor";
import { after, DAY } from "@/lib/kernel/dates";
import { answer, askColleague, withdraw } from "@/lib/questions/commands";
import { askInput } from "@/lib/questions/input";
import { climbLadder } from "@/lib/questions/ladder/commands";
import { answerAddress, takeAnswer } from "@/lib/questions/replies/commands";
import { NOW, type World } from "./open-world";

type Person = { id: string; email: string | null };
type Cast = { lead: Person; member: Person; other: Person };
type Scene = { circle: { id: string }; spice: string; nl: Cast; en: Cast; settle: (world: World, now?: Date) => Promise<void> };

const locales: Locale[] = ["nl", "en"];

/** What the ladder tells of questions that nobody answers, or that are answered and left; and what is written back to mails. */
export async function aroundLadder(world: World, { circle, spice, settle, ...cast }: Scene): Promise<void> {
  const asked = async (asker: Person, fields: { title: string; people?: string[]; visibility: string }) =>
    (await askColleague(await world.as(asker), askInput.parse({ ...fields, title: `${fields.title}${spice}` }))).id;
  for (const locale of locales) {
    const { lead, member, other } = cast[locale];
    await asked(member, { title: "Wie kent een goede scanner?", people: [other.id], visibility: "asked" });
    await asked(member, { title: "Wie heeft een drone boven het plein?", people: [other.id], visibility: `circle:${circle.id}` });
    const helped = await asked(lead, { title: "Wie telt zijn licenties?", people: [member.id], visibility: "asked" });
    await answer(await world.as(member), { question: helped, body: `Elk jaar in maart.${spice}` });
  }
  await settle(world);
  for (const days of [3, 8, 14, 21]) {
    let from: Parameters<typeof climbLadder>[1] = null;
    do from = (await climbLadder(await world.as("system", after(NOW, days * DAY)), from, whoKnows)).next;
    while (from);
    await settle(world, after(NOW, days * DAY));
  }
  for (const locale of locales)
    await byMail(world, cast[locale], (title) =>
      asked(cast[locale].lead, { title, people: [cast[locale].member.id], visibility: "asked" }),
    );
  await settle(world);
}

/** Answers by mail: from somebody else, without a word, too late, and with a file. */
async function byMail(world: World, { lead, member }: Cast, asked: (title: string) => Promise<string>): Promise<void> {
  const mail = { ...world.ports.mail, answersTo: "antwoord@example.org" };
  const ctx = { ...(await world.as("system")), mail };
  const [first, second] = [await asked("Wie bewaart zijn mails?"), await asked("Wie wist zijn mails?")];
  const tagOf = async (question: string) => /\+([0-9a-f]+)@/.exec((await answerAddress(ctx, question, member.id)) ?? "")?.[1] ?? "";
  const received = { from: member.email, text: "Tien jaar.", files: [], isAutomatic: false };
  const [tags, late] = [[await tagOf(first)], [await tagOf(second)]];
  await takeAnswer(ctx, { ...received, id: `${first}-1`, tags, from: `vreemd-${member.id.slice(0, 8)}@example.org` });
  await takeAnswer(ctx, { ...received, id: `${first}-2`, tags, text: "> Wie bewaart zijn mails?" });
  await takeAnswer(ctx, { ...received, id: `${first}-3`, tags, files: [{ fileName: "plan.exe", content: Buffer.from("MZ") }] });
  await withdraw(await world.as(lead), { question: second });
  await takeAnswer(ctx, { ...received, id: `${second}-1`, tags: late });
}
