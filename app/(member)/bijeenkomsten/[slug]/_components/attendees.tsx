import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Attendee, WhoComes } from "@/lib/meetings/attendance/queries";
import type { MeetingView } from "@/lib/meetings/queries";
import { Initials } from "@/lib/ui/initials";

/** `people` is null for who may not see them. */
type Props = { ctx: Context; meeting: MeetingView; people: WhoComes | null };

/** Who comes, by organisation: whom shall I drive with, whom shall I meet. For members. */
export function Attendees({ ctx, meeting, people }: Props) {
  const t = wordsFor(ctx.actor.locale);
  if (meeting.state === "cancelled" || meeting.state === "draft") return null;
  if (!people) return <p className="text-muted">{t("meetings.whoComesMembers")}</p>;
  const { isNoted, groups } = people;
  const title = isNoted ? t("attendance.whoWas") : meeting.phase === "after" ? t("meetings.whoCame") : t("meetings.whoComes");
  return (
    <section aria-labelledby="wie-komt">
      <h2 id="wie-komt">{title}</h2>
      {groups.length === 0 && <p className="mt-2 text-muted">{t("meetings.whoComesNobody")}</p>}
      <ul className="mt-3 gap-x-10 sm:columns-2">
        {groups.map(({ organisation, people: colleagues }) => (
          <li key={organisation} className="mb-4 break-inside-avoid">
            <h3 className="text-sm font-semibold text-muted">{organisation || t("meetings.unknownOrganisation")}</h3>
            <ul>
              {colleagues.map((person) => (
                <Person key={person.slug} ctx={ctx} person={person} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ ctx, person }: { ctx: Context; person: Attendee }) {
  const t = wordsFor(ctx.actor.locale);
  const how =
    person.place > 0 ? t("meetings.attendsWaiting", { place: person.place }) : person.reply === "remote" ? t("meetings.attendsOnline") : "";
  return (
    <li>
      <Link
        prefetch={false}
        href={`/collegas/${person.slug}`}
        className="tap flex items-center gap-3 text-ink no-underline hover:underline"
      >
        <Initials name={person.name} size="sm" />
        <span>
          {person.name}
          {how && <span className="text-sm text-muted"> · {how}</span>}
        </span>
      </Link>
    </li>
  );
}
