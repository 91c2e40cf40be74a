import Link from "next/link";
import { OpenFeed } from "@/app/_components/meetings/open-feed";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";

/** One tap from the agenda to having it in one's own; visitors get what everybody may have. */
export function SubscribeBox({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="card">
      <h2 className="text-lg">{t("calendars.subscribeBox")}</h2>
      <p className="mt-1 text-sm text-muted">{t("calendars.subscribeBoxText")}</p>
      {ctx.actor.personId ? (
        <Link prefetch={false} href="/mijn/agenda" className="tap flex items-center">
          {t("calendars.toFeeds")}
        </Link>
      ) : (
        <OpenFeed ctx={ctx} path="/api/calendar/openbaar" content={t("calendars.allMeetings")} />
      )}
    </section>
  );
}
