import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { SectionView } from "@/lib/reports/queries";
import type { revisionsOf } from "@/lib/reports/sections/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { remove } from "../../actions";

type Props = { ctx: Context; section: SectionView; revisions: Awaited<ReturnType<typeof revisionsOf>> };

/** What the piece was before, to read and take over from; and the way to take it out while nothing hangs on it. */
export function Revisions({ ctx, section, revisions }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { day, time } = formatsFor(ctx.actor.locale);
  const before = revisions.slice(1);
  return (
    <div className="mt-6">
      {before.length > 0 && (
        <details>
          <summary className="tap cursor-pointer py-2 text-brand">{t("reports.revisions", { count: before.length })}</summary>
          <ol className="space-y-4">
            {before.map(({ number, by, at, text }) => (
              <li key={number} className="rounded-lg bg-sunken p-4">
                <p className="text-sm text-muted">{t("reports.revision", { number, name: by, day: day(at), time: time(at) })}</p>
                <p className="mt-1 whitespace-pre-line">{text}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
      {section.decisions.length + section.actions.length === 0 && (
        <Form action={remove} summary={t("errors.summary")} scope="weg">
          <Hidden name="section" value={section.id} />
          <button type="submit" className="tap cursor-pointer font-semibold text-danger underline">
            {t("reports.removeSection")}
          </button>
        </Form>
      )}
    </div>
  );
}
