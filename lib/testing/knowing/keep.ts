import { circles } from "@/lib/circles/tables";
import { documentAuthors, documentCircles, documents, documentTopics } from "@/lib/documents/tables";
import { expertiseChoices } from "@/lib/expertise/tables";
import { HOUR } from "@/lib/kernel/dates";
import type { Database } from "@/lib/kernel/ports";
import { agendaItems, meetingCircles, meetings, speakers } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { answers, askedPeople, questions } from "@/lib/questions/tables";
import { topics } from "@/lib/topics/tables";
import { NOW } from "../open-world";
import type { FactDocument, Facts } from "./facts";

/** Fills empty tables with these facts, as the product's own commands would have left them. */
export async function keepFacts(db: Database, facts: Facts): Promise<void> {
  await db.insert(circles).values(facts.circles.map((id) => ({ id, slug: id, name: `Kring ${id.slice(0, 8)}` })));
  await db
    .insert(topics)
    .values(
      facts.topics.map(({ id, nl, isRetired }) => ({ id, groupId: "test", nl, en: `Topic ${id}`, retiredAt: isRetired ? NOW : null })),
    );
  await keepPeople(db, facts);
  await keepDocuments(db, facts.documents, facts);
  await keepTalks(db, facts);
  await keepAnswers(db, facts);
  if (facts.choices.length > 0) await db.insert(expertiseChoices).values(facts.choices);
}

async function keepPeople(db: Database, { people: persons }: Facts): Promise<void> {
  const when = (isSo: boolean) => (isSo ? NOW : null);
  await db.insert(people).values(
    persons.map(({ id, name, isAdmin, isHidden, hasLeft, isSuspended }) => ({
      ...{ id, name, slug: id, email: hasLeft ? null : `${id}@example.org`, isAdmin, hiddenAsExpert: isHidden },
      ...{ leftAt: when(hasLeft), suspendedAt: when(isSuspended) },
    })),
  );
  const joined = persons.flatMap(({ id, roles }) =>
    [...roles].map(([circleId, role]) => ({ circleId, personId: id, role, state: "active" as const, requestedAt: NOW })),
  );
  if (joined.length > 0) await db.insert(memberships).values(joined);
}

export async function keepDocuments(db: Database, made: FactDocument[], { people: persons }: Pick<Facts, "people">): Promise<void> {
  if (made.length === 0) return;
  await db.insert(documents).values(
    made.map(({ id, title, ownerId, kind, date, sharedAt, state, visibility }) => ({
      ...{ id, title, ownerId, kind, date, sharedAt, state, visibility, createdAt: sharedAt },
    })),
  );
  const inCircles = made.flatMap(({ id, circles: own, placedIn }) => [
    ...own.map((circleId) => ({ documentId: id, circleId })),
    ...placedIn.filter((circleId) => !own.includes(circleId)).map((circleId) => ({ documentId: id, circleId, placedBy: persons[0]?.id })),
  ]);
  const authors = made.flatMap(({ id, authors: by }) => by.map((author) => ({ documentId: id, personId: author.id, role: author.role })));
  const about = made.flatMap(({ id, topics: of }) => of.map((topic) => ({ documentId: id, topicId: topic.id, assignedBy: topic.by })));
  if (inCircles.length > 0) await db.insert(documentCircles).values(inCircles);
  if (authors.length > 0) await db.insert(documentAuthors).values(authors);
  if (about.length > 0) await db.insert(documentTopics).values(about);
}

async function keepTalks(db: Database, { talks }: Facts): Promise<void> {
  if (talks.length === 0) return;
  await db.insert(meetings).values(
    talks.map(({ meetingId, title, state, startsAt }) => ({
      ...{ id: meetingId, slug: meetingId, title, state, startsAt, endsAt: new Date(startsAt.getTime() + HOUR) },
    })),
  );
  await db.insert(meetingCircles).values(talks.map(({ meetingId, circle }) => ({ meetingId, circleId: circle })));
  await db.insert(agendaItems).values(
    talks.map(({ id, meetingId, title, topics: about }) => ({
      id,
      meetingId,
      title,
      topics: about,
      position: 1,
      kind: "talk" as const,
      minutes: 30,
    })),
  );
  await db
    .insert(speakers)
    .values(talks.flatMap(({ id, speakerIds }) => speakerIds.map((personId) => ({ agendaItemId: id, personId, name: "Spreker" }))));
}

async function keepAnswers(db: Database, { answers: given }: Facts): Promise<void> {
  if (given.length === 0) return;
  await db.insert(questions).values(
    given.map((one) => ({
      ...{ id: one.questionId, askedBy: one.askedBy, title: one.title, visibility: one.visibility, circleId: one.circleId },
      ...{ topics: one.topics, state: one.isAccepted ? ("answered" as const) : ("open" as const) },
      acceptedAnswerId: one.isAccepted ? one.id : null,
    })),
  );
  await db.insert(answers).values(
    given.map(({ id, questionId, answeredBy, createdAt }) => ({
      id,
      questionId,
      personId: answeredBy,
      body: "Zo doen wij het.",
      createdAt,
    })),
  );
  const asked = given.flatMap(({ questionId, askedIds }) => askedIds.map((personId) => ({ questionId, personId })));
  if (asked.length > 0) await db.insert(askedPeople).values(asked);
}
