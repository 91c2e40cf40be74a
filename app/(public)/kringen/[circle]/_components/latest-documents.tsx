import Link from "next/link";
import type { Circle } from "@/lib/circles/queries";
import { listDocuments } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { DocumentLinks } from "../../../../_components/document-links";

const READ = 24;
const SHOWN = 5;
const REPORTS = 3;

/** What the circle wrote down of its meetings, and what else it shared lately, as far as this reader may see it. */
export async function LatestDocuments({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const documents = await listDocuments(ctx, { circle: circle.id, limit: READ });
  const reports = documents.filter((document) => document.kind === "report").slice(0, REPORTS);
  const others = documents.filter((document) => !reports.includes(document)).slice(0, SHOWN);
  return (
    <>
      {reports.length > 0 && (
        <section>
          <h2 className="mb-1">{t("circles.reports")}</h2>
          <DocumentLinks ctx={ctx} documents={reports} />
        </section>
      )}
      <section>
        <h2 className="mb-1">{t("circles.documents")}</h2>
        {others.length > 0 && <DocumentLinks ctx={ctx} documents={others} />}
        {documents.length === 0 && ctx.actor.roles.size > 0 && <p>{t("circles.documentsNone")}</p>}
        {!ctx.actor.roles.has(circle.id) && <p className="mt-2 text-sm text-muted">{t("circles.documentsHidden")}</p>}
        {documents.length > 0 && (
          <Link href={`/zoeken?kring=${circle.id}`} prefetch={false} className="tap mt-1 inline-flex items-center">
            {t("circles.documentsAll")}
          </Link>
        )}
      </section>
    </>
  );
}
