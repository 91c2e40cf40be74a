import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";

/** How long it all takes, and until when. */
export function Total({ ctx, programme }: { ctx: Context; programme: ProgrammeItem[] }) {
  const t = wordsFor(ctx.actor.locale);
  const last = programme.at(-1);
  if (!last) return <p className="mt-4 text-muted">{t("planning.hintNoProgramme")}</p>;
  const minutes = programme.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <p className="mt-3 text-sm text-muted">
      {t("planning.total", { count: programme.length, minutes })} ·{" "}
      {t("planning.endsAt", { time: formatsFor(ctx.actor.locale).time(last.endsAt) })}
    </p>
  );
}

/** Where an item went, right after it was sent there. */
export function MovedNotice({ ctx, target }: { ctx: Context; target?: { slug: string; title: string } }) {
  if (!target) return null;
  return (
    <p role="status" className="notice-ok mb-4">
      <Link href={`/bijeenkomsten/${target.slug}/bewerken/programma`}>
        {wordsFor(ctx.actor.locale)("planning.movedElsewhere", { meeting: target.title })}
      </Link>
    </p>
  );
}
