import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem, Speaker } from "@/lib/meetings/agenda/queries";

/** The programme in as few lines as it can: when, what, who. For paper, and for a phone without a connection. */
export function ShortProgramme({ ctx, programme }: { ctx: Context; programme: ProgrammeItem[] }) {
  const { time } = formatsFor(ctx.actor.locale);
  return (
    <ol className="grid gap-y-2">
      {programme.map((item) => (
        <li key={item.id} className="grid break-inside-avoid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3">
          <time dateTime={item.startsAt.toISOString()} className="text-right font-semibold tabular-nums">
            {time(item.startsAt)}
          </time>
          <p>
            <span className={item.kind === "break" || item.kind === "welcome" ? "text-muted" : "font-semibold"}>{item.title}</span>
            {item.speakers.length > 0 && <span className="block text-sm">{item.speakers.map(speakerWords).join(" · ")}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}

const speakerWords = ({ name, organisation }: Speaker) => [name, organisation].filter(Boolean).join(", ");
