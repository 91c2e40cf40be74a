import type { MetadataRow, RowField, Wanted } from "@/lib/documents/bulk/row";
import { inWords, type Names } from "@/lib/documents/bulk/words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";

/** A summary is shown to be recognised, not to be read. */
const SHOWN = 160;

/** How a document is and how it would be, field by field. */
export function Changes({ row, change, names }: { row: MetadataRow; change: Wanted; names: Names }) {
  const t = wordsFor(names.locale);
  const { storedDay } = formatsFor(names.locale);
  const said = (of: MetadataRow, field: RowField) => {
    const words = inWords(of, field, names);
    const shown = words && (field === "date" || field === "validUntil") ? storedDay(words) : words;
    return shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown || t("bulk.none");
  };
  return (
    <dl className="mt-1 text-sm">
      {(Object.keys(change) as RowField[]).map((field) => (
        <div key={field} className="mt-1 break-words">
          <dt className="font-semibold">{t("bulk.field", { field })}</dt>
          <dd className="text-muted">{t("bulk.from", { value: said(row, field) })}</dd>
          <dd>{t("bulk.to", { value: said({ ...row, ...change }, field) })}</dd>
        </div>
      ))}
    </dl>
  );
}
