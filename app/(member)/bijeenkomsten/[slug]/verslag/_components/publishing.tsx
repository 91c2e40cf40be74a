import { findSensitive } from "@/lib/documents/sensitive";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { ReportView, SectionView } from "@/lib/reports/queries";
import { Choices, Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { publish } from "../actions";

/** The last step: a title, its readers, and a look at what usually is not shared. */
export function Publishing({ ctx, view: { meeting, sections } }: { ctx: Context; view: ReportView }) {
  const t = wordsFor(ctx.actor.locale);
  const findings = findSensitive([sections.flatMap(allWords).join("\n")]);
  return (
    <section aria-labelledby="publiceren" className="card mt-6">
      <h2 id="publiceren" className="text-xl">
        {t("reports.publish")}
      </h2>
      <p className="mt-1 max-w-read">{t("reports.publishText")}</p>
      <Form action={publish} summary={t("errors.summary")} className="mt-3">
        <Hidden name="meeting" value={meeting.slug} />
        <Field name="title" label={t("reports.publishTitle")} value={t("reports.titleOf", { title: meeting.title })} />
        <Choices
          type="radio"
          name="visibility"
          legend={t("reports.publishFor")}
          values={["circle"]}
          options={[
            { value: "circle", label: t("reports.forCircle") },
            { value: "members", label: t("reports.forMembers") },
            { value: "public", label: t("reports.forPublic") },
          ]}
        />
        {findings.length > 0 && (
          <div className="notice-warn mb-4">
            <p className="font-semibold">{t("documents.sensitiveIntro")}</p>
            <ul className="list-disc pl-5">
              {findings.map(({ kind, excerpt }) => (
                <li key={kind + excerpt}>
                  {t(`documents.sensitive.${kind}`)}: {excerpt}
                </li>
              ))}
            </ul>
            <Choices type="checkbox" name="seen" legend={t("documents.seen")} options={[{ value: "1", label: t("reports.publishSeen") }]} />
          </div>
        )}
        <Submit>{t("reports.publishButton")}</Submit>
      </Form>
    </section>
  );
}

const allWords = ({ title, text, decisions, actions }: SectionView) => [
  title,
  text,
  ...[...decisions, ...actions].map((noted) => noted.text),
];
