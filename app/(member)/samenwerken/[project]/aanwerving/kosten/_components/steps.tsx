import { wordsFor } from "@/lib/i18n";
import { amountsFor } from "@/lib/i18n/amounts";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Division } from "@/lib/projects/hiring/costs/shares";

/** How the shares came about, step by step, so that anybody can compute it again. */
export function Steps({ division: { shares, all, left }, locale }: { division: Division; locale: Locale }) {
  const t = wordsFor(locale);
  const { euro } = amountsFor(locale);
  const { number } = formatsFor(locale);
  return (
    <details className="mt-3 max-w-read">
      <summary className="tap py-2 font-semibold text-brand">{t("hiring.steps")}</summary>
      <p>{t("hiring.stepsIntro")}</p>
      <ul className="mt-2 divide-y divide-line">
        {shares.map(({ id, name, weight, sure, rest, isRounded }) => (
          <li key={id} className="py-2">
            <span className="font-semibold">{name}</span>:{" "}
            {[
              t("hiring.stepsWeight", { weight: number(weight), all: number(all) }),
              t("hiring.stepsSure", { sure: euro(sure) }),
              rest > 0n && t("hiring.stepsRest", { rest: number(rest), all: number(all) }),
              isRounded && t("hiring.stepsRounded"),
            ]
              .filter(Boolean)
              .join("; ")}
          </li>
        ))}
      </ul>
      <p className="mt-2 font-semibold">{t("hiring.stepsLeft", { left })}</p>
    </details>
  );
}
