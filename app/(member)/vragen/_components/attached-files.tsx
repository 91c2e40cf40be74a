import type { AttachedFile } from "@/lib/documents/attachments/queries";
import { fileType } from "@/lib/documents/labels";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

type Props = { files: AttachedFile[]; locale: Locale };

/** Files that went along, each with its name, kind and size. */
export function AttachedFiles({ files, locale }: Props) {
  if (files.length === 0) return null;
  const t = wordsFor(locale);
  return (
    <ul aria-label={t("attachments.list", { count: files.length })} className="mt-2 space-y-1">
      {files.map(({ id, fileName, size }) => (
        <li key={id}>
          <a href={`/api/vragen/bestanden/${id}`} className="tap inline-flex max-w-full flex-wrap items-center gap-x-2">
            <span className="min-w-0 break-words">{fileName}</span>
            <span className="text-sm whitespace-nowrap text-muted">
              {fileType(fileName).name} · {formatsFor(locale).fileSize(size)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
