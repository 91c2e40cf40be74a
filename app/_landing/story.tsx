import Link from "next/link";
import type { SiteText } from "@/lib/admin/site/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Paragraphs } from "../_components/paragraphs";

/** Where the circles come from. */
export function Story({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="mx-auto grid max-w-page gap-4 px-4 pt-10 md:grid-cols-[14rem_minmax(0,1fr)] md:gap-10 md:pt-14">
      <h2>{t("landing.storyTitle")}</h2>
      <div className="max-w-read space-y-3">
        <p>{t("landing.story1")}</p>
        <p>{t("landing.story2")}</p>
        <p>{t("landing.story3")}</p>
      </div>
    </section>
  );
}

/** What people ask before they come, and where to ask the rest. */
export function Questions({ ctx, contact }: { ctx: Context; contact: SiteText | null }) {
  const t = wordsFor(ctx.actor.locale);
  const questions = [
    { question: t("landing.q1"), answer: t("landing.a1") },
    { question: t("landing.q2"), answer: t("landing.a2") },
    { question: t("landing.q3"), answer: t("landing.a3") },
    { question: t("landing.q4"), answer: t("landing.a4") },
    { question: t("landing.q5"), answer: t("landing.a5") },
  ];
  return (
    <section className="mx-auto grid max-w-page gap-4 px-4 py-10 md:grid-cols-[14rem_minmax(0,1fr)] md:gap-10 md:py-14">
      <h2>{t("landing.questionsTitle")}</h2>
      <div className="max-w-read">
        {questions.map(({ question, answer }) => (
          <details key={question} className="border-b border-line py-1">
            <summary className="tap py-2 font-semibold">{question}</summary>
            <p className="pb-3">{answer}</p>
          </details>
        ))}
        <h3 className="mt-8">{t("landing.contactTitle")}</h3>
        <div className="mt-1">
          {contact ? <Paragraphs text={contact.body} locale={contact.locale} /> : <p>{t("landing.contactText")}</p>}
        </div>
        <Link href="/kringen" prefetch={false} className="btn-primary mt-4">
          {t("landing.contactCircles")}
        </Link>
      </div>
    </section>
  );
}
