import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { SectionView } from "@/lib/reports/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { MoveButton } from "@/lib/ui/move-button";
import { move } from "../actions";

type Props = { ctx: Context; slug: string; section: SectionView; isFirst: boolean; isLast: boolean };

export function ListedSection({ ctx, slug, section, isFirst, isLast }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { time } = formatsFor(ctx.actor.locale);
  const { id, title, startsAt } = section;
  return (
    <li id={`stuk-${id}`} className="card flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <Link
        prefetch={false}
        href={`/bijeenkomsten/${slug}/verslag/schrijven/${id}`}
        aria-label={t("reports.writeSectionLong", { title })}
        className="tap block min-w-0 flex-1 basis-48 py-1"
      >
        <span className="font-semibold">{title}</span>
        <span className="block text-sm text-muted">
          {[startsAt ? time(startsAt) : "", ...progress(ctx, section)].filter(Boolean).join(" · ")}
        </span>
      </Link>
      <Form action={move} summary={t("errors.summary")} scope={id} className="ml-auto flex gap-2">
        <Hidden name="section" value={id} />
        <MoveButton direction="up" label={t("reports.moveUpLong", { title })} isIdle={isFirst} />
        <MoveButton direction="down" label={t("reports.moveDownLong", { title })} isIdle={isLast} />
      </Form>
    </li>
  );
}

function progress(ctx: Context, { text, decisions, actions }: SectionView): string[] {
  const t = wordsFor(ctx.actor.locale);
  const words = text.split(/\s+/).filter(Boolean).length;
  return [
    words === 0 ? t("reports.sectionEmpty") : t("reports.sectionWords", { count: words }),
    decisions.length > 0 ? t("reports.sectionDecisions", { count: decisions.length }) : "",
    actions.length > 0 ? t("reports.sectionActions", { count: actions.length }) : "",
  ];
}
