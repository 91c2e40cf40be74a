import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { SheetRefusal } from "@/lib/landscape/input";
import { Hidden } from "@/lib/ui/hidden";

type Props = { slug: string; refusal?: SheetRefusal; locale: Locale };

/** The register as CSV, out and back in. Plain forms, with and without script. */
export function InASheet({ slug, refusal, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="rekenblad" className="mt-10 max-w-read">
      <h2 id="rekenblad">{t("landscape.sheet")}</h2>
      <p className="mt-1 text-muted">{t("landscape.sheetIntro")}</p>
      <form action="/api/gebruik" method="post" className="mt-3">
        <Hidden name="bestuur" value={slug} />
        <button type="submit" className="btn-quiet">
          {t("landscape.sheetDownload")}
        </button>
        <p className="mt-1 text-sm text-muted">{t("landscape.sheetDownloadHelp")}</p>
      </form>
      <form action="/api/uploads/gebruik" method="post" encType="multipart/form-data" className="card mt-4">
        <h3>{t("landscape.sheetSend")}</h3>
        <Hidden name="bestuur" value={slug} />
        <label htmlFor="file" className="mt-2 block font-semibold">
          {t("landscape.sheetFile")}
        </label>
        <p id="file-hint" className="text-sm text-muted">
          {t("landscape.sheetFileHint")}
        </p>
        <input
          id="file"
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby={refusal ? "file-hint file-error" : "file-hint"}
          aria-invalid={refusal ? true : undefined}
          className="tap mt-2 w-full max-w-full text-base file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-field file:bg-surface file:px-4 file:font-semibold file:text-ink"
        />
        {refusal && (
          <p id="file-error" role="alert" className="mt-1 font-semibold text-danger">
            {t(`landscape.refused.${refusal}`)}
          </p>
        )}
        <button type="submit" className="btn-primary mt-3 block">
          {t("landscape.sheetCheck")}
        </button>
      </form>
    </section>
  );
}
