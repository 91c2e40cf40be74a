import { evidenceInWords, evidenceOf } from "@/app/_components/known-topic";
import { type Proposed, proposePeople } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Colleague } from "@/lib/membership/colleagues/queries";
import { ceilingsOf } from "@/lib/questions/numbers/queries";
import type { Option } from "@/lib/ui/form";
import type { About } from "./about";

/** Whom the form offers, who is ticked beforehand, and the circle that most of those share with the asker. */
export type Whom = { options: Option[]; ticked: string[]; away: Colleague[]; circleId: string | null; most: number };

/** The colleague one came for, then who wrote the document that it is about, then who knows. */
export async function whomToAsk(ctx: Context, { person, document, topicIds, results }: About): Promise<Whom> {
  const found = new Map((results?.experts ?? []).map((expert) => [expert.person.id.slice("person:".length), expert.because.documents]));
  const proposed = await proposePeople(ctx, topicIds, { also: [...found.keys()] });
  const named = [...(person ? [person] : []), ...(document?.writers ?? []).filter(({ id }) => id !== person?.id)];
  const here = named.filter(({ absentUntil }) => !absentUntil);
  const others = proposed.filter(({ person: one }) => !named.some(({ id }) => id === one.id));
  const t = wordsFor(ctx.actor.locale);
  const reasonFor = (colleague: Colleague) => t(colleague.id === person?.id ? "questions.asksFor" : "questions.wroteIt");
  const ticked = [...here.map(({ id }) => id), ...(person ? [] : others.filter(({ suggested }) => suggested).map((one) => one.person.id))];
  const { mostAsked } = await ceilingsOf(ctx);
  const chosen = ticked.slice(0, mostAsked);
  return {
    options: [
      ...here.map((colleague) => option(colleague, reasonFor(colleague))),
      ...others.map((expert) => option(expert.person, whyAsk(ctx, expert, found.get(expert.person.id) ?? 0))),
    ],
    ticked: chosen,
    most: mostAsked,
    away: named.filter(({ absentUntil }) => absentUntil),
    circleId: sharedCircle(
      ctx,
      [...here, ...others.map((one) => one.person)].filter(({ id }) => chosen.includes(id)),
    ),
  };
}

function sharedCircle({ actor }: Context, people: Colleague[]): string | null {
  const shared = (circleId: string) => people.filter(({ circleIds }) => circleIds.includes(circleId)).length;
  const [best] = [...actor.roles.keys()].sort((one, other) => shared(other) - shared(one));
  return best ?? null;
}

const option = ({ id, name, organisation }: Colleague, hint: string): Option => ({
  value: id,
  label: [name, organisation].filter(Boolean).join(", "),
  hint,
});

/** "Back-up en herstel · 3 documenten · in jouw kring" */
function whyAsk(ctx: Context, { topics, sharesCircle }: Proposed, documents: number): string {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const names = topics.map(({ name }) => name).join(", ");
  const evidence =
    topics.length > 0 ? evidenceInWords(evidenceOf(topics), locale) : documents > 0 ? t("questions.wroteAbout", { count: documents }) : "";
  const own = topics.length > 0 && !evidence ? t("expertise.ownWord") : "";
  return [names, evidence, own, sharesCircle && t("questions.sameCircle")].filter(Boolean).join(" · ");
}
