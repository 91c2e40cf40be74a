import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Finder } from "../_components/circles/finder";
import { PeopleAround } from "./people-around";

/** The promise in one sentence, and the one field that everybody comes for. */
export function Hero({ ctx, circles, members }: { ctx: Context; circles: number; members: number }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="border-b border-line">
      <div className="mx-auto grid max-w-page items-center gap-8 px-4 py-8 md:py-14 lg:grid-cols-[minmax(0,1fr)_25rem] lg:gap-14">
        <div>
          <h1 className="max-w-[14ch] text-4xl">{t("landing.promise")}</h1>
          <p className="mt-4 max-w-read text-lg">{t("landing.promiseText")}</p>
          <div className="mt-6 rounded-lg border border-line bg-surface p-4 shadow-card sm:p-6">
            <h2 className="mb-3 text-xl">{t("circles.finder")}</h2>
            <Finder locale={ctx.actor.locale} />
            {members > 0 && <p className="mt-3 text-sm text-muted">{t("landing.numbers", { circles, members })}</p>}
          </div>
        </div>
        <PeopleAround className="mx-auto hidden h-auto w-full max-w-sm lg:block" />
      </div>
    </section>
  );
}
