import type { HalfUpload } from "@/lib/documents/uploads/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { forget } from "../actions";
import { UploadForm } from "./upload-form";
import { resumeWords } from "./upload-words";

/** Files of which a part arrived before the line or the page was gone: chosen again, they go on where they were. */
export function OpenUploads({ ctx, uploads }: { ctx: Context; uploads: HalfUpload[] }) {
  const t = wordsFor(ctx.actor.locale);
  const { fileSize, fullDay, time } = formatsFor(ctx.actor.locale);
  if (uploads.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="verder-opladen">
      <h2 id="verder-opladen">{t("uploads.openTitle", { count: uploads.length })}</h2>
      <p className="mt-1 text-sm text-muted">{t("uploads.openHelp")}</p>
      <ul className="mt-3 grid grid-cols-1 gap-3">
        {uploads.map(({ id, fileName, size, percent, expiresAt, target }) => (
          <li key={id} className="card">
            <p className="font-semibold break-words">{fileName}</p>
            <p className="mb-3 text-sm text-muted">
              {percent !== null && t("uploads.arrived", { percent, size: fileSize(size) })}{" "}
              {t("uploads.keptUntil", { day: fullDay(expiresAt), time: time(expiresAt) })}
            </p>
            <UploadForm words={resumeWords(t, { fileName, size: fileSize(size) })} hidden={target} expected={{ fileName, size }} />
            <Form action={forget} summary={t("errors.summary")} className="mt-2">
              <Hidden name="upload" value={id} />
              <Submit quiet label={`${t("uploads.remove")}: ${fileName}`}>
                {t("uploads.remove")}
              </Submit>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
