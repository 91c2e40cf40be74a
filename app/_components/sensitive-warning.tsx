import type { Finding } from "@/lib/documents/sensitive";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Choices } from "@/lib/ui/form";

/** `fileName` where several files go at once. */
type Found = Finding & { fileName?: string };

/** What the check before sharing found, where, and the tick that says it was looked at. */
export function SensitiveWarning({ ctx, findings }: { ctx: Context; findings: Found[] }) {
  if (findings.length === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="notice-warn mb-6">
      <h2 className="text-lg">{t("documents.sensitiveTitle")}</h2>
      <p>{t("documents.sensitiveIntro")}</p>
      <ul className="my-2 list-disc pl-5">
        {findings.map(({ kind, page, excerpt, fileName }) => (
          <li key={`${fileName}${kind}${page}${excerpt}`}>
            {t(`documents.sensitive.${kind}`)} ({fileName && `${fileName}, `}
            {t("documents.onPage", { page })}): <span className="font-mono text-sm break-all">{excerpt}</span>
          </li>
        ))}
      </ul>
      <Choices type="checkbox" name="seen" legend={t("documents.seen")} options={[{ value: "1", label: t("documents.seenYes") }]} />
    </section>
  );
}
