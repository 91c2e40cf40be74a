import Link from "next/link";
import { ValidityButtons } from "@/app/_components/validity-buttons";
import { sayStillValid } from "@/app/(member)/documenten/[document]/actions";
import type { AskedDocument } from "@/lib/documents/validity/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Form } from "@/lib/ui/form";
import { Tag } from "@/lib/ui/tag";

type Props = { ctx: Context; documents: AskedDocument[] };

/** Documents whose owner is asked whether they hold: an answer each, in one form, so that it is still said when the last is gone. */
export function StillValidList({ ctx, documents }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={sayStillValid} summary={t("errors.summary")} id="nog-geldig" className="mt-4">
      {documents.length > 0 && (
        <section className="card" aria-labelledby="nog-geldig-lijst">
          <h2 id="nog-geldig-lijst" className="text-xl">
            {t("validity.mineTitle")}
          </h2>
          <p className="mt-1">{t("validity.mineHelp")}</p>
          <ul className="mt-3 grid grid-cols-1 gap-4">
            {documents.map((document) => (
              <Asked key={document.id} ctx={ctx} document={document} />
            ))}
          </ul>
        </section>
      )}
    </Form>
  );
}

function Asked({ ctx, document }: { ctx: Context; document: AskedDocument }) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { id, title, outdated, vouched } = document;
  return (
    <li>
      <p>
        <Link prefetch={false} href={`/documenten/${id}`}>
          {title}
        </Link>
      </p>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-muted">
        {t("validity.vouched", { day: formatsFor(locale).day(vouched) })}
        {outdated && <Tag tone="warn">{t("validity.mineTag")}</Tag>}
      </p>
      <ValidityButtons locale={locale} document={document} />
    </li>
  );
}
