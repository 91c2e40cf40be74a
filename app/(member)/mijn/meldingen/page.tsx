import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { myNotices } from "@/lib/notifications/inbox/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext, signedInContext } from "@/lib/web/context";
import { NoticeList } from "./_components/notice-list";
import { readAll } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("notifications.inbox"),
});

/** What concerns me, newest first. Looking at it changes nothing; opening a line or the button does. */
export default async function NoticesPage() {
  const ctx = await signedInContext("/mijn/meldingen");
  const t = wordsFor(ctx.actor.locale);
  const notices = await myNotices(ctx);
  const count = notices.filter(({ isRead }) => !isRead).length;
  return (
    <div className="page max-w-read">
      <h1>{t("notifications.inbox")}</h1>
      <p className="mt-1 text-muted">{t("notifications.inboxIntro")}</p>
      <Link href="/mijn/mails" className="tap inline-flex items-center">
        {t("notifications.chooseTelling")}
      </Link>
      {notices.length === 0 ? (
        <p className="mt-4">{t("notifications.inboxEmpty")}</p>
      ) : (
        <>
          <Form action={readAll} summary={t("errors.summary")} className="mt-3 mb-4" scope="alles">
            <Hidden name="until" value={ctx.now.toISOString()} />
            <p className="mb-2">{t("notifications.inboxUnread", { count })}</p>
            {count > 0 && <Submit quiet>{t("notifications.readAll")}</Submit>}
          </Form>
          <NoticeList ctx={ctx} notices={notices} />
        </>
      )}
    </div>
  );
}
