import "server-only";
import { and, desc, eq, inArray, lte, max, sql, sum } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { type Colleague, readablePeople } from "@/lib/membership/colleagues/queries";
import { isMember } from "@/lib/policy/scope";
import { ceilingsOf } from "@/lib/questions/numbers/queries";
import { burdenOf, fairShare, hasRoom } from "@/lib/questions/queries";
import { matchTopics } from "@/lib/topics/match";
import { listTopics } from "@/lib/topics/queries";
import { parametersInForce } from "../numbers/queries";
import type { ExpertiseParameters } from "../parameters";
import { type KnownTopic, profilesOf } from "../queries";
import { isReadableSource } from "../sources/queries";
import { expertiseChoices, expertiseEvidence } from "../tables";

/** Somebody who knows about what was asked, and the topics that say so. */
export type Expert = { person: Colleague; topics: KnownTopic[]; score: number };

/** Looked at per question: enough to be sure of the best ten after what this reader may not see is left out. */
const CANDIDATES = 40;

/** Who knows about these topics, best first, judged by what the reader may see. Own words come last. */
export async function expertsForTopics(ctx: Context, topicIds: string[], most = 10, known?: ExpertiseParameters): Promise<Expert[]> {
  if (topicIds.length === 0 || !isMember(ctx.actor)) return [];
  const parameters = known ?? (await parametersInForce(ctx)).parameters;
  const ids = await candidates(ctx, topicIds, parameters);
  const [profiles, people] = await Promise.all([profilesOf(ctx, ids, topicIds, parameters), readablePeople(ctx, ids)]);
  return people
    .map((person) => expertOf(person, profiles.get(person.id) ?? []))
    .filter(({ topics }) => topics.length > 0)
    .sort((one, other) => other.score - one.score || one.person.name.localeCompare(other.person.name))
    .slice(0, most);
}

/** The best topic counts whole, a next one half: who knows both sides of a question goes before who knows one. */
const NEXT_TOPIC = 0.5;

function expertOf(person: Colleague, topics: KnownTopic[]): Expert {
  const [best = 0, ...others] = topics.map(({ score }) => score);
  return { person, topics, score: best + NEXT_TOPIC * others.reduce((sum, score) => sum + score, 0) };
}

async function candidates(ctx: Context, topicIds: string[], parameters: ExpertiseParameters): Promise<string[]> {
  const [derived, said] = await Promise.all([
    strongest(ctx, topicIds, parameters),
    ctx.db
      .selectDistinct({ id: expertiseChoices.personId })
      .from(expertiseChoices)
      .where(and(eq(expertiseChoices.kind, "add-topic"), inArray(expertiseChoices.target, topicIds)))
      .limit(CANDIDATES),
  ]);
  return [...new Set([...derived, ...said].map(({ id }) => id))];
}

/**
 * Who has most on one of these topics of what this reader may open. Not by the stored scores: what somebody wrote elsewhere would
 * put them before others, and so tell that it is there.
 */
function strongest(ctx: Context, topicIds: string[], { damping, mostSources }: ExpertiseParameters): Promise<{ id: string }[]> {
  const { personId, topicId, value } = expertiseEvidence;
  const place = sql<number>`row_number() over (partition by ${personId}, ${topicId} order by ${value} desc)`.as("place");
  const seen = ctx.db
    .select({ personId, topicId, value, place })
    .from(expertiseEvidence)
    .where(and(inArray(topicId, topicIds), isReadableSource(ctx)))
    .as("seen");
  const scores = ctx.db
    .select({ id: seen.personId, score: sum(sql`${seen.value} * ${damping}::real ^ (${seen.place} - 1)`).as("score") })
    .from(seen)
    .where(lte(seen.place, mostSources))
    .groupBy(seen.personId, seen.topicId)
    .as("scores");
  return ctx.db
    .select({ id: scores.id })
    .from(scores)
    .groupBy(scores.id)
    .orderBy(desc(max(scores.score)), scores.id)
    .limit(CANDIDATES);
}

/** Somebody to ask, in the order in which asking makes sense. `suggested` ones are ticked beforehand. */
export type Proposed = Expert & { sharesCircle: boolean; suggested: boolean };

/** A question that waits for somebody makes them this much less likely to be proposed; a shared circle that much more. */
const PER_WAITING_QUESTION = 0.15;
const SHARED_CIRCLE = 1.15;
/** Who wrote what answers the question counts as somebody familiar with it, also when no topic of their profile says so. */
const FOUND_OTHERWISE = 0.9;

/** Proposed besides those who are ticked, so that there is something to choose. */
const OTHERS_TO_CHOOSE = 3;

/** A question is short: one mention says what it is about, where a document has to come back to it. */
const LEAST_IN_QUESTION = 1;

/** The topics that a question seems to be about. */
export async function topicsInText(ctx: Context, text: string): Promise<string[]> {
  return matchTopics(text, await listTopics(ctx), LEAST_IN_QUESTION).map(({ topicId }) => topicId);
}

/**
 * Whom to ask about these topics: those who know, least burdened and nearest first. `also` are people found in another way,
 * by the search for the question's own words. Who is absent or has as many questions as one may have is left out. As many are
 * suggested as may be asked at once, of different organisations as far as there are. Who had their share lately is not suggested;
 * `fairly` leaves them out.
 */
export async function proposePeople(
  ctx: Context,
  topicIds: string[],
  { also = [], most, fairly = false }: { also?: string[]; most?: number; fairly?: boolean } = {},
): Promise<Proposed[]> {
  const known = await expertsForTopics(ctx, topicIds, CANDIDATES);
  const others = await readablePeople(
    ctx,
    also.filter((id) => !known.some(({ person }) => person.id === id)),
  );
  const experts = [...known, ...others.map((person) => ({ person, topics: [], score: FOUND_OTHERWISE }))];
  const askable = experts.filter(({ person }) => person.id !== ctx.actor.personId && !person.absentUntil);
  const ids = askable.map(({ person }) => person.id);
  const [burdens, share, { mostAsked }] = await Promise.all([burdenOf(ctx, ids), fairShare(ctx), ceilingsOf(ctx)]);
  const hadShare = ({ person }: Expert) => (burdens.get(person.id)?.lately ?? 0) >= share;
  const ranked = askable
    .filter((expert) => hasRoom(burdens.get(expert.person.id)) && !(fairly && hadShare(expert)))
    .map((expert) => weighed(ctx, expert, burdens.get(expert.person.id)?.open ?? 0))
    .sort((one, other) => other.weight - one.weight || one.person.name.localeCompare(other.person.name))
    .slice(0, most ?? mostAsked + OTHERS_TO_CHOOSE);
  const suggested = suggestedOf(
    ranked.filter((expert) => !hadShare(expert)),
    mostAsked,
  );
  return ranked.map(({ weight: _, ...expert }) => ({ ...expert, suggested: suggested.has(expert.person.id) }));
}

function weighed(ctx: Context, expert: Expert, waiting: number) {
  const sharesCircle = expert.person.circleIds.some((id) => ctx.actor.roles.has(id));
  return { ...expert, sharesCircle, weight: (expert.score / (1 + PER_WAITING_QUESTION * waiting)) * (sharesCircle ? SHARED_CIRCLE : 1) };
}

/** The first of each organisation, and then others until there are enough. */
function suggestedOf(experts: Expert[], most: number): Set<string> {
  const isFirst = ({ person: { organisationId } }: Expert, at: number) =>
    organisationId === null || experts.findIndex(({ person }) => person.organisationId === organisationId) === at;
  const ordered = [...experts.filter(isFirst), ...experts.filter((expert, at) => !isFirst(expert, at))];
  return new Set(ordered.slice(0, most).map(({ person }) => person.id));
}
