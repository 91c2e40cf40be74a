import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { findReportToWrite } from "@/lib/reports/queries";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { CorrectForm, SendForm, WritersForm } from "./_components/lead-forms";
import { ListedSection } from "./_components/listed-section";
import { add } from "./actions";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("reports.write"),
});

/** The report in pieces, each with a page of its own to write on: so a phone suffices, and several people write at once. */
export default async function WriteReportPage({ params }: Props) {
  const { slug } = await params;
  const ctx = await signedInContext(`/bijeenkomsten/${slug}/verslag/schrijven`);
  const t = wordsFor(ctx.actor.locale);
  const view = await orNotFound(findReportToWrite(ctx, slug));
  const { state, sections, may } = view;
  const isOpen = state === "draft" || state === "review" || (state === "published" && may.lead);
  if (!isOpen) redirect(`/bijeenkomsten/${slug}/verslag`);
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}/verslag`}>{t("reports.titleOf", { title: view.meeting.title })}</Link>
      </p>
      <h1>{t(state === "published" ? "reports.correct" : "reports.write")}</h1>
      <p className="mt-2 mb-4 max-w-read text-muted">{t(state === "published" ? "reports.correctHelp" : "reports.writeHelp")}</p>
      <h2 className="sr-only">{t("reports.sections")}</h2>
      <ol className="grid grid-cols-1 gap-2">
        {sections.map((section, at) => (
          <ListedSection key={section.id} ctx={ctx} slug={slug} section={section} isFirst={at === 0} isLast={at === sections.length - 1} />
        ))}
      </ol>
      <details className="mt-3">
        <summary className="tap cursor-pointer py-2 text-brand">{t("reports.addSection")}</summary>
        <Form action={add} summary={t("errors.summary")} scope="nieuw" className="card mt-2">
          <Hidden name="meeting" value={slug} />
          <Field name="title" label={t("reports.sectionTitle")} hint={t("reports.addSectionHint")} maxLength={200} />
          <Submit quiet>{t("reports.addSection")}</Submit>
        </Form>
      </details>
      {may.lead && state === "draft" && <SendForm ctx={ctx} view={view} />}
      {may.lead && state === "published" && <CorrectForm ctx={ctx} view={view} />}
      {may.lead && state !== "published" && <WritersForm ctx={ctx} view={view} />}
    </div>
  );
}
