import type { Written } from "@/lib/cli/bench/expert-corpus";
import { type Random, randomFrom } from "../random";
import { compound } from "./compound";
import { old } from "./old";
import { prolific } from "./prolific";
import type { Plant, Subject } from "./subject";
import { supplier } from "./supplier";
import { synonym } from "./synonym";

export const planted: Record<Plant, Subject[]> = { prolific, old, synonym, compound, supplier };
export const subjects: Subject[] = Object.values(planted).flat();

/** Keeps the minutes of every meeting, and uploads what others wrote. */
export const SECRETARY = "rita-notulen";
/** Invites companies, and shares what these hand in. */
const HOST = "kobe-gastheer";
/** Work for a company, and are members of no circle. */
export const OUTSIDERS = ["vera-verkoop", "stef-stand"];
const COLLEAGUES = [
  "ilse-breed",
  "jan-rond",
  "leen-links",
  "mats-midden",
  "noor-noord",
  "oscar-oost",
  "piet-plein",
  "quinta-kade",
  "roos-rand",
  "silke-sluis",
  "tom-toren",
];

const MEETINGS = 40;
/** Subjects in the minutes of one meeting: most of what the secretary's class is about, and some of all others. */
const IN_MINUTES = { prolific: 3, others: 4 };

/** Sentences that say nothing about any subject. */
const FILLERS = [
  "De werkgroep komt na de zomer opnieuw samen.",
  "Wie vragen heeft, belt voor de middag.",
  "Deze nota werd besproken met de betrokken diensthoofden.",
  "De kosten staan in de tabel achteraan, zonder btw.",
  "Het college nam er kennis van op zijn zitting van de tweede week.",
  "We begonnen klein en breidden pas uit toen het werkte.",
  "Een collega van een buurbestuur las de tekst na.",
  "Wat we de volgende keer anders doen, staat onderaan.",
  "De schepen kreeg om de twee maanden een korte stand van zaken.",
  "Niet alles lukte van de eerste keer.",
  "De dienst communicatie bracht iedereen op voorhand op de hoogte.",
  "Wij namen de tijd om het aan de medewerkers uit te leggen.",
];

/** Every document of the world, with who wrote and who uploaded it. Same seed, same world. */
export function plantedDocuments(seed = 1): Written[] {
  const random = randomFrom(seed);
  const made = [
    ...Object.entries(planted).flatMap(([plant, own]) => own.flatMap((subject) => works(random, subject, plant as Plant))),
    ...subjects.flatMap((subject) => inPassing(random, subject)),
    ...Array.from({ length: MEETINGS }, (_, n) => minutes(random, n)),
    ...supplier.flatMap((subject) => leaflets(random, subject)),
  ];
  return made.map((one, n) => ({ ...one, id: `d${String(n + 1).padStart(3, "0")}` }));
}

type Draft = Omit<Written, "id">;

const some = <T>({ next }: Random, things: readonly T[], count: number): T[] =>
  things
    .map((thing) => [next(), thing] as const)
    .sort(([one], [other]) => one - other)
    .slice(0, count)
    .map(([, thing]) => thing);
const text = (random: Random, sentences: string[], fillers: number): string =>
  some(random, [...sentences, ...some(random, FILLERS, fillers)], sentences.length + fillers).join("\n");
const day = ({ below }: Random, from: number, years: number): string =>
  `${from + below(years)}-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;

const KINDS = ["policy-plan", "manual", "other"] as const;

/** What the expert wrote, and the one document of somebody who knows something of it too. */
function works(random: Random, { expert, second, titles, knows }: Subject, plant: Plant): Draft[] {
  const dated = () => (plant === "old" ? day(random, 2014, 5) : day(random, 2022, 4));
  const own = titles.map((title, n): Draft => {
    const body = text(random, some(random, knows, 4), 3);
    // Much of what others write goes through the secretary's hands.
    const uploader = random.next() < 0.5 ? SECRETARY : expert;
    return { title, text: `# ${title}\n${body}`, authors: [expert], uploader, date: dated(), kind: KINDS[n] };
  });
  if (!second) return own;
  const short = text(random, some(random, knows, 2), 2);
  const title = `Nota ${titles[2].toLowerCase()}`;
  return [...own, { title, text: `# ${title}\n${short}`, authors: [second], uploader: second, date: day(random, 2025, 2), kind: "other" }];
}

/** Somebody who reports on many things names it as one of them: twice a subject. */
function inPassing(random: Random, { touches, expert, second, topic }: Subject): Draft[] {
  return some(random, COLLEAGUES, 2).map((who) => {
    const other = random.pick(
      subjects.filter((one) => one.expert !== expert && one.second !== expert && one.topic !== topic && one.expert !== second),
    );
    const date = day(random, 2023, 4);
    const title = `Stand van zaken ${date.slice(0, 7)} van ${who.split("-")[0]}`;
    return { title, text: text(random, [random.pick(touches), ...other.touches], 4), authors: [who], uploader: who, date, kind: "other" };
  });
}

/** Half of them the secretary signs, of the others she is only who uploaded them. */
function minutes(random: Random, n: number): Draft {
  const about = [...some(random, prolific, IN_MINUTES.prolific), ...some(random, subjects, IN_MINUTES.others)];
  const said = about.map(({ touches }) => random.pick(touches));
  const date = day(random, 2021, 6);
  const title = `Verslag van de kring van ${date}`;
  const body = `Aanwezig: zie lijst.\n${text(random, [...new Set(said)], 3)}`;
  return { title, text: `# ${title}\n${body}`, authors: n % 2 === 0 ? [SECRETARY] : [], uploader: SECRETARY, date, kind: "report" };
}

const PITCHES = [
  (name: string) => `${name}: de toekomst begint vandaag.`,
  (name: string) => `Met onze oplossing voor ${name} kiest uw bestuur voor gemak, en ${name} wordt kinderspel.`,
  (name: string) => `Al meer dan honderd klanten vertrouwen op ons voor ${name}.`,
  (name: string) => `Vraag een demonstratie van ${name} en ontdek wat ${name} voor u kan betekenen.`,
  (name: string) => `${name} zonder zorgen, met één vast aanspreekpunt voor ${name}.`,
];

/** One that the host shared without an author, and one that names the man or woman of the company as its author. */
function leaflets(random: Random, { asked }: Subject): Draft[] {
  const [name = ""] = asked;
  return [[], [random.pick(OUTSIDERS)]].map((authors, n) => {
    const title = n === 0 ? `Brochure ${name}` : `${name} van A tot Z: onze aanpak`;
    const body = PITCHES.map((pitch) => pitch(name)).join("\n");
    return { title, text: `# ${title}\n${body}`, authors, uploader: HOST, date: day(random, 2025, 2), kind: "other" };
  });
}
