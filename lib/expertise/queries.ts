import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { visitor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { groupBy } from "@/lib/kernel/group";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { listTopics, topicName } from "@/lib/topics/queries";
import { parametersInForce } from "./numbers/queries";
import type { ExpertiseParameters, Strength } from "./parameters";
import { lineOf, strengthOf } from "./score";
import { readableSources } from "./sources/queries";
import { type EvidenceKind, type EvidenceRole, expertiseChoices, expertiseEvidence } from "./tables";

export type Evidence = { kind: EvidenceKind; id: string; title: string; href: string; role: EvidenceRole; date: string };

/** One topic of a profile as this reader may see it: strength and counts come from what they may open. */
export type KnownTopic = {
  id: string;
  name: string;
  /** Null when the person says so themselves and nothing shows it yet. */
  strength: Strength | null;
  score: number;
  counts: Record<EvidenceKind, number>;
  lastDate: string | null;
  /** Strongest first. */
  evidence: Evidence[];
  ownWord: boolean;
};

/** What one person knows about, strongest first. */
export async function profileOf(ctx: Context, personId: string): Promise<KnownTopic[]> {
  if (personId !== ctx.actor.personId) authorize(ctx.actor, "people.see", null);
  return (await profilesOf(ctx, [personId])).get(personId) ?? [];
}

/** The profiles of several people; of some topics alone when asked. People without one are not in the answer. */
export async function profilesOf(
  ctx: Context,
  personIds: string[],
  topicIds?: string[],
  known?: ExpertiseParameters,
): Promise<Map<string, KnownTopic[]>> {
  if (personIds.length === 0 || topicIds?.length === 0) return new Map();
  const [rows, added, names, parameters] = await Promise.all([
    evidenceRows(ctx, personIds, topicIds),
    ownWords(ctx, personIds, topicIds),
    namesOfTopics(ctx),
    known ?? parametersInForce(ctx).then((inForce) => inForce.parameters),
  ]);
  const sources = await readableSources(ctx, rows);
  const visible = rows.flatMap(({ sourceId, date, ...row }) => {
    const source = sources.get(sourceId);
    return source ? [{ ...row, ...source, id: sourceId, date: date ?? "" }] : [];
  });
  const derived = groupBy(visible, ({ personId }) => personId);
  const judge = { today: brusselsDay(ctx.now), parameters };
  const profiles = personIds.map((personId) => {
    const own = new Set(added.filter((row) => row.personId === personId).map(({ topicId }) => topicId));
    return [personId, topicsOf(derived.get(personId) ?? [], own, names, judge)] as const;
  });
  return new Map(profiles.filter(([, topics]) => topics.length > 0));
}

type Row = Evidence & { topicId: string; value: number };
/** By what a topic is judged. */
type Judge = { today: string; parameters: ExpertiseParameters };

function topicsOf(rows: Row[], ownWords: Set<string>, names: Map<string, string>, judge: Judge): KnownTopic[] {
  const derived = [...groupBy(rows, ({ topicId }) => topicId)].flatMap(([topicId, evidence]) => topicOf(topicId, evidence, judge));
  const shown = new Set(derived.map(({ id }) => id));
  const said = [...ownWords].filter((id) => !shown.has(id)).map(unproven);
  // A topic that was retired since has no name any more: the job forgets it, and an own word waits until it is back.
  return [...derived, ...said]
    .flatMap((topic) => {
      const name = names.get(topic.id);
      return name === undefined ? [] : [{ ...topic, name, ownWord: ownWords.has(topic.id) }];
    })
    .sort((one, other) => other.score - one.score || one.name.localeCompare(other.name));
}

type Unnamed = Omit<KnownTopic, "name" | "ownWord">;

function topicOf(id: string, rows: Row[], { today, parameters }: Judge): Unnamed[] {
  const line = lineOf(rows, today, parameters);
  if (!line) return [];
  const evidence = [...rows]
    .sort((one, other) => other.value - one.value || (one.date < other.date ? 1 : -1))
    .map(({ kind, id: sourceId, title, href, role, date }) => ({ kind, id: sourceId, title, href, role, date }));
  const number = (kind: EvidenceKind) => evidence.filter((one) => one.kind === kind).length;
  const counts = { document: number("document"), talk: number("talk"), answer: number("answer") };
  return [{ id, strength: strengthOf(line.score, parameters.strengths), score: line.score, counts, lastDate: line.lastDate, evidence }];
}

const unproven = (id: string): Unnamed => ({
  id,
  strength: null,
  score: 0,
  counts: { document: 0, talk: 0, answer: 0 },
  lastDate: null,
  evidence: [],
});

async function namesOfTopics(ctx: Context): Promise<Map<string, string>> {
  return new Map((await listTopics(ctx)).map((topic) => [topic.id, topicName(ctx, topic)]));
}

function evidenceRows(ctx: Context, personIds: string[], topicIds?: string[]) {
  const { personId, topicId, kind, sourceId, role, date, value } = expertiseEvidence;
  return ctx.db
    .select({ personId, topicId, kind, sourceId, role, date, value })
    .from(expertiseEvidence)
    .where(and(inArray(personId, personIds), topicIds ? inArray(topicId, topicIds) : undefined));
}

/** Topics that people added themselves. Of who opted out, only they themselves still see them. */
function ownWords(ctx: Context, personIds: string[], topicIds?: string[]) {
  return ctx.db
    .select({ personId: expertiseChoices.personId, topicId: expertiseChoices.target })
    .from(expertiseChoices)
    .innerJoin(people, eq(people.id, expertiseChoices.personId))
    .where(
      and(
        inArray(expertiseChoices.personId, personIds),
        eq(expertiseChoices.kind, "add-topic"),
        topicIds ? inArray(expertiseChoices.target, topicIds) : undefined,
        isNull(people.leftAt),
        or(eq(people.hiddenAsExpert, false), ctx.actor.personId ? eq(people.id, ctx.actor.personId) : sql`false`),
      ),
    );
}

/** A member of no circle that has anything to read: the least that any member may see. */
const NO_CIRCLE = "00000000-0000-0000-0000-000000000000";

/**
 * The topics by which every member may find this person: only what all of them may see the evidence of. For the search
 * index, which must not hint at a document through the profile of its author.
 */
export async function topicsKnownToMembers(ctx: Context, personId: string): Promise<string[]> {
  const roles = new Map([[NO_CIRCLE, "member" as const]]);
  const topics = (await profilesOf({ ...ctx, actor: { ...visitor(), roles } }, [personId])).get(personId) ?? [];
  return topics.map(({ id }) => id);
}

/** A member's own profile with everything that they can change about it. */
export async function myExpertise(ctx: Context) {
  const me = ctx.actor.personId;
  if (!me) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const [topics, names, choices, [person]] = await Promise.all([
    profileOf(ctx, me),
    namesOfTopics(ctx),
    ctx.db
      .select({ kind: expertiseChoices.kind, target: expertiseChoices.target })
      .from(expertiseChoices)
      .where(eq(expertiseChoices.personId, me)),
    ctx.db.select({ hidden: people.hiddenAsExpert }).from(people).where(eq(people.id, me)),
  ]);
  const targets = (kind: string) => choices.filter((choice) => choice.kind === kind).map(({ target }) => target);
  const excluded = targets("exclude-source");
  const kinds: EvidenceKind[] = ["document", "talk", "answer"];
  const sources = await readableSources(
    ctx,
    excluded.flatMap((sourceId) => kinds.map((kind) => ({ kind, sourceId }))),
  );
  const named = (ids: string[]) =>
    ids.map((id) => ({ id, name: names.get(id) ?? id })).sort((one, other) => one.name.localeCompare(other.name));
  return {
    isHidden: person?.hidden ?? false,
    topics,
    hiddenTopics: named(targets("hide-topic")),
    hiddenTerms: targets("hide-term")
      .sort()
      .map((term) => ({ id: term, name: term })),
    excludedSources: excluded.map((id) => ({ id, title: sources.get(id)?.title ?? null })),
    /** What can still be added. */
    otherTopics: named([...names.keys()].filter((id) => !topics.some((topic) => topic.id === id))),
  };
}
