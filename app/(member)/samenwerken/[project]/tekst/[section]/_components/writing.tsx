import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { SectionView } from "@/lib/projects/text/queries";
import { Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { open, save, stop } from "../actions";

type Props = { ctx: Context; section: SectionView };

/** Writing in a section: one at a time, and whoever waits sees who it is and may take over. */
export function Writing({ ctx, section }: Props) {
  const t = wordsFor(ctx.actor.locale);
  if (!section.mayWrite) return <p className="mt-4 text-muted">{t("texts.notYours", { name: section.owner?.name ?? "" })}</p>;
  if (section.editor?.isMe) return <TextForm ctx={ctx} section={section} />;
  return <OpenForm ctx={ctx} section={section} />;
}

function OpenForm({ ctx, section: { id, editor } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={open} summary={t("errors.summary")} scope="openen" className="card mt-4 max-w-read">
      <Hidden name="section" value={id} />
      <Hidden name="over" value={editor ? "yes" : "no"} />
      {editor && <p className="mb-1 font-semibold">{t("texts.writingOther", { name: editor.name, time: timeOf(ctx, editor.since) })}</p>}
      <p className="mb-3 text-sm text-muted">{editor ? t("texts.takeOverHint", { name: editor.name }) : t("texts.writeHint")}</p>
      <Submit quiet={editor !== null}>{editor ? t("texts.takeOver") : t("texts.write")}</Submit>
    </Form>
  );
}

const timeOf = (ctx: Context, since: Date | null) => (since ? formatsFor(ctx.actor.locale).time(since) : "");

function TextForm({ ctx, section: { id, text, revision, editor } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section id="schrijven" aria-label={t("texts.write")} className="card mt-4 scroll-mt-4">
      <p className="mb-3 font-semibold">{t("texts.writing", { time: timeOf(ctx, editor?.since ?? null) })}</p>
      <Form action={save} summary={t("errors.summary")} scope="tekst">
        <Hidden name="section" value={id} />
        <Hidden name="revision" value={String(revision)} />
        <TextArea name="text" rows={18} label={t("texts.text")} hint={t("texts.textHint")} value={text} />
        <Field
          name="note"
          label={t("texts.changeNote")}
          hint={t("texts.changeNoteHint")}
          optional={t("documents.optional")}
          maxLength={200}
        />
        <div className="flex flex-wrap gap-2">
          <Submit name="next" value="on">
            {t("texts.save")}
          </Submit>
          <Submit quiet name="next" value="done">
            {t("texts.saveDone")}
          </Submit>
        </div>
      </Form>
      <Form action={stop} summary={t("errors.summary")} scope="stoppen" className="mt-2">
        <Hidden name="section" value={id} />
        <button type="submit" className="tap cursor-pointer text-muted text-sm underline">
          {t("texts.close")}
        </button>
      </Form>
    </section>
  );
}
