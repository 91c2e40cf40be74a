import { typedShare } from "../exact";
import type { HalfDay, HireForm } from "../hiring/kinds";
import type { Phase } from "../kinds";
import type { PurchaseForm } from "../purchase/agreements/states";
import { formats, t } from "../text/paper/words";
import { withoutFigures } from "./figures";

/** What everybody may know of a project that is over: never a quantity, a price or a cost. */
export type Facts = {
  summary: string;
  leadOrganisation: string;
  participants: string[];
  phases: { phase: Phase; reachedAt: Date | null }[];
  endedAt: Date;
  leads: { name: string; organisation: string }[];
  purchase?: PurchaseFacts;
  hire?: HireFacts;
};

export type PurchaseFacts = {
  form: PurchaseForm | null;
  published: { at: Date; link: string } | null;
  lots: { number: number; title: string }[];
  criteria: { name: string; weight: number }[];
  isAwarded: boolean;
  /** What organisations wrote for others to read. */
  lessons: { organisation: string; good: string; better: string }[];
};

export type HireFacts = {
  form: HireForm | null;
  /** The vacancy as everybody could read it; null when it was not published. */
  vacancy: { profile: string; link: string } | null;
  week: { organisation: string; halfDays: HalfDay[] }[];
  points: string[];
};

type Part = { title: string; lines: string[] };

/** A closing report to start from, in the words that councils read: parts of which nothing is known are left out. */
export function proposalOf(facts: Facts): string {
  const parts = [
    { title: t("closing.why"), lines: [withoutFigures(facts.summary)] },
    { title: t("closing.who"), lines: listed(facts.participants.map((name) => asLead(name, facts.leadOrganisation))) },
    ...(facts.purchase ? partsOfPurchase(facts.purchase) : []),
    ...(facts.hire ? partsOfHire(facts.hire) : []),
    { title: t("closing.course"), lines: listed(courseOf(facts)) },
    {
      title: t("closing.contact"),
      lines: listed(facts.leads.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(", "))),
    },
  ];
  return parts.flatMap(written).join("\n\n");
}

/** Lines that belong together are one piece; an empty part is none. */
function written({ title, lines }: Part): string[] {
  const text = lines.filter(Boolean).join("\n").trim();
  return text === "" ? [] : [`## ${title}`, text];
}

const listed = (lines: string[]): string[] => lines.map((line) => `- ${line}`);

const asLead = (name: string, lead: string): string => (name === lead ? t("closing.leads", { organisation: name }) : name);

function courseOf({ phases, endedAt }: Facts): string[] {
  const reached = phases.flatMap(({ phase, reachedAt }) =>
    reachedAt ? t("closing.reached", { phase: t(`projects.phases.${phase}`), day: formats.day(reachedAt) }) : [],
  );
  return [...reached, t("closing.ended", { day: formats.day(endedAt) })];
}

function partsOfPurchase({ form, published, lots, criteria, isAwarded, lessons }: PurchaseFacts): Part[] {
  const procedure = [
    form ? t("closing.form", { form: t(`purchase.forms.${form}`) }) : "",
    published ? t("closing.published", { day: formats.day(published.at), link: published.link }) : "",
  ].filter(Boolean);
  const said = (which: "good" | "better") =>
    lessons.flatMap((lesson) =>
      lesson[which] ? t("closing.lesson", { organisation: lesson.organisation, said: inOneLine(lesson[which]) }) : [],
    );
  return [
    { title: t("closing.procedure"), lines: [procedure.join("\n\n")] },
    {
      title: t("closing.lots"),
      lines: [...listed(lots.map((lot) => t("purchase.lot", lot))), isAwarded ? `\n${t("closing.awards")}` : ""],
    },
    {
      title: t("closing.criteria"),
      lines: listed(criteria.map(({ name, weight }) => t("closing.criterion", { name, weight: typedShare(weight) }))),
    },
    { title: t("closing.good"), lines: listed(said("good")) },
    { title: t("closing.better"), lines: listed(said("better")) },
  ];
}

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function partsOfHire({ form, vacancy, week, points }: HireFacts): Part[] {
  const days = week.map(({ organisation, halfDays }) =>
    t("closing.present", { organisation, days: formats.list(halfDays.map((half) => t(`hiring.halfDays.${half}`))) }),
  );
  return [
    { title: t("closing.job"), lines: [vacancy?.profile ?? "", vacancy?.link ? `\n${t("closing.vacancy", { link: vacancy.link })}` : ""] },
    { title: t("closing.time"), lines: listed(days) },
    {
      title: t("closing.agreement"),
      lines: [
        form ? `${t("closing.form", { form: t(`hiring.forms.${form}`) })}\n` : "",
        ...(points.length > 0 ? [`${t("closing.points")}\n`, ...listed(points)] : []),
      ],
    },
  ];
}
