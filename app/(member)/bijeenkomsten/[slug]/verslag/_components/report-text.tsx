import { ActionList } from "@/app/_components/reports/action-list";
import { TextBlocks } from "@/app/_components/text-blocks";
import { blocksOf } from "@/lib/documents/text";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ReportView, SectionView } from "@/lib/reports/queries";
import { Tag } from "@/lib/ui/tag";

/** Who was there, and what was said, decided and taken up, item by item. Once it is published its text is read in the document. */
export function ReportText({ ctx, view }: { ctx: Context; view: ReportView }) {
  const isPublished = view.state === "published";
  const isOpen = view.state === "draft";
  const shown = view.sections.filter(
    ({ text, decisions, actions }) => isOpen || (text !== "" && !isPublished) || decisions.length + actions.length > 0,
  );
  return (
    <>
      {!isPublished && <Attendees ctx={ctx} view={view} />}
      {shown.map((section) => (
        <Section key={section.id} ctx={ctx} section={section} view={view} />
      ))}
    </>
  );
}

function Attendees({ ctx, view: { presence } }: { ctx: Context; view: ReportView }) {
  const t = wordsFor(ctx.actor.locale);
  const named = (people: typeof presence.present) =>
    people.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(", "));
  return (
    <dl className="mt-8 border-t border-line pt-4">
      <dt className="font-semibold">{presence.isTicked ? t("reports.present") : t("reports.presentSaid")}</dt>
      <dd>{named(presence.present).join("; ") || t("reports.nobodyKnown")}</dd>
      {presence.excused.length > 0 && (
        <>
          <dt className="mt-2 font-semibold">{t("reports.excused")}</dt>
          <dd>{named(presence.excused).join("; ")}</dd>
        </>
      )}
    </dl>
  );
}

function Section({ ctx, section, view }: { ctx: Context; section: SectionView; view: ReportView }) {
  const t = wordsFor(ctx.actor.locale);
  const { time } = formatsFor(ctx.actor.locale);
  const { id, title, text, startsAt, speakers, savedAt, decisions, actions } = section;
  const { sentAt } = view.report ?? {};
  const isChanged = view.state === "review" && savedAt && sentAt && savedAt > sentAt;
  const about = [startsAt ? time(startsAt) : "", speakers.join("; ")].filter(Boolean).join(" · ");
  return (
    <section aria-labelledby={`stuk-${id}`} className="mt-8 max-w-read">
      <h2 id={`stuk-${id}`} className="text-xl">
        {title} {isChanged && <Tag tone="info">{t("reports.changedSince")}</Tag>}
      </h2>
      {about && <p className="text-sm text-muted">{about}</p>}
      {view.state !== "published" && <Text text={text} none={t("reports.emptySection")} note={t("documents.note")} />}
      {decisions.length > 0 && (
        <>
          <h3 className="mt-3">{t("reports.decisions")}</h3>
          <ul className="mt-1 list-disc pl-6">
            {decisions.map((decision) => (
              <li key={decision.id}>{decision.text}</li>
            ))}
          </ul>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h3 className="mt-3">{t("reports.actions")}</h3>
          <ActionList ctx={ctx} actions={actions} />
        </>
      )}
    </section>
  );
}

function Text({ text, none, note }: { text: string; none: string; note: string }) {
  if (!text) return <p className="mt-1 text-muted">{none}</p>;
  return (
    <div lang="nl">
      <TextBlocks blocks={blocksOf(text)} note={note} />
    </div>
  );
}
