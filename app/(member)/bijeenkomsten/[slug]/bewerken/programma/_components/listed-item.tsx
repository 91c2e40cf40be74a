import Link from "next/link";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { MoveButton } from "@/lib/ui/move-button";
import { moveItem } from "../actions";

/** `children`: the guests who speak, with their links. */
type Props = { ctx: Context; slug: string; item: ProgrammeItem; isFirst: boolean; isLast: boolean; children?: ReactNode };

export function ListedItem({ ctx, slug, item, isFirst, isLast, children }: Props) {
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
          <MoveButton direction="up" label={t("meetings.moveUpLong", { title })} isIdle={isFirst} />
          <MoveButton direction="down" label={t("meetings.moveDownLong", { title })} isIdle={isLast} />
        </Form>
      </div>
      {children}
    </li>
  );
}
