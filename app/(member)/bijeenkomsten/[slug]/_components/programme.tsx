import Link from "next/link";
import type { DocumentCard } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem, Speaker } from "@/lib/meetings/agenda/queries";
import type { Phase } from "@/lib/meetings/programme";
import type { MeetingView } from "@/lib/meetings/queries";
import { can } from "@/lib/policy/rules";
import { Tag } from "@/lib/ui/tag";
import { DocumentLinks } from "../../../../_components/document-links";

type Props = { ctx: Context; meeting: MeetingView; programme: ProgrammeItem[]; documents: DocumentCard[] };

/** What is on, in time order along one line. The ring stands where we are now. */
export function Programme({ ctx, meeting, programme, documents }: Props) {
  const t = wordsFor(ctx.actor.locale);
  if (programme.length === 0 && (meeting.phase === "after" || meeting.state === "cancelled")) return null;
  return (
    <section aria-labelledby="programma">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="programma">{t("meetings.programme")}</h2>
        {programme.length > 0 && (
          <a href={`/bijeenkomsten/${meeting.slug}/afdruk`} className="tap inline-flex items-center text-sm print:hidden">
            {t("offline.print")}
          </a>
        )}
      </div>
      {programme.length === 0 ? (
        <p className="mt-2 text-muted">{t("meetings.programmeEmpty")}</p>
      ) : (
        <ol className="mt-4">
          {programme.map((item) => (
            <Item
              key={item.id}
              ctx={ctx}
              item={item}
              isLive={meeting.phase === "during"}
              handIn={handInOf(ctx, meeting, item)}
              documents={documents.filter((document) => document.agendaItemId === item.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Where a member who speaks hands in their slides: at their own item alone. */
function handInOf({ actor }: Context, { id, state }: MeetingView, item: ProgrammeItem): string | undefined {
  const speaks = item.speakers.some(({ personId }) => personId !== null && personId === actor.personId);
  if (!speaks || state !== "published" || !can(actor, "document.upload", null)) return undefined;
  return `/opladen?bijeenkomst=${id}&punt=${item.id}`;
}

type ItemProps = { ctx: Context; item: ProgrammeItem; isLive: boolean; handIn?: string; documents: DocumentCard[] };

const isAside = (item: ProgrammeItem) => item.kind === "break" || item.kind === "welcome";

function Item({ ctx, item, isLive, handIn, documents }: ItemProps) {
  const t = wordsFor(ctx.actor.locale);
  const { time } = formatsFor(ctx.actor.locale);
  const phase = isLive ? item.phase : "before";
  const isNow = phase === "during";
  return (
    <li
      id={`punt-${item.position}`}
      aria-current={isNow ? "time" : undefined}
      className="grid scroll-mt-4 grid-cols-[3.25rem_1.5rem_minmax(0,1fr)] gap-x-2"
    >
      <time
        dateTime={item.startsAt.toISOString()}
        className={`pt-px text-right font-semibold tabular-nums ${phase === "after" ? "text-muted" : ""}`}
      >
        {time(item.startsAt)}
      </time>
      <Marker phase={phase} isSmall={isAside(item)} />
      <div className={`min-w-0 ${isAside(item) ? "mb-5" : "mb-7"} ${isNow ? "-mt-1 rounded-md bg-accent-soft px-3 py-1" : ""}`}>
        {isNow && <Tag tone="accent">{t("meetings.happeningNow")}</Tag>}
        <About ctx={ctx} item={item} />
        {handIn && (
          <a href={handIn} className="btn-quiet mt-2 print:hidden">
            {t("guests.handInOwn")}
          </a>
        )}
        {documents.length > 0 && (
          <div className="mt-2 border-l-2 border-line pl-3">
            <p className="sr-only">{t("meetings.filesOf", { title: item.title })}</p>
            <DocumentLinks ctx={ctx} documents={documents} />
          </div>
        )}
      </div>
    </li>
  );
}

/** What it is, who brings it, how long it takes. A break is only its name. */
function About({ ctx, item }: { ctx: Context; item: ProgrammeItem }) {
  const t = wordsFor(ctx.actor.locale);
  const kinds = { talk: "", discussion: t("meetings.kindDiscussion"), pitch: t("meetings.kindPitch"), welcome: "", break: "" };
  const details = [kinds[item.kind], t("meetings.minutes", { count: item.minutes })].filter(Boolean).join(" · ");
  return (
    <>
      {isAside(item) ? <p className="text-muted">{item.title}</p> : <h3>{item.title}</h3>}
      <Speakers ctx={ctx} speakers={item.speakers} />
      {!isAside(item) && <p className="text-sm text-muted">{details}</p>}
      {item.description && <p className="mt-1 max-w-read whitespace-pre-line">{item.description}</p>}
      <Topics topics={item.topics} />
    </>
  );
}

/** A dot on the line: what is over is filled, what comes is open, and now is the ring. Decoration; times and "Nu" say the same. */
function Marker({ phase, isSmall }: { phase: Phase; isSmall: boolean }) {
  const dot = isSmall ? "mt-2 size-2.5 border-2" : "mt-1 size-4 border-3";
  const look = { before: "border-brand bg-paper", after: "border-field bg-field", during: "" }[phase];
  return (
    <span
      aria-hidden="true"
      className="relative flex justify-center after:absolute after:inset-y-0 after:w-0.5 after:bg-line [li:last-child>&]:after:hidden"
    >
      {phase === "during" ? (
        <span className="z-10 mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-ring border-3 border-brand bg-paper">
          <span className="size-2.5 rounded-ring bg-accent" />
        </span>
      ) : (
        <span className={`z-10 shrink-0 rounded-ring ${dot} ${look}`} />
      )}
    </span>
  );
}

function Speakers({ ctx, speakers }: { ctx: Context; speakers: Speaker[] }) {
  if (speakers.length === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <ul>
      {speakers.map((speaker) => (
        <li key={`${speaker.slug} ${speaker.name} ${speaker.organisation}`}>
          {speaker.slug ? (
            <Link prefetch={false} href={`/collegas/${speaker.slug}`}>
              {speaker.name}
            </Link>
          ) : (
            speaker.name
          )}
          {speaker.organisation && <span className="text-muted">{speaker.name ? `, ${speaker.organisation}` : speaker.organisation}</span>}
          {speaker.background && <span className="text-sm text-muted"> · {t(`guests.backgrounds.${speaker.background}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Topics({ topics }: { topics: { id: string; name: string }[] }) {
  if (topics.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-2 gap-y-1">
      {topics.map((topic) => (
        <li key={topic.id}>
          <Tag tone="brand">{topic.name}</Tag>
        </li>
      ))}
    </ul>
  );
}
