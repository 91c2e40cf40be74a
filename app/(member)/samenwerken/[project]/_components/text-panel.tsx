import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Project } from "@/lib/projects/queries";
import { findText } from "@/lib/projects/text/queries";

/** How far the text of a project is, and the way to it. */
export async function TextPanel({ ctx, project }: { ctx: Context; project: Project }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  const text = await findText(ctx, project.slug);
  const written = text?.sections.filter(({ words }) => words > 0).length ?? 0;
  const comments = text?.sections.reduce((sum, section) => sum + section.comments, 0) ?? 0;
  return (
    <section aria-labelledby="tekst" className="card">
      <h2 id="tekst" className="text-xl">
        {t("texts.title")}
      </h2>
      {!text && <p className="text-muted">{t("texts.panelNone")}</p>}
      {text && (
        <p>
          {t("texts.panel", { written, count: text.sections.length })}, {t("texts.panelComments", { count: comments })}.
        </p>
      )}
      {text?.common && <p>{t("texts.commonOn", { label: text.common.label, day: day(text.common.frozenAt) })}</p>}
      {text?.review?.reviewUntil && <p>{t("texts.isReviewed", { day: day(text.review.reviewUntil) })}</p>}
      <p className="mt-3 flex flex-wrap gap-2">
        <Link href={`/samenwerken/${project.slug}/tekst`} prefetch={false} className="btn-primary">
          {t("texts.open")}
        </Link>
        {text?.common && (
          <Link href={`/samenwerken/${project.slug}/tekst/vaststelling`} prefetch={false} className="btn-quiet">
            {t("texts.adoption")}
          </Link>
        )}
      </p>
    </section>
  );
}
