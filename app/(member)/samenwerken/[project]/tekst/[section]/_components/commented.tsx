import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { CommentedParagraph, TextComment } from "@/lib/projects/text/comments/queries";
import type { SectionView } from "@/lib/projects/text/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { WrittenBlock } from "../../_components/written";
import { say } from "../actions";
import { Said } from "./said";

type Props = { ctx: Context; section: SectionView; paragraphs: CommentedParagraph[]; lost: TextComment[]; isOpen: boolean };

/** The section as it reads, with what was said about each paragraph beside it, and a way to say something. */
export function Commented({ ctx, section, paragraphs, lost, isOpen }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-label={t("texts.read")} className="mt-6">
      {paragraphs.length === 0 && <p className="text-muted">{t("texts.emptySection")}</p>}
      {paragraphs.map((paragraph) => (
        <div
          key={paragraph.place}
          id={`alinea-${paragraph.place + 1}`}
          className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-x-6 lg:grid-cols-[minmax(0,1fr)_20rem]"
        >
          <div className="max-w-read">
            <WrittenBlock block={paragraph.block} />
          </div>
          <div className="mb-3">
            {paragraph.comments.length > 0 && (
              <ul
                aria-label={t("texts.commentsLong", { number: paragraph.place + 1, count: paragraph.comments.length })}
                className="space-y-2"
              >
                {paragraph.comments.map((comment) => (
                  <Said key={comment.id} ctx={ctx} section={section} comment={comment} isOpen={isOpen} />
                ))}
              </ul>
            )}
            {isOpen && <SayForm ctx={ctx} section={section.id} paragraph={paragraph} />}
          </div>
        </div>
      ))}
      {lost.length > 0 && (
        <div className="mt-6 border-line border-t pt-4">
          <h2 className="text-lg">{t("texts.lost")}</h2>
          <ul className="mt-2 space-y-2">
            {lost.map((comment) => (
              <Said key={comment.id} ctx={ctx} section={section} comment={comment} isOpen={isOpen} hasQuote />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type SayProps = { ctx: Context; section: string; paragraph: CommentedParagraph };

function SayForm({ ctx, section, paragraph: { place, source } }: SayProps) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={say} summary={t("errors.summary")} scope={`alinea-${place + 1}`}>
      <Hidden name="section" value={section} />
      <Hidden name="paragraph" value={String(place)} />
      <Hidden name="quote" value={source} />
      <Fold summary={t("texts.comment")} name={t("texts.commentLong", { number: place + 1 })}>
        <TextArea name="body" rows={3} label={t("texts.commentBody")} />
        <Submit quiet>{t("texts.commentSend")}</Submit>
      </Fold>
    </Form>
  );
}
