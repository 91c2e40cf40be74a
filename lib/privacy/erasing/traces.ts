import { eq, or } from "drizzle-orm";
import { documentAuthors, documents } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import type { EntryKind } from "@/lib/kernel/search-index";
import { agendaItems, meetings, speakers } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { answers, questions } from "@/lib/questions/tables";

type Trace = { kind: EntryKind; id: string };

/** Everything whose entry in the search index names a person: it is made again without them. */
export async function tracesOf(tx: Context, personId: string): Promise<Trace[]> {
  const { db } = tx;
  const shared = await db
    .selectDistinct({ id: documents.id })
    .from(documents)
    .leftJoin(documentAuthors, eq(documentAuthors.documentId, documents.id))
    .where(or(eq(documents.ownerId, personId), eq(documentAuthors.personId, personId)));
  const spoken = await db
    .selectDistinct({ id: meetings.id })
    .from(meetings)
    .leftJoin(agendaItems, eq(agendaItems.meetingId, meetings.id))
    .leftJoin(speakers, eq(speakers.agendaItemId, agendaItems.id))
    .where(or(eq(speakers.personId, personId), eq(meetings.contactId, personId)));
  const asked = await db
    .selectDistinct({ id: questions.id })
    .from(questions)
    .leftJoin(answers, eq(answers.questionId, questions.id))
    .where(or(eq(questions.askedBy, personId), eq(answers.personId, personId)));
  const circles = await db.selectDistinct({ id: memberships.circleId }).from(memberships).where(eq(memberships.personId, personId));
  const of = (kind: EntryKind, rows: { id: string }[]) => rows.map(({ id }): Trace => ({ kind, id }));
  return [
    { kind: "person", id: personId },
    ...of("document", shared),
    ...of("meeting", spoken),
    ...of("question", asked),
    ...of("circle", circles),
  ];
}
