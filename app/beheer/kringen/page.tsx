import type { Metadata } from "next";
import Link from "next/link";
import { keptCircles } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { figuresOf } from "@/lib/membership/circle/queries";
import { can } from "@/lib/policy/rules";
import { adminContext, pageContext } from "@/lib/web/context";
import { CircleRow } from "./_components/circle-row";
import { Wishes } from "./_components/wishes";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("circles.keeping") });

/** The circles that one keeps: all of them for admins, who also see where there is none yet. */
export default async function KeptCirclesPage() {
  const ctx = await adminContext("/beheer/kringen");
  const t = wordsFor(ctx.actor.locale);
  const circles = await keptCircles(ctx);
  const figures = await figuresOf(
    ctx,
    circles.map(({ id }) => id),
  );
  const alive = circles.filter(({ archivedAt }) => !archivedAt);
  const stopped = circles.filter(({ archivedAt }) => archivedAt);
  const isAdmin = can(ctx.actor, "circle.start", null);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("circles.keeping")}</h1>
      <p className="mt-1 mb-4 text-muted">{t(isAdmin ? "circles.keepingIntroAdmin" : "circles.keepingIntroLead")}</p>
      {isAdmin && (
        <Link href="/beheer/kringen/nieuw" className="btn-primary">
          {t("circles.start")}
        </Link>
      )}
      <section aria-labelledby="lopend" className="mt-8">
        <h2 id="lopend">{t("circles.alive")}</h2>
        <ul className="mt-2 divide-y divide-line">
          {alive.map((circle) => (
            <CircleRow key={circle.id} ctx={ctx} circle={circle} figures={figures.get(circle.id)} />
          ))}
        </ul>
      </section>
      {isAdmin && <Wishes ctx={ctx} />}
      {(isAdmin || stopped.length > 0) && (
        <section aria-labelledby="gestopt" className="mt-8">
          <h2 id="gestopt">{t("circles.stopped")}</h2>
          {stopped.length === 0 && <p className="mt-1 text-muted">{t("circles.stoppedNone")}</p>}
          <ul className="mt-2 divide-y divide-line">
            {stopped.map((circle) => (
              <CircleRow key={circle.id} ctx={ctx} circle={circle} figures={figures.get(circle.id)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
