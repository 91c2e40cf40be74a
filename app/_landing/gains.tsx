import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";

/** Three reasons to come. */
export function Gains({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const gains = [
    { title: t("landing.callTitle"), text: t("landing.callText") },
    { title: t("landing.agendaTitle"), text: t("landing.agendaText") },
    { title: t("landing.togetherTitle"), text: t("landing.togetherText") },
  ];
  return (
    <section id="wat" className="mx-auto max-w-page scroll-mt-6 px-4 py-10 md:py-14">
      <h2>{t("landing.gainTitle")}</h2>
      <ul className="mt-6 grid gap-8 md:grid-cols-3">
        {gains.map((gain) => (
          <li key={gain.title} className="border-t-4 border-brand pt-4">
            <h3 className="text-xl">{gain.title}</h3>
            <p className="mt-2">{gain.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Four steps from a postal code to a colleague. */
export function Steps({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const steps = [
    { title: t("landing.how1"), text: t("landing.how1Text") },
    { title: t("landing.how2"), text: t("landing.how2Text") },
    { title: t("landing.how3"), text: t("landing.how3Text") },
    { title: t("landing.how4"), text: t("landing.how4Text") },
  ];
  return (
    <section className="bg-sunken">
      <div className="mx-auto max-w-page px-4 py-10 md:py-14">
        <h2>{t("landing.howTitle")}</h2>
        <ol className="mt-6 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {steps.map((step, number) => (
            <li key={step.title} className="flex gap-4 lg:block">
              <StepRing step={number + 1} of={steps.length} />
              <div>
                <h3 className="lg:mt-3">{step.title}</h3>
                <p className="mt-1">{step.text}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

const RADIUS = 22;
const ROUND = 2 * Math.PI * RADIUS;

/** The ring closes a quarter with every step. */
function StepRing({ step, of }: { step: number; of: number }) {
  return (
    <span
      aria-hidden="true"
      className="relative inline-flex size-14 shrink-0 items-center justify-center font-display text-xl font-bold text-brand"
    >
      <svg viewBox="0 0 52 52" aria-hidden="true" className="absolute inset-0 -rotate-90">
        <circle cx="26" cy="26" r={RADIUS} fill="none" stroke="var(--k-line)" strokeWidth="5" />
        <circle
          cx="26"
          cy="26"
          r={RADIUS}
          fill="none"
          stroke="var(--k-brand)"
          strokeWidth="5"
          strokeDasharray={`${((ROUND * step) / of).toFixed(1)} ${ROUND.toFixed(1)}`}
        />
      </svg>
      {step}
    </span>
  );
}
