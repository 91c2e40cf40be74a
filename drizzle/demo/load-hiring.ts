import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { findActor } from "@/lib/membership/queries";
import { people } from "@/lib/people/tables";
import { startProject } from "@/lib/projects/commands";
import { decide } from "@/lib/projects/decisions/commands";
import { say } from "@/lib/projects/discussion/commands";
import { tickPoint } from "@/lib/projects/hiring/agreement/commands";
import { setCosts } from "@/lib/projects/hiring/costs/commands";
import { fillDemand } from "@/lib/projects/hiring/demand/commands";
import { chooseForm } from "@/lib/projects/hiring/form/commands";
import { agreementPoints, type HalfDay } from "@/lib/projects/hiring/kinds";
import { layWeek } from "@/lib/projects/hiring/week/commands";
import type { Phase } from "@/lib/projects/kinds";
import { takePart } from "@/lib/projects/participation/commands";
import { move, setDue } from "@/lib/projects/steps/commands";
import { type Ids, idOf } from "./load-people";

const leader = "luc-leegveld";
const wishes: { who: string; use: number; halfDays: HalfDay[]; sites: string }[] = [
  { who: leader, use: 30, halfDays: ["monAm", "monPm", "wedAm"], sites: "Stadhuis, dienst ruimte" },
  { who: "marleen-mogelijk", use: 20, halfDays: ["tueAm", "tuePm"], sites: "Stadskantoor" },
  { who: "sven-sjabloon", use: 20, halfDays: ["thuAm", "thuPm"], sites: "Administratief centrum" },
  { who: "naima-notaris", use: 10, halfDays: ["friAm"], sites: "Gemeentehuis" },
];

const said: { who: string; daysAgo: number; body: string }[] = [
  {
    who: leader,
    daysAgo: 46,
    body: "Alleen krijgen we dit nooit ingevuld. Wie heeft er ook nood aan iemand voor GIS, al is het maar een halve dag?",
  },
  { who: "naima-notaris", daysAgo: 44, body: "Voor ons volstaat een halve dag, liefst op vrijdag: dan is onze landmeter er ook." },
  {
    who: "sven-sjabloon",
    daysAgo: 20,
    body: "Onze financiële dienst vraagt om de jaarkost als voorbeeld te zien, nog voor het naar de raad gaat. Het bedrag hier is een aanname.",
  },
];

/** Four municipalities that share a GIS coordinator, at the step of the agreement. The amounts are examples. */
export async function loadHiring(ctx: Context, ids: Ids): Promise<void> {
  const as = async (slug: string, daysAgo: number): Promise<Context> => {
    const actor = await findActor(ctx, idOf(ids.people, slug));
    if (!actor) throw new Error(`nobody in the demo world: ${slug}`);
    return { ...ctx, actor, now: after(ctx.now, -daysAgo * DAY) };
  };
  const { slug: project } = await startProject(await as(leader, 47), {
    kind: "hire",
    title: "Samen een GIS-coördinator",
    summary:
      "Een voltijdse GIS-coördinator is voor ons te groot en te duur, en een halve dag lijkt niemand de moeite. Samen komen we aan ongeveer 0,8 VTE: één iemand die de basiskaart, het adressenregister en de vergunningen van ons allemaal kent.",
    visibility: `circle:${idOf(ids.circles, "kempen")}`,
    topics: ["gis-werking"],
  });
  for (const { who } of wishes.filter((wish) => wish.who !== leader)) await takePart(await as(who, 44), { project, state: "joined" });
  const on = async (from: Phase, daysAgo: number) => void (await move(await as(leader, daysAgo), { project, from, by: 1 }));
  await on("idea", 43);
  for (const { who, ...wish } of wishes) {
    const startsOn = brusselsDay(after(ctx.now, 120 * DAY));
    await fillDemand(await as(who, 38), { project, ...wish, startsOn });
  }
  await on("demand", 30);
  const [employer] = await ctx.db
    .select({ id: people.organisationId })
    .from(people)
    .where(eq(people.id, idOf(ids.people, leader)));
  await chooseForm(await as(leader, 28), { project, form: "lending", employer: employer?.id ?? "", employerName: "" });
  await on("form", 26);
  await setCosts(await as(leader, 22), { project, cost: 6_450_000, key: "fixedAndUse", fixedShare: 2000 });
  await on("costs", 15);
  await setDue(await as(leader, 15), { project, phase: "agreement", dueOn: brusselsDay(after(ctx.now, 20 * DAY)) });
  await loadAgreement(as, project);
  for (const { who, halfDays } of wishes) {
    const person = await as(who, 5);
    const places = halfDays.map((halfDay) => ({ person: 1, halfDay }));
    await layWeek(person, { project, organisation: person.actor.organisationId ?? "", places });
  }
  for (const { who, daysAgo, body } of said) await say(await as(who, daysAgo), { project, body });
}

type As = (slug: string, daysAgo: number) => Promise<Context>;

/** Half of the points are settled, and one council has it on its agenda. */
async function loadAgreement(as: As, project: string) {
  for (const [at, point] of agreementPoints.slice(0, 6).entries()) {
    const who = wishes[at % wishes.length]?.who ?? leader;
    const note = point === "notice" ? "Zes maanden, schriftelijk. Wie weggaat, betaalt het lopende jaar nog mee." : "";
    await tickPoint(await as(who, 9), { project, point, done: "yes", note });
  }
  const onDay = brusselsDay(after((await as(leader, 0)).now, 27 * DAY));
  const agenda = { project, subject: "agreement", body: "council", state: "onAgenda", onDay, link: "" } as const;
  await decide(await as("sven-sjabloon", 3), agenda);
}
