import type { WaitingFile } from "@/lib/documents/attachments/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { leaveFileOut } from "../actions";
import { AttachForm } from "./attach-form";
import type { PlaceOfFiles } from "./place-of-files";

type Props = { place: PlaceOfFiles; files: WaitingFile[]; refused: string[]; locale: Locale };

/** Files to go along with what is written below. They stand before it: without a script, bringing one leaves the page. */
export function FilesAlong({ place, files, refused, locale }: Props) {
  const t = wordsFor(locale);
  const words = {
    choose: t("attachments.choose"),
    hint: t("attachments.hint"),
    add: t("attachments.add"),
    nothing: t("attachments.nothing"),
    sending: t("documents.uploading", { file: "%FILE%", percent: "%PERCENT%" }),
    lost: t("attachments.lost"),
    wait: t("attachments.wait"),
  };
  return (
    <details id="bestanden" open={files.length + refused.length > 0} className="mb-4 rounded-md border border-line px-4 py-1">
      <summary className="tap py-2 font-semibold text-brand">{t("attachments.title", { count: files.length })}</summary>
      {files.length > 0 && (
        <ul className="mb-3 divide-y divide-line">
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
              <p className="min-w-0 flex-1 basis-48 break-words">
                {file.fileName} <span className="text-sm text-muted">{formatsFor(locale).fileSize(file.size)}</span>
              </p>
              <Form action={leaveFileOut} summary={t("errors.summary")}>
                <Hidden name="attachment" value={file.id} />
                <Submit quiet label={t("attachments.dropName", { file: file.fileName })}>
                  {t("attachments.drop")}
                </Submit>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <div className="mb-3">
        <noscript>
          <p className="mb-2">{t("attachments.first")}</p>
        </noscript>
        <AttachForm place={place} words={words} refused={refused} />
      </div>
    </details>
  );
}
