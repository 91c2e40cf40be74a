import { ValidityButtons } from "@/app/_components/validity-buttons";
import type { ReadDocument } from "@/lib/documents/reading/queries";
import { isOutdated } from "@/lib/documents/validity/outdated";
import { TIME_TO_ANSWER } from "@/lib/documents/validity/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { after } from "@/lib/kernel/dates";
import { Form } from "@/lib/ui/form";
import { sayStillValid } from "../actions";

type Props = { ctx: Context; document: ReadDocument };

/** Tells readers when a document may not hold any more, and asks whoever answers for it. */
export function StillValid({ ctx, document }: Props) {
  const { mayEdit, askedAt, state } = document;
  if (state !== "shared") return null;
  const isOver = isOutdated(document, ctx.now);
  return (
    <>
      {isOver && <p className="notice-warn mt-3">{warning(ctx, document)}</p>}
      {!isOver && document.validUntil && <p className="mt-1 text-muted">{untilDay(ctx, document.validUntil)}</p>}
      {mayEdit && (
        <Form action={sayStillValid} summary={wordsFor(ctx.actor.locale)("errors.summary")} id="nog-geldig" className="mt-3">
          {(isOver || askedAt) && <Question ctx={ctx} document={document} isOver={isOver} />}
        </Form>
      )}
    </>
  );
}

function Question({ ctx, document, isOver }: Props & { isOver: boolean }) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { fullDay } = formatsFor(locale);
  const { askedAt, vouchedAt } = document;
  const help =
    isOver || !askedAt || !vouchedAt
      ? t("validity.askAgain")
      : t("validity.askHelp", { vouched: fullDay(vouchedAt), until: fullDay(after(askedAt, TIME_TO_ANSWER)) });
  return (
    <section className="card mt-3" aria-labelledby="nog-geldig-vraag">
      <h2 id="nog-geldig-vraag" className="text-lg">
        {t("validity.ask")}
      </h2>
      <p className="mt-1 mb-3 text-sm">{help}</p>
      <ValidityButtons locale={locale} document={document} />
      <p className="mt-2">
        <a href="#nieuwe-versie" className="tap inline-flex items-center">
          {t("validity.newVersion")}
        </a>
      </p>
    </section>
  );
}

const untilDay = ({ actor: { locale } }: Context, day: string) =>
  wordsFor(locale)("documents.validUntilDay", { day: formatsFor(locale).storedDay(day) });

/** Why readers are warned: what a person said weighs most, then the day that they named. */
function warning({ actor: { locale } }: Context, { outdated, validUntil, vouchedAt }: ReadDocument): string {
  const t = wordsFor(locale);
  const { storedDay, fullDay } = formatsFor(locale);
  if (outdated === "said") return t("validity.isSaid");
  if (validUntil) return t("documents.expired", { day: storedDay(validUntil) });
  return t("validity.isUnanswered", { day: vouchedAt ? fullDay(vouchedAt) : "" });
}
