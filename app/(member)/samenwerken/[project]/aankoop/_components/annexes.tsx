import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

const annexes = { hoeveelheden: "annexQuantities", percelen: "annexLots" } as const;

/** The figures as files for the specification. */
export function Annexes({ project, locale }: { project: string; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="bijlagen">
      <h2 id="bijlagen" className="text-xl">
        {t("purchase.annexes")}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {Object.entries(annexes).flatMap(([annex, key]) =>
          (["xlsx", "csv"] as const).map((format) => (
            <li key={annex + format}>
              <a href={`/api/samenwerken/${project}/aankoop?bijlage=${annex}&formaat=${format}`} download className="btn-quiet">
                {t("purchase.annexAs", { what: t(`purchase.${key}`), format: format.toUpperCase() })}
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
