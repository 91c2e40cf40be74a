import type { SheetRefusal } from "@/lib/documents/bulk/input";
import type { Scope } from "@/lib/documents/bulk/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { FileField } from "@/lib/ui/file-field";
import { Hidden } from "@/lib/ui/hidden";

type Props = { count: number; scope: Scope; refusal?: SheetRefusal; locale: Locale };

/** The same by a spreadsheet: out as CSV or XLSX, and back in as CSV. Plain forms, with and without script. */
export function InASheet({ count, scope, refusal, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="rekenblad" className="mt-10">
      <h2 id="rekenblad">{t("bulk.sheet")}</h2>
      <p className="mt-1 text-muted">{t("bulk.sheetIntro")}</p>
      <form action="/api/documenten/gegevens" method="post" className="mt-3">
        {scope && <Hidden name="kring" value={scope.slug} />}
        <p className="flex flex-wrap gap-2">
          {(["csv", "xlsx"] as const).map((format) => (
            <button key={format} type="submit" name="formaat" value={format} className="btn-quiet">
              {t("bulk.download", { format: format.toUpperCase() })}
            </button>
          ))}
        </p>
        <p className="mt-1 text-sm text-muted">{t("bulk.downloadHelp", { count })}</p>
      </form>
      <form action="/api/uploads/gegevens" method="post" encType="multipart/form-data" className="card mt-4">
        <h3>{t("bulk.send")}</h3>
        <div className="mt-2">
          <FileField
            name="file"
            label={t("bulk.file")}
            hint={t("bulk.fileHint")}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            error={refusal && t(`bulk.refused.${refusal}`)}
          />
        </div>
        <button type="submit" className="btn-primary mt-3 block">
          {t("bulk.check")}
        </button>
      </form>
    </section>
  );
}
