import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { circlesOfActor, type MeetingInList } from "@/lib/meetings/queries";
import { Ring } from "@/lib/ui/ring";
import { Tag } from "@/lib/ui/tag";

export async function MyCircles({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay } = formatsFor(ctx.actor.locale);
  const circles = await circlesOfActor(ctx);
  if (circles.length === 0) return null;
  const nextOf = (id: string) => meetings.find((meeting) => meeting.circles.some((circle) => circle.id === id));
  return (
    <section aria-labelledby="mijn-kringen">
      <h2 id="mijn-kringen" className="mb-2 text-xl">
        {t("meetings.myCircles")}
      </h2>
      <ul className="grid grid-cols-1 gap-2">
        {circles.map((circle) => {
          const next = nextOf(circle.id);
          return (
            <li key={circle.id} className="card relative flex items-center gap-3 py-3 hover:border-field">
              <Ring size={24} className="shrink-0" />
              <p className="min-w-0">
                <Link
                  prefetch={false}
                  href={`/kringen/${circle.slug}`}
                  className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline"
                >
                  {circle.name}
                </Link>
                <span className="block text-sm text-muted">
                  {next ? t("meetings.next", { day: shortDay(next.startsAt) }) : t("meetings.nothingPlanned")}
                </span>
              </p>
              {circle.role === "lead" && (
                <span className="ml-auto shrink-0">
                  <Tag tone="accent">{t("meetings.lead")}</Tag>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
