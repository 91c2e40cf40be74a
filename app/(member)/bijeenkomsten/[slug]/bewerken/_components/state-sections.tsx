import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import type { FormAction } from "@/lib/ui/form-state";
import { Hidden } from "@/lib/ui/hidden";
import { cancel, discard, publish } from "../actions";

type Props = { ctx: Context; slug: string };

export function PublishSection({ ctx, slug }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="publiceren" className="card">
      <h2 id="publiceren">{t("meetings.publishTitle")}</h2>
      <p className="mt-1 mb-3">{t("meetings.publishHelp")}</p>
      <Form action={publish} summary={t("errors.summary")}>
        <Hidden name="meeting" value={slug} />
        <Submit>{t("meetings.publishButton")}</Submit>
      </Form>
    </section>
  );
}

export function CancelSection({ ctx, slug }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const words = { title: t("meetings.cancelTitle"), help: t("meetings.cancelHelp"), button: t("meetings.cancelButton") };
  return <Fold words={words} summary={t("errors.summary")} slug={slug} action={cancel} />;
}

export function DiscardSection({ ctx, slug }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const words = { title: t("meetings.discardTitle"), help: t("meetings.discardHelp"), button: t("meetings.discardButton") };
  return <Fold words={words} summary={t("errors.summary")} slug={slug} action={discard} />;
}

type FoldProps = { words: { title: string; help: string; button: string }; summary: string; slug: string; action: FormAction };

/** Behind a fold, so that a slip of the finger ends nothing. */
function Fold({ words, summary, slug, action }: FoldProps) {
  return (
    <details className="border-t border-line pt-4">
      <summary className="tap py-2 font-semibold text-danger">{words.title}</summary>
      <p className="mb-3">{words.help}</p>
      <Form action={action} summary={summary}>
        <Hidden name="meeting" value={slug} />
        <Submit quiet>{words.button}</Submit>
      </Form>
    </details>
  );
}
