import Link from "next/link";
import { UploadForm } from "@/app/(member)/opladen/_components/upload-form";
import { uploadWords } from "@/app/(member)/opladen/_components/upload-words";
import type { ReadDocument } from "@/lib/documents/reading/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { withdraw } from "../actions";

type Props = { ctx: Context; document: ReadDocument };

/** The earlier files, and for who answers for the document: what can be changed. */
export function Versions({ ctx, document }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, fileSize } = formatsFor(ctx.actor.locale);
  if (document.versions.length < 2 && !document.mayEdit) return null;
  return (
    <section>
      {document.versions.length > 1 && (
        <>
          <h2 className="text-xl">{t("documents.versions")}</h2>
          <ul className="mb-4">
            {document.versions.map(({ id, number, createdAt, size }) => (
              <li key={id} className="py-1">
                <a href={`/api/files/${document.id}?versie=${number}`}>{t("documents.version", { number, day: fullDay(createdAt) })}</a>{" "}
                <span className="text-sm text-muted">{fileSize(size)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {document.mayEdit && <Changes ctx={ctx} document={document} />}
    </section>
  );
}

function Changes({ ctx, document }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Link prefetch={false} href={`/documenten/${document.id}/delen`} className="btn-quiet">
        {document.state === "draft" ? t("documents.check") : t("documents.edit")}
      </Link>
      <details>
        <summary className="tap flex items-center text-brand underline">{t("documents.newVersion")}</summary>
        <p className="my-2 text-sm text-muted">{t("documents.newVersionHelp")}</p>
        <UploadForm words={uploadWords(ctx.actor.locale)} hidden={{ document: document.id }} />
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
