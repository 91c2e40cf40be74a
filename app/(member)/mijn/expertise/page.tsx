import type { Metadata } from "next";
import Link from "next/link";
import { myExpertise } from "@/lib/expertise/queries";
import { wordsFor } from "@/lib/i18n";
import { termsOf } from "@/lib/search/terms/queries";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { memberContext, pageContext } from "@/lib/web/context";
import { OwnTerms } from "./_components/own-terms";
import { OwnTopics } from "./_components/own-topics";
import { TakenOut } from "./_components/taken-out";
import { add, change, changeVisibility } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("expertise.mineTitle"),
});

/** What colleagues find one for, and every switch over it. */
export default async function MyExpertisePage() {
  const ctx = await memberContext("/mijn/expertise");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [{ isHidden, topics, hiddenTopics, hiddenTerms, excludedSources, otherTopics }, terms] = await Promise.all([
    myExpertise(ctx),
    termsOf(ctx, ctx.actor.personId ?? ""),
  ]);
  const summary = t("errors.summary");
  return (
    <div className="page max-w-read">
      <h1>{t("expertise.mineTitle")}</h1>
      <p className="mt-1 mb-6">
        {t("expertise.mineIntro")} <Link href="/expertise/uitleg">{t("expertise.how")}</Link>
      </p>
      <Form action={change} summary={summary}>
        {isHidden ? <p className="notice-warn">{t("expertise.hiddenText")}</p> : <OwnTopics topics={topics} locale={locale} />}
        <TakenOut title={t("expertise.hiddenTopics")} what="restore" things={hiddenTopics} locale={locale} />
        {!isHidden && <OwnTerms terms={terms} locale={locale} />}
        <TakenOut title={t("expertise.hiddenTerms")} what="restoreTerm" things={hiddenTerms} locale={locale} />
        <TakenOut
          title={t("expertise.excludedSources")}
          what="include"
          things={excludedSources.map(({ id, title }) => ({ id, name: title ?? t("expertise.unknownSource") }))}
          locale={locale}
        />
      </Form>
      <section aria-labelledby="toevoegen" className="mt-8">
        <h2 id="toevoegen">{t("expertise.addTitle")}</h2>
        <Form action={add} summary={summary} className="mt-2">
          <Select
            name="topic"
            label={t("expertise.add")}
            hint={t("expertise.addHint")}
            options={[{ value: "", label: "–" }, ...otherTopics.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <Submit>{t("expertise.addButton")}</Submit>
        </Form>
      </section>
      <section aria-labelledby="vindbaar" className="mt-8">
        <h2 id="vindbaar">{t("expertise.visibility")}</h2>
        <p className="mt-1 mb-3">{isHidden ? t("expertise.hiddenText") : t("expertise.visibleText")}</p>
        <Form action={changeVisibility} summary={summary}>
          <Hidden name="hidden" value={isHidden ? "no" : "yes"} />
          <Submit quiet>{isHidden ? t("expertise.showMe") : t("expertise.hideMe")}</Submit>
        </Form>
      </section>
    </div>
  );
}
