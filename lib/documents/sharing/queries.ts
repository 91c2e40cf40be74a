import "server-only";
import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { meetingCircles, meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { listOrganisations } from "@/lib/people/queries";
import { organisations, people } from "@/lib/people/tables";
import { readableCircles } from "@/lib/policy/scope";
import { listTopics } from "@/lib/topics/queries";
import type { Board } from "../metadata/organisation";
import { findEditable, linksOf } from "../queries";
import { documents, documentVersions } from "../tables";

/** Where names of writers stand: the first page or so. */
const OPENING_CHARACTERS = 4000;

/** Everything that the screen with the metadata shows: what is known, what is proposed, and what there is to choose from. */
export async function findSharing(ctx: Context, id: string) {
  const owned = await findEditable(ctx, id);
  const [document] = await ctx.db.select().from(documents).where(eq(documents.id, id));
  const [version] = await ctx.db
    .select()
    .from(documentVersions)
    .where(eq(documentVersions.documentId, id))
    .orderBy(desc(documentVersions.number))
    .limit(1);
  if (!document || !version) throw new Error("a document without a version");
  const { state, title, summary, kind, language, date, validUntil, visibility, meetingId, ownerId } = document;
  const { organisationId, product, supplier } = document;
  const { fileName, size, mediaType, textState, unreadableBecause, proposals } = version;
  const opening = version.pages.join("\n").slice(0, OPENING_CHARACTERS);
  const colleagues = await colleaguesOf(ctx, ownerId);
  return {
    document: {
      ...{ id, state, title, summary, kind, language, date, validUntil, visibility, meetingId, ownerId, organisationId, product, supplier },
      ...(await linksOf(ctx, id)),
    },
    file: { fileName, size, mediaType, textState, unreadableBecause, pages: version.pages.length },
    proposals,
    proposedOrganisation: await organisationOf(ctx, proposals?.metadata.organisation),
    choices: {
      topics: await listTopics(ctx),
      circles: await circleChoices(ctx, [...owned.circleIds, ...owned.placedIn]),
      organisations: await listOrganisations(ctx),
      meetings: await meetingChoices(ctx, [...readableCircles(ctx.actor), ...owned.circleIds]),
      colleagues: colleagues.map((person) => ({ ...person, isNamed: opening.includes(person.name) })),
    },
  };
}
export type Sharing = Awaited<ReturnType<typeof findSharing>>;

/** The id of the board that a text names. */
async function organisationOf(ctx: Context, board: Board | null | undefined): Promise<string | null> {
  if (!board) return null;
  const { kind, nis } = board;
  const [found] = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.kind, kind), eq(organisations.nis, nis), isNull(organisations.mergedInto)))
    .limit(1);
  return found?.id ?? null;
}

function circleChoices(ctx: Context, present: string[]) {
  const ids = [...new Set([...readableCircles(ctx.actor), ...present])];
  if (ids.length === 0) return Promise.resolve([]);
  return ctx.db
    .select({ id: circles.id, name: circles.name })
    .from(circles)
    .where(and(inArray(circles.id, ids), or(isNull(circles.archivedAt), inArray(circles.id, present))))
    .orderBy(circles.name);
}

function meetingChoices(ctx: Context, circleIds: string[]) {
  if (circleIds.length === 0) return Promise.resolve([]);
  return ctx.db
    .selectDistinct({ id: meetings.id, title: meetings.title, startsAt: meetings.startsAt })
    .from(meetings)
    .innerJoin(meetingCircles, eq(meetingCircles.meetingId, meetings.id))
    .where(and(inArray(meetingCircles.circleId, circleIds), eq(meetings.state, "published")))
    .orderBy(desc(meetings.startsAt))
    .limit(20);
}

/** People of the actor's circles, who may have written along. */
function colleaguesOf(ctx: Context, ownerId: string) {
  const mine = readableCircles(ctx.actor);
  const inMyCircles = mine.length > 0 ? and(inArray(memberships.circleId, mine), eq(memberships.state, "active")) : undefined;
  return ctx.db
    .selectDistinct({ id: people.id, name: people.name, organisation: organisations.name })
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(isNull(people.leftAt), or(eq(people.id, ownerId), inMyCircles)))
    .orderBy(asc(people.name));
}
