import { type ImportKind, importKinds, type ListRefusal, MOST_LINES } from "@/lib/admin/importing/input";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { FileField } from "@/lib/ui/file-field";

type Props = { refusal?: ListRefusal; kind: ImportKind; locale: Locale };

/** A plain form: the list goes to the server as it is, with and without script. */
export function ListForm({ refusal, kind, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <form action="/api/uploads/list" method="post" encType="multipart/form-data" className="card">
      {refusal && (
        <div role="alert" className="notice-danger mb-4">
          <a href="#file">{t(`importing.${refusal}`)}</a>
        </div>
      )}
      <fieldset className="mb-4">
        <legend className="font-semibold">{t("importing.what")}</legend>
        {importKinds.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="kind" value={one} defaultChecked={one === kind} />
            <span>
              {t(`importing.${one}`)}
              <span className="block text-sm text-muted">{t(`importing.${one}Columns`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="mb-4">
        <FileField
          name="file"
          label={t("importing.file")}
          hint={t("importing.fileHint", { lines: MOST_LINES })}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          error={refusal && t(`importing.${refusal}`)}
          isSaid
        />
      </div>
      <div className="mb-4">
        <label htmlFor="pasted" className="block font-semibold">
          {t("importing.paste")}
        </label>
        <p id="pasted-hint" className="text-sm text-muted">
          {t("importing.pasteHint")}
        </p>
        <textarea id="pasted" name="pasted" rows={6} aria-describedby="pasted-hint" className="field font-mono text-sm" />
      </div>
      <button type="submit" className="btn-primary">
        {t("importing.check")}
      </button>
    </form>
  );
}
