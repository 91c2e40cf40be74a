import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";

/** A title this long gets smaller letters, so that date, place and answer stay on a phone's first screen. */
const LONG_TITLE = 55;

export function MeetingHead({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const t = wordsFor(ctx.actor.locale);
  const renamed = meeting.changes.find((change) => change.field === "title");
  return (
    <header className="min-w-0">
      <p className="text-sm text-muted">
        <span className="sr-only">{t("meetings.crumb")} </span>
        {meeting.circles.map((circle, index) => (
          <span key={circle.id}>
            {index > 0 && " · "}
            <Link prefetch={false} href={`/kringen/${circle.slug}`}>
              {circle.name}
            </Link>
          </span>
        ))}
      </p>
      <h1 className={`mt-1 lg:text-4xl ${meeting.title.length > LONG_TITLE ? "max-lg:text-xl max-lg:leading-7" : ""}`}>{meeting.title}</h1>
      {renamed && (
        <p className="mt-1 text-sm text-muted">
          <del>{t("meetings.titleWas", { title: renamed.before })}</del>
        </p>
      )}
      {meeting.state === "draft" && <p className="notice-warn mt-3">{t("meetings.draftNotice")}</p>}
      {meeting.state === "cancelled" && (
        <p className="notice-danger mt-3" role="status">
          <strong>{t("meetings.cancelledNotice")}</strong> {meeting.cancelReason} {t("meetings.cancelledHelp")}
        </p>
      )}
    </header>
  );
}
