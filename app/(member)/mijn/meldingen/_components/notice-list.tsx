import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Notice } from "@/lib/notifications/inbox/queries";
import { Form } from "@/lib/ui/form";
import { open } from "../actions";

/** Each line is a button: it opens what it tells of, and from then on the line has been read. A link would change things by being opened. */
export function NoticeList({ ctx, notices }: { ctx: Context; notices: Notice[] }) {
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, time } = formatsFor(ctx.actor.locale);
  return (
    <Form action={open} summary={t("errors.summary")}>
      <ul className="divide-y divide-line border-y border-line">
        {notices.map((notice) => (
          <li key={notice.id}>
            <button
              type="submit"
              name="notice"
              value={notice.id}
              className="tap block w-full cursor-pointer px-1 py-3 text-left hover:bg-sunken"
            >
              <Line t={t} notice={notice} />
              <time dateTime={notice.at.toISOString()} className="block text-sm text-muted">
                {fullDay(notice.at)}, {time(notice.at)}
              </time>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}

function Line({ t, notice }: { t: Words; notice: Notice }) {
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className={`min-w-0 text-brand underline underline-offset-2 ${notice.isRead ? "" : "font-semibold"}`}>{notice.text}</span>
        {!notice.isRead && (
          <span className="rounded-sm bg-accent-soft px-2 text-sm font-semibold text-accent">{t("notifications.inboxNew")}</span>
        )}
      </span>
      {notice.details && <span className="block text-sm">{notice.details}</span>}
    </>
  );
}
