import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { cancel, discard } from "../actions";

type Props = { ctx: Context; slug: string };

export function CancelSection({ ctx, slug }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={cancel} summary={t("errors.summary")}>
      <Hidden name="meeting" value={slug} />
      <Fold summary={t("meetings.cancelTitle")} isDanger>
        <p className="mb-3">{t("meetings.cancelHelp")}</p>
        <TextArea name="reason" rows={3} label={t("planning.reason")} hint={t("planning.reasonHint")} />
        <Submit quiet>{t("meetings.cancelButton")}</Submit>
      </Fold>
    </Form>
  );
}

export function DiscardSection({ ctx, slug }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={discard} summary={t("errors.summary")}>
      <Hidden name="meeting" value={slug} />
      <Fold summary={t("meetings.discardTitle")} isDanger>
        <p className="mb-3">{t("meetings.discardHelp")}</p>
        <Submit quiet>{t("meetings.discardButton")}</Submit>
      </Fold>
    </Form>
  );
}
