import Link from "next/link";
import { OrganisationName } from "@/app/_components/organisation-name";
import { fileType } from "@/lib/documents/labels";
import type { ReadDocument } from "@/lib/documents/reading/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { topicName } from "@/lib/topics/queries";
import { Tag } from "@/lib/ui/tag";
import { StillValid } from "./still-valid";

type Props = { ctx: Context; document: ReadDocument };

/** Kind, title, board, date and who may read it; the summary; and the way to the file itself. */
export function DocumentHead({ ctx, document }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const format = formatsFor(ctx.actor.locale);
  const { kind, title, organisation, organisationSlug, date, visibility, circles, summary, summaryBy, topics, product, supplier } =
    document;
  const readers = visibility === "circle" ? format.list(circles.map((circle) => circle.name)) : t(`documents.visibilities.${visibility}`);
  return (
    <header>
      <p className="flex flex-wrap gap-2">
        <Tag tone="brand">{t(`documents.kinds.${kind}`)}</Tag>
        <Tag>{readers}</Tag>
        {document.state === "draft" && <Tag tone="warn">{t("documents.states.draft")}</Tag>}
      </p>
      <h1 className="mt-2 hyphens-auto">{title}</h1>
      <p className="mt-2 text-muted">
        <OrganisationName name={organisation} slug={organisationSlug} />
        {organisation && date && " · "}
        {date && format.storedDay(date)}
      </p>
      {(product || supplier) && (
        <p className="text-muted">
          {product && supplier && product !== supplier ? t("documents.productBy", { product, supplier }) : product || supplier}
        </p>
      )}
      <StillValid ctx={ctx} document={document} />
      {summary && (
        <div className="mt-4">
          <p className="text-lg">{summary}</p>
          {summaryBy === "proposed" && <p className="mt-1 text-sm text-muted">{t("documents.automaticSummary")}</p>}
        </div>
      )}
      <FileLinks ctx={ctx} document={document} />
      {topics.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1" aria-label={t("documents.topics")}>
          {topics.map((topic) => (
            <li key={topic.id}>
              <Link prefetch={false} href={`/onderwerpen/${topic.id}`} className="inline-block py-1">
                {topicName(ctx, topic)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function FileLinks({ ctx, document }: Props) {
  const [current] = document.versions;
  if (!current) return null;
  const t = wordsFor(ctx.actor.locale);
  const facts = t("documents.fileFacts", {
    type: fileType(current.fileName).name,
    size: formatsFor(ctx.actor.locale).fileSize(current.size),
  });
  return (
    <p className="mt-4 flex flex-wrap items-center gap-3">
      <a href={`/api/files/${document.id}`} className="btn-primary">
        {t("documents.openFile")} ({facts})
      </a>
      <a href={`/api/files/${document.id}?download=1`} download={current.fileName} className="btn-quiet">
        {t("documents.download")}
      </a>
    </p>
  );
}
