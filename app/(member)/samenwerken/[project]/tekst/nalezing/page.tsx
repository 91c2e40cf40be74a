import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { answersTo, versionNamed, versionsOf } from "@/lib/projects/text/review/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Done } from "../_components/done";
import { Reading } from "../_components/reading";
import { WayBack } from "../_components/way-back";
import { close } from "../actions";
import { loadText } from "../load";
import { AnswerForm } from "./_components/answer-form";
import { Answers } from "./_components/answers";

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ gedaan?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { ctx, project } = await loadText((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("texts.review")} – ${project.title}` };
}

/** The last version that was frozen to be read again, and what every organisation answers. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { ctx, project, text } = await loadText((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { day } = formatsFor(locale);
  const last = (await versionsOf(ctx, project.slug)).find(({ kind }) => kind === "review");
  const version = last ? await versionNamed(ctx, project.slug, last.label) : null;
  const answers = last ? await answersTo(ctx, project.slug, last.id) : [];
  const isOpen = last !== undefined && text?.review?.id === last.id && text.isOpen;
  const mine = answers.find(({ isMine }) => isMine);
  const done = answers.filter(({ answer }) => answer !== null).length;
  return (
    <div className="page max-w-4xl">
      <WayBack
        steps={[
          { href: `/samenwerken/${project.slug}`, label: project.title },
          { href: `/samenwerken/${project.slug}/tekst`, label: t("texts.title") },
        ]}
      />
      <h1>{last ? t("texts.reviewTitle", { label: last.label }) : t("texts.review")}</h1>
      <Done asked={(await searchParams).gedaan} said={{ gesloten: t("texts.reviewClosed") }} />
      {!last && <p className="mt-2 text-muted">{t("texts.reviewNone")}</p>}
      {last?.reviewUntil && <p>{t(isOpen ? "texts.reviewUntil" : "texts.reviewOver", { day: day(last.reviewUntil) })}</p>}
      {last && <p className="mt-2 font-semibold">{t("texts.reviewProgress", { done, count: answers.length })}</p>}
      {last && <Answers answers={answers} locale={locale} />}
      {isOpen && mine && <AnswerForm project={project.slug} mine={mine} locale={locale} />}
      {isOpen && text.may.lead && done === answers.length && (
        <Form action={close} summary={t("errors.summary")} scope="sluiten" className="card mt-6 max-w-read">
          <Hidden name="project" value={project.slug} />
          <p className="mb-3">{t("texts.reviewCloseHint")}</p>
          <Submit quiet>{t("texts.reviewClose")}</Submit>
        </Form>
      )}
      {version && (
        <details className="mt-8 border-line border-t pt-4">
          <summary className="tap py-2 font-semibold text-brand">{t("texts.reviewRead", { label: version.label })}</summary>
          <Reading sections={version.sections} locale={locale} />
        </details>
      )}
    </div>
  );
}
