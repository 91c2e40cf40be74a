import type { DocumentCard } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";
import { DocumentLinks } from "../../../../_components/document-links";

/** The report and what else belongs to the whole meeting; files of one talk stand beside that talk. */
export function OtherFiles({ ctx, meeting, documents }: { ctx: Context; meeting: MeetingView; documents: DocumentCard[] }) {
  const t = wordsFor(ctx.actor.locale);
  const isOver = meeting.phase === "after" && meeting.state !== "cancelled";
  if (documents.length === 0 && !isOver) return null;
  const reportsFirst = documents.toSorted((one, other) => Number(other.kind === "report") - Number(one.kind === "report"));
  const hasReport = reportsFirst[0]?.kind === "report";
  return (
    <section aria-labelledby="bestanden">
      <h2 id="bestanden">{isOver ? t("meetings.reportAndFiles") : t("meetings.files")}</h2>
      {isOver && !hasReport && <p className="mt-2 text-muted">{t("meetings.reportComing")}</p>}
      {documents.length > 0 && (
        <div className="mt-2 max-w-read">
          <DocumentLinks ctx={ctx} documents={reportsFirst} />
        </div>
      )}
    </section>
  );
}
