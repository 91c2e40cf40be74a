import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Need } from "@/lib/projects/purchase/quantities/queries";
import type { PurchaseView } from "@/lib/projects/purchase/queries";

type Props = { view: PurchaseView; needs: Need[]; locale: Locale };

/** When each organisation wants it, and who did not fill in anything yet. */
export function Needs({ view, needs, locale }: Props) {
  const t = wordsFor(locale);
  const filled = new Set(view.articles.flatMap(({ lines }) => lines.map(({ organisation }) => organisation)));
  const waiting = view.names.filter(({ id, state }) => state === "joined" && !filled.has(id));
  const said = view.names.flatMap(({ id, name }) => {
    const need = needs.find(({ organisation }) => organisation === id);
    const text = need ? wordsOf(need, locale) : "";
    return text ? [{ id, name, text }] : [];
  });
  return (
    <>
      {waiting.length > 0 && view.published === null && (
        <p className="notice-warn">{t("purchase.waitingFor", { names: formatsFor(locale).list(waiting.map(({ name }) => name)) })}</p>
      )}
      {said.length > 0 && (
        <ul className="space-y-1">
          {said.map(({ id, name, text }) => (
            <li key={id}>
              <strong>{name}</strong>: {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function wordsOf({ deliverFrom: from, deliverUntil: until, contractEndsOn, note }: Need, locale: Locale): string {
  const t = wordsFor(locale);
  const day = (stored: string) => formatsFor(locale).storedDay(stored);
  const window = () => {
    if (from && until) return t("purchase.window", { from: day(from), until: day(until) });
    if (from) return t("purchase.windowFrom", { from: day(from) });
    return until && t("purchase.windowUntil", { until: day(until) });
  };
  return [window(), contractEndsOn && t("purchase.contractUntil", { day: day(contractEndsOn) }), note].filter(Boolean).join(" · ");
}
