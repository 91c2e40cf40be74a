import Link from "next/link";
import { MOST_AT_ONCE } from "@/lib/documents/bulk/input";
import type { Scope } from "@/lib/documents/bulk/queries";
import type { MetadataRow } from "@/lib/documents/bulk/row";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Hidden } from "@/lib/ui/hidden";

type Props = { ctx: Context; rows: MetadataRow[]; scope: Scope; all?: boolean; isEmpty?: boolean };

/** Boxes to tick, and the way to what is to change of what was ticked. Asks for a page: nothing happens yet. */
export function Chooser({ ctx, rows, scope, all, isEmpty }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const everything = new URLSearchParams({ ...(scope && { kring: scope.slug }), alles: "1" });
  return (
    <form action="/mijn/documenten/gegevens/aanpassen" method="get">
      {scope && <Hidden name="kring" value={scope.slug} />}
      {isEmpty && (
        <p role="alert" className="notice-danger mb-4">
          <a href="#document">{t("bulk.nothingChosen")}</a>
        </p>
      )}
      <fieldset id="document" aria-describedby="document-hint">
        <legend>
          <h2>{t("bulk.choose")}</h2>
        </legend>
        <p id="document-hint" className="text-sm text-muted">
          {t("bulk.chooseHint", { most: MOST_AT_ONCE })}{" "}
          <Link prefetch={false} href={`/mijn/documenten/gegevens?${everything}`} className="inline-block py-1">
            {t("bulk.all", { count: rows.length })}
          </Link>
        </p>
        <div className="mt-2 divide-y divide-line">
          {rows.map((row) => (
            <label key={row.id} className="choice">
              <input type="checkbox" name="document" value={row.id} defaultChecked={all} />
              <span className="min-w-0 break-words">
                {row.title}
                <span className="block text-sm text-muted">
                  {t("bulk.details", { kind: t(`documents.kinds.${row.kind}`), readers: t(`bulk.readers.${row.visibility}`) })}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="btn-primary mt-4">
        {t("bulk.next")}
      </button>
    </form>
  );
}
