import "server-only";
import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { proposalComments, topicProposals } from "@/lib/meetings/proposals/tables";
import type { WorkData } from "@/lib/outbox/work";
import { people } from "@/lib/people/tables";
import { readerColumns, tell } from "./telling";
import { isIn, linkTo } from "./topics";

/** Tells who proposed the topic, and who said something about it before, what somebody else says now. */
export async function notifyTopicCommented(ctx: Context, { comment: id }: WorkData["notify.topic-commented"]): Promise<void> {
  const [said] = await ctx.db
    .select({
      comment: proposalComments,
      proposal: topicProposals,
      circle: { slug: circles.slug, name: circles.name },
      author: people.name,
    })
    .from(proposalComments)
    .innerJoin(topicProposals, eq(topicProposals.id, proposalComments.proposalId))
    .innerJoin(circles, eq(circles.id, topicProposals.circleId))
    .innerJoin(people, eq(people.id, proposalComments.personId))
    .where(eq(proposalComments.id, id));
  if (!said) return;
  const { comment, proposal, circle, author } = said;
  const readers = await concerned(ctx, { ...proposal, by: comment.personId });
  for (const reader of readers) {
    const t = wordsFor(reader.locale);
    await tell(ctx, reader, {
      kind: "comment",
      notice: { kind: "topic-commented", subjectId: proposal.id, detailId: id },
      key: `topic-comment-${id}-${reader.id}`,
      mail: {
        subject: t("proposals.mailCommentSubject", { author, title: proposal.title }),
        text: t("proposals.mailText", {
          name: reader.name,
          said: t("proposals.mailComment", { author, title: proposal.title, body: comment.body }),
          link: `${linkTo(ctx, circle, proposal.id)}#reactie-${id}`,
          why: t(reader.id === proposal.proposedBy ? "proposals.mailWhyProposer" : "proposals.mailWhyCommenter"),
        }),
      },
    });
  }
}

type Commented = { id: string; circleId: string; proposedBy: string; by: string };

function concerned(ctx: Context, { id, circleId, proposedBy, by }: Commented) {
  const spoke = ctx.db.select({ id: proposalComments.personId }).from(proposalComments).where(eq(proposalComments.proposalId, id));
  return ctx.db
    .select(readerColumns)
    .from(people)
    .where(and(or(eq(people.id, proposedBy), inArray(people.id, spoke)), ne(people.id, by), isNull(people.leftAt), isIn(ctx, circleId)));
}
