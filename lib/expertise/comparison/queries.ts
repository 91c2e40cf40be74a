import "server-only";
import { setImmediate } from "node:timers/promises";
import { asc, gt, inArray } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { groupBy } from "@/lib/kernel/group";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { listTopics, topicName } from "@/lib/topics/queries";
import { countedSources, type Source } from "../derive/queries";
import { lineFrom } from "../derive/topics";
import { type Numbers, numbersOf, parametersFrom } from "../numbers/numbers";
import { changesBetween, parametersInForce } from "../numbers/queries";
import type { ExpertiseParameters } from "../parameters";
import { strengthOf } from "../score";
import { countPerson, emptyTally, type Outcome, type Tally, topicsThatChange } from "./tally";

/** People per batch: a handful of queries each, what was read of the batch before is forgotten, and others wait for no longer. */
const BATCH = 50;

/** Which numbers these would change, for who may. */
export async function chosenChanges(ctx: Context, numbers: Numbers) {
  authorize(ctx.actor, "expertise.keep", null);
  const { parameters } = await parametersInForce(ctx);
  return changesBetween(numbersOf(parameters), numbers);
}

/**
 * What these numbers would do to everybody's profile, beside those in force. Both are counted anew from what people did, with the
 * functions of the job: stored evidence knows neither its kind nor anything of topics that are not shown yet. Nothing is stored.
 */
export async function compareNumbers(ctx: Context, numbers: Numbers) {
  authorize(ctx.actor, "expertise.keep", null);
  const { version, parameters } = await parametersInForce(ctx);
  const changed = changesBetween(numbersOf(parameters), numbers);
  const tally = changed.length === 0 ? emptyTally() : await tallyOf(ctx, parameters, parametersFrom(numbers));
  return { version, changed, lines: tally.lines, people: tally.people, ...(await withNames(ctx, tally)) };
}

export type Comparison = Awaited<ReturnType<typeof compareNumbers>>;

async function tallyOf(ctx: Context, before: ExpertiseParameters, after: ExpertiseParameters): Promise<Tally> {
  const today = brusselsDay(ctx.now);
  const tally = emptyTally();
  for (let batch = await nextPeople(ctx, null); batch.length > 0; batch = await nextPeople(ctx, batch.at(-1) ?? null)) {
    for (const [personId, own] of await countedSources(ctx, batch)) {
      const byTopic = groupBy(own, ({ topicId }) => topicId);
      countPerson(tally, { personId, before: outcomesOf(byTopic, today, before), after: outcomesOf(byTopic, today, after) });
    }
    // The embedded database answers within this process: without a pause nobody else would get a turn before the end.
    await setImmediate();
  }
  return tally;
}

/** The next people in order of id, whoever they are. */
async function nextPeople(ctx: Context, after: string | null): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(after ? gt(people.id, after) : undefined)
    .orderBy(asc(people.id))
    .limit(BATCH);
  return rows.map(({ id }) => id);
}

function outcomesOf(byTopic: Map<string, Source[]>, today: string, parameters: ExpertiseParameters): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const [topicId, own] of byTopic) {
    const line = lineFrom(own, today, parameters);
    if (line) outcomes.set(topicId, { score: line.score, strength: strengthOf(line.score, parameters.strengths) });
  }
  return outcomes;
}

/** What changes most, by the names that a reader knows. */
async function withNames(ctx: Context, tally: Tally) {
  const topics = topicsThatChange(tally);
  const ids = new Set([...topics.flatMap(({ before, after }) => [...before, ...after]), ...tally.affected].map(({ personId }) => personId));
  const [persons, known] = await Promise.all([
    ctx.db
      .select({ id: people.id, name: people.name, slug: people.slug })
      .from(people)
      .where(inArray(people.id, [...ids])),
    listTopics(ctx),
  ]);
  const byId = new Map(persons.map((person) => [person.id, person]));
  const personOf = (id: string) => byId.get(id) ?? { id, name: "", slug: "" };
  const names = new Map(known.map((topic) => [topic.id, topicName(ctx, topic)]));
  return {
    topics: topics.map(({ topicId, before, after }) => ({
      id: topicId,
      name: names.get(topicId) ?? topicId,
      before: before.map(({ personId }) => personOf(personId)),
      after: after.map(({ personId }) => ({ ...personOf(personId), was: 1 + before.findIndex((old) => old.personId === personId) })),
    })),
    affected: tally.affected.map(({ personId, shift: _, ...noticed }) => ({ ...personOf(personId), ...noticed })),
  };
}
