import { type InsightFilter, periods } from "@/lib/admin/insight/input";
import { wordsFor } from "@/lib/i18n";
import type { Actor } from "@/lib/kernel/actor";

type Props = { actor: Actor; asked: InsightFilter; circles: { slug: string; name: string }[] };

/** Over which circle and how far back: an ordinary form, so that an address can be kept. */
export function InsightFilterForm({ actor, asked, circles }: Props) {
  const t = wordsFor(actor.locale);
  return (
    <form action="/beheer/inzicht" className="card mt-4 grid items-end gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <label htmlFor="kring" className="block font-semibold">
          {t("insight.circle")}
        </label>
        <select id="kring" name="kring" defaultValue={asked.kring} className="field">
          <option value="">{t(actor.isAdmin ? "insight.circleAllAdmin" : "insight.circleAllLead")}</option>
          {circles.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="min-w-0">
        <label htmlFor="maanden" className="block font-semibold">
          {t("insight.period")}
        </label>
        <select id="maanden" name="maanden" defaultValue={asked.maanden} className="field">
          {periods.map((months) => (
            <option key={months} value={months}>
              {t("insight.months", { months })}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="btn-primary">
        {t("insight.show")}
      </button>
    </form>
  );
}
