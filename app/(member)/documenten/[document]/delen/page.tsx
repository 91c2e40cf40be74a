import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { guestOf } from "@/lib/documents/guests/queries";
import { unreadableKey } from "@/lib/documents/labels";
import { findSharing, type Sharing } from "@/lib/documents/sharing/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { discard } from "../actions";
import { MetadataForm } from "./_components/metadata-form";

type Props = { params: Promise<{ document: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("documents.shareTitle"),
});

export default async function SharePage({ params }: Props) {
  const { document: id } = await params;
  const ctx = await memberContext(`/documenten/${id}/delen`);
  const sharing = await orNotFound(findSharing(ctx, id));
  if (sharing.document.state === "withdrawn") redirect(`/documenten/${id}`);
  const t = wordsFor(ctx.actor.locale);
  const isDraft = sharing.document.state === "draft";
  const from = isDraft ? await guestOf(ctx, id) : null;
  return (
    <div className="page max-w-read">
      <h1>{isDraft ? t("documents.shareTitle") : t("documents.editTitle")}</h1>
      <p className="mt-1 mb-4 break-words text-muted">{sharing.file.fileName}</p>
      {from && <p className="notice-info mb-4">{t("guests.from", from)}</p>}
      {isDraft && sharing.file.textState === "waiting" ? (
        <Reading ctx={ctx} file={sharing.file.fileName} />
      ) : (
        <Ready ctx={ctx} sharing={sharing} />
      )}
      {isDraft && (
        <Form action={discard} summary={t("errors.summary")} className="mt-8 border-t border-line pt-4">
          <Hidden name="document" value={id} />
          <p className="mb-2 text-sm text-muted">{t("documents.discardHelp")}</p>
          <Submit quiet>{t("documents.discard")}</Submit>
        </Form>
      )}
    </div>
  );
}

/** Comes back by itself, also without script, until the text is there. */
function Reading({ ctx, file }: { ctx: Context; file: string }) {
  return (
    <>
      <meta httpEquiv="refresh" content="2" />
      <p role="status" className="notice-info">
        {wordsFor(ctx.actor.locale)("documents.reading", { file })}
      </p>
    </>
  );
}

function Ready({ ctx, sharing }: { ctx: Context; sharing: Sharing }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <>
      {sharing.file.textState === "unreadable" ? (
        <p className="notice-warn mb-4">
          {t(unreadableKey(sharing.file.unreadableBecause))} {t("documents.unreadable.anyway")}
        </p>
      ) : (
        <p className="mb-4">{t("documents.shareIntro")}</p>
      )}
      <MetadataForm ctx={ctx} sharing={sharing} />
    </>
  );
}
