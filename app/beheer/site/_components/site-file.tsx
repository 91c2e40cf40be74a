import type { SiteFileKind } from "@/lib/admin/site/input";
import { siteFileEndings } from "@/lib/admin/site/kinds";
import type { KeptSite } from "@/lib/admin/site/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { FileField } from "@/lib/ui/file-field";
import { Form, Submit } from "@/lib/ui/form";
import { removeFile } from "../actions";

type Props = { kind: SiteFileKind; site: KeptSite; wrong: string | null; locale: Locale };

/** One kind of file: what is there now, and a plain form that brings another. */
export function SiteFile({ kind, site, wrong, locale }: Props) {
  const t = wordsFor(locale);
  const { fileSize, shortDay } = formatsFor(locale);
  const file = site.files.get(kind);
  const name = t(`pages.kinds.${kind}`);
  const id = `bestand-${kind}`;
  return (
    <section aria-labelledby={`${id}-titel`} className="card">
      <h3 id={`${id}-titel`}>{name}</h3>
      <p className="text-sm break-words text-muted">
        {file ? t("pages.now", { file: file.fileName, size: fileSize(file.size), date: shortDay(file.createdAt) }) : t("pages.none")}
      </p>
      {file && (
        <a href={`/api/site/${file.id}`} className="tap inline-flex items-center">
          {t("pages.see", { kind: name })}
        </a>
      )}
      <form action="/api/uploads/site" method="post" encType="multipart/form-data" className="mt-2">
        <input type="hidden" name="kind" value={kind} />
        <FileField
          id={id}
          name="file"
          label={t("pages.choose")}
          hint={t(`pages.hints.${kind}`)}
          accept={siteFileEndings[kind]}
          error={wrong}
        />
        <button type="submit" className="btn-quiet mt-3" aria-label={`${t("pages.replace")}: ${name}`}>
          {t("pages.replace")}
        </button>
      </form>
      {/* The form stays when the file has gone: it says so. */}
      <Form action={removeFile} summary={t("errors.summary")} scope={kind} className="mt-2">
        {file && (
          <Submit quiet name="kind" value={kind} label={t("pages.removeName", { kind: name })}>
            {t("pages.remove")}
          </Submit>
        )}
      </Form>
    </section>
  );
}
