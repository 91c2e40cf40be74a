import type { Metadata } from "next";
import Link from "next/link";
import { unreadableKey } from "@/lib/documents/labels";
import { myDocuments } from "@/lib/documents/queries";
import { askedOfMe } from "@/lib/documents/validity/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Tag } from "@/lib/ui/tag";
import { memberContext, pageContext } from "@/lib/web/context";
import { StillValidList } from "./_components/still-valid-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("documents.mineTitle"),
});

export default async function MyDocumentsPage() {
  const ctx = await memberContext("/mijn/documenten");
  const t = wordsFor(ctx.actor.locale);
  const mine = await myDocuments(ctx);
  return (
    <div className="page max-w-read">
      <h1>{t("documents.mineTitle")}</h1>
      <p className="mt-4 flex flex-wrap gap-2">
        <Link href="/opladen" className="btn-primary">
          {t("documents.uploadTitle")}
        </Link>
        <Link href="/mijn/documenten/gegevens" prefetch={false} className="btn-quiet">
          {t("bulk.title")}
        </Link>
      </p>
      <StillValidList ctx={ctx} documents={await askedOfMe(ctx)} />
      {mine.length === 0 && <p className="mt-6">{t("documents.mineEmpty")}</p>}
      <ul className="mt-6 grid grid-cols-1 gap-3">
        {mine.map((document) => (
          <Mine key={document.id} ctx={ctx} document={document} />
        ))}
      </ul>
    </div>
  );
}

const tones = { draft: "warn", shared: "ok", withdrawn: "plain" } as const;

function Mine({ ctx, document }: { ctx: Context; document: Awaited<ReturnType<typeof myDocuments>>[number] }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  const { id, title, state, kind, fileName, textState, createdAt, unreadableBecause } = document;
  return (
    <li className="card">
      <h2 className="text-lg">
        <Link prefetch={false} href={state === "draft" ? `/documenten/${id}/delen` : `/documenten/${id}`}>
          {title}
        </Link>
      </h2>
      <p className="mt-1 flex flex-wrap gap-2">
        <Tag tone={tones[state]}>{t(`documents.states.${state}`)}</Tag>
        {state !== "draft" && <Tag>{t(`documents.kinds.${kind}`)}</Tag>}
        {textState === "waiting" && <Tag tone="info">{t("documents.readingShort")}</Tag>}
      </p>
      {textState === "unreadable" && <p className="mt-1 text-sm">{t(unreadableKey(unreadableBecause))}</p>}
      <p className="mt-1 text-sm break-words text-muted">
        {fileName} · {t("documents.added", { day: day(createdAt) })}
      </p>
    </li>
  );
}
