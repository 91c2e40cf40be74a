import Link from "next/link";
import { UploadForm } from "@/app/(member)/opladen/_components/upload-form";
import { uploadWords } from "@/app/(member)/opladen/_components/upload-words";
import type { ReadDocument } from "@/lib/documents/reading/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { withdraw } from "../actions";

type Props = { ctx: Context; document: ReadDocument };

/** What whoever answers for a document can change: its metadata, its file, and whether it is shared at all. */
export function Changes({ ctx, document }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Link prefetch={false} href={`/documenten/${document.id}/delen`} className="btn-quiet">
        {document.state === "draft" ? t("documents.check") : t("documents.edit")}
      </Link>
      <details id="nieuwe-versie" open={document.askedAt !== null || undefined}>
        <summary className="tap flex items-center text-brand underline">{t("documents.newVersion")}</summary>
        <p className="my-2 text-sm text-muted">{t("documents.newVersionHelp")}</p>
        <UploadForm words={uploadWords(t)} hidden={{ document: document.id }} />
      </details>
      {document.state === "shared" && (
        <details>
          <summary className="tap flex items-center text-brand underline">{t("documents.withdraw")}</summary>
          <p className="my-2 text-sm text-muted">{t("documents.withdrawHelp")}</p>
          <Form action={withdraw} summary={t("errors.summary")}>
            <Hidden name="document" value={document.id} />
            <Submit quiet>{t("documents.withdraw")}</Submit>
          </Form>
        </details>
      )}
    </div>
  );
}
