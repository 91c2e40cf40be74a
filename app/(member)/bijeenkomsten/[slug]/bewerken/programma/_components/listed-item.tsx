import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { moveItem } from "../actions";

type Props = { ctx: Context; slug: string; item: ProgrammeItem; isFirst: boolean; isLast: boolean };

export function ListedItem({ ctx, slug, item, isFirst, isLast }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { time } = formatsFor(ctx.actor.locale);
  const { title } = item;
  const speakers = item.speakers.map((speaker) => speaker.name).join(", ");
  return (
    <li id={`punt-${item.id}`} className="card flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="w-12 font-semibold tabular-nums">{time(item.startsAt)}</span>
      <p className="min-w-0 flex-1 basis-48">
        <span className="font-semibold">{title}</span>
        <span className="block text-sm text-muted">
          {[t("meetings.minutes", { count: item.minutes }), speakers].filter(Boolean).join(" · ")}
        </span>
      </p>
      <div className="ml-auto flex items-center gap-2">
        <Link
          prefetch={false}
          href={`/bijeenkomsten/${slug}/bewerken/programma?punt=${item.id}#punt-${item.id}`}
          aria-label={t("meetings.changeLong", { title })}
          className="tap inline-flex items-center px-2 text-sm"
        >
          {t("meetings.change")}
        </Link>
        <Form action={moveItem} summary={t("errors.summary")} className="flex gap-2">
          <Hidden name="item" value={item.id} />
          <Move direction="up" label={t("meetings.moveUpLong", { title })} isIdle={isFirst} />
          <Move direction="down" label={t("meetings.moveDownLong", { title })} isIdle={isLast} />
        </Form>
      </div>
    </li>
  );
}

/** At the end of the list the button stays, so that focus does, but does nothing. */
function Move({ direction, label, isIdle }: { direction: "up" | "down"; label: string; isIdle: boolean }) {
  return (
    <button
      type="submit"
      name="direction"
      value={direction}
      aria-label={label}
      aria-disabled={isIdle || undefined}
      className="btn-quiet px-0 aria-disabled:opacity-40"
    >
      <span aria-hidden="true">{direction === "up" ? "↑" : "↓"}</span>
    </button>
  );
}
