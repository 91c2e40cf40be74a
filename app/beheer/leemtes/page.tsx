import type { Metadata } from "next";
import Link from "next/link";
import { coverage } from "@/lib/admin/coverage/queries";
import { type Gaps, gaps } from "@/lib/admin/gaps/queries";
import { unreadableKey } from "@/lib/documents/labels";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { can } from "@/lib/policy/rules";
import { adminContext, pageContext } from "@/lib/web/context";
import { Coverage } from "./_components/coverage";
import { Gap } from "./_components/gap";
import { Missed } from "./_components/missed";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("insight.gapsTitle"),
});

/** What is missing, and what one can do about it: for leads of their circles, for admins everywhere. */
export default async function GapsPage() {
  const ctx = await adminContext("/beheer/leemtes");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [found, covered] = await Promise.all([gaps(ctx), coverage(ctx)]);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("insight.gapsTitle")}</h1>
      <p className="mt-1 text-muted">{t("insight.gapsIntro")}</p>
      {found.missed && <Missed missed={found.missed} mayAsk={can(ctx.actor, "question.ask", null)} locale={locale} />}
      <WithoutDate circles={found.withoutDate} locale={locale} />
      <WithoutExperts topics={found.withoutExperts} locale={locale} />
      <Coverage covered={covered} locale={locale} />
      <WithoutText documents={found.withoutText} locale={locale} />
    </div>
  );
}

const link = "tap inline-flex items-center";

function WithoutDate({ circles, locale }: { circles: Gaps["withoutDate"]; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay } = formatsFor(locale);
  const lines = circles.map(({ id, slug, name, last }) => ({
    key: id,
    line: (
      <>
        <span className="min-w-0">
          <Link href={`/kringen/${slug}`} prefetch={false} className={link}>
            {name}
          </Link>
          <span className="block text-sm text-muted">
            {last ? t("insight.datesLast", { date: shortDay(last) }) : t("insight.datesNever")}
          </span>
        </span>
        <Link
          href={`/kringen/${slug}/bijeenkomsten/nieuw`}
          prefetch={false}
          className={`${link} text-sm`}
          aria-label={`${t("insight.datesPlan")}: ${name}`}
        >
          {t("insight.datesPlan")}
        </Link>
      </>
    ),
  }));
  return <Gap id="datums" title={t("insight.datesTitle")} advice={t("insight.datesDo")} none={t("insight.datesNone")} lines={lines} />;
}

function WithoutExperts({ topics, locale }: { topics: Gaps["withoutExperts"]; locale: Locale }) {
  const t = wordsFor(locale);
  const lines = topics.map(({ id, name, documents, questions }) => ({
    key: id,
    line: (
      <>
        <Link href={`/onderwerpen/${id}`} prefetch={false} className={link}>
          {name}
        </Link>
        <span className="text-sm text-muted">{t("insight.expertsLine", { questions, documents })}</span>
      </>
    ),
  }));
  return (
    <Gap id="kenners" title={t("insight.expertsTitle")} advice={t("insight.expertsDo")} none={t("insight.expertsNone")} lines={lines} />
  );
}

function WithoutText({ documents, locale }: { documents: Gaps["withoutText"]; locale: Locale }) {
  const t = wordsFor(locale);
  const lines = documents.rows.map(({ id, title, because }) => ({
    key: id,
    line: (
      <span className="min-w-0">
        <Link href={`/documenten/${id}`} prefetch={false} className={link}>
          {title}
        </Link>
        <span className="block text-sm text-muted">{t(unreadableKey(because))}</span>
      </span>
    ),
  }));
  const more = documents.more > 0 && t("insight.textMore", { count: documents.more });
  return (
    <Gap id="tekst" title={t("insight.textTitle")} advice={t("insight.textDo")} none={t("insight.textNone")} lines={lines} more={more} />
  );
}
