import type { ReadDocument } from "@/lib/documents/reading/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Tag } from "@/lib/ui/tag";

type Props = { ctx: Context; document: ReadDocument };

/** Every file that the document had: when it came, who brought it, and the way to it. */
export function Versions({ ctx, document: { id, versions } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, fileSize } = formatsFor(ctx.actor.locale);
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versies">
      <h2 id="versies">{t("documents.versions")}</h2>
      <ol reversed className="mt-2">
        {versions.map(({ number, createdAt, size, fileName, broughtBy }, index) => (
          <li key={number} className="border-b border-line py-2 last:border-0">
            <span className="flex flex-wrap items-center gap-x-2">
              <a href={`/api/files/${id}?versie=${number}&download=1`} download={fileName} className="font-semibold">
                {t("documents.version", { number, day: fullDay(createdAt) })}
              </a>
              {index === 0 && <Tag tone="ok">{t("documents.versionNow")}</Tag>}
            </span>
            <span className="block text-sm break-words text-muted">
              {[broughtBy, fileName, fileSize(size)].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
