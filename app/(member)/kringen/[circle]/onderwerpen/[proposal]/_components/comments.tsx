import Link from "next/link";
import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Comment } from "@/lib/meetings/proposals/comments/queries";
import type { ProposalView } from "@/lib/meetings/proposals/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { addComment, takeCommentAway } from "../actions";

type Props = { ctx: Context; view: ProposalView; comments: Comment[] };

/** What members say about it, the oldest first, and room to say more. */
export function Comments({ ctx, view: { proposal, may }, comments }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section id="reacties" aria-labelledby="reacties-titel" className="scroll-mt-4">
      <h2 id="reacties-titel">{t("proposals.comments", { count: comments.length })}</h2>
      {comments.length === 0 && (
        <p className="mt-1 text-muted">
          {t(proposal.state === "wanted" || proposal.state === "planned" ? "proposals.commentsEmpty" : "proposals.commentsNone")}
        </p>
      )}
      <ol className="mt-2 divide-y divide-line">
        {comments.map((comment) => (
          <Said key={comment.id} ctx={ctx} comment={comment} />
        ))}
      </ol>
      {may.comment && (
        <Form action={addComment} summary={t("errors.summary")} scope="reactie" className="mt-4 max-w-read">
          <Hidden name="proposal" value={proposal.id} />
          <TextArea name="body" rows={3} label={t("proposals.comment")} />
          <Submit quiet>{t("proposals.commentButton")}</Submit>
        </Form>
      )}
    </section>
  );
}

function Said({ ctx, comment }: { ctx: Context; comment: Comment }) {
  const t = wordsFor(ctx.actor.locale);
  const { id, name, slug, organisation, at, body } = comment;
  return (
    <li id={`reactie-${id}`} className="scroll-mt-4 py-3 target:bg-accent-soft">
      <p className="text-sm text-muted">
        {slug ? (
          <Link prefetch={false} href={`/collegas/${slug}`} className="font-semibold">
            {name}
          </Link>
        ) : (
          name
        )}
        {organisation && `, ${organisation}`} · <time dateTime={at.toISOString()}>{formatsFor(ctx.actor.locale).shortDay(at)}</time>
      </p>
      <OwnWords text={body} className="mt-1" />
      {comment.mayRemove && (
        <Form action={takeCommentAway} summary={t("errors.summary")}>
          <Hidden name="comment" value={id} />
          <button type="submit" aria-label={t("proposals.removeCommentLong", { name })} className="tap text-sm text-muted underline">
            {t("proposals.removeComment")}
          </button>
        </Form>
      )}
    </li>
  );
}
