import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { circlesOfActor } from "@/lib/meetings/queries";
import { SubscribeBox } from "./subscribe-box";

const line = "tap flex items-center";

/** Beside the agenda: what one can do about it. */
export async function AgendaSide({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const circles = await circlesOfActor(ctx);
  if (circles.length === 0) {
    return (
      <aside className="grid content-start gap-4">
        <section className="card">
          <h2 className="text-lg">{t("meetings.joinIn")}</h2>
          <Link href="/kringen" className={line}>
            {t("meetings.findCircle")}
          </Link>
        </section>
        <SubscribeBox ctx={ctx} />
      </aside>
    );
  }
  const led = circles.filter((circle) => circle.role === "lead");
  return (
    <aside className="grid content-start gap-4">
      <SubscribeBox ctx={ctx} />
      <section className="card">
        <h2 className="text-lg">{t("meetings.youDecide")}</h2>
        <p className="mt-1 text-sm text-muted">{t("meetings.proposalsIntro")}</p>
        <ul className="mt-1">
          {circles.map((circle) => (
            <li key={circle.id}>
              <Link prefetch={false} href={`/kringen/${circle.slug}/onderwerpen`} className={line}>
                {t("meetings.proposalsOf", { circle: circle.name })}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {led.length > 0 && (
        <section className="card">
          <h2 className="text-lg">{t("meetings.forLeads")}</h2>
          <ul>
            {led.map((circle) => (
              <li key={circle.id}>
                <Link prefetch={false} href={`/kringen/${circle.slug}/bijeenkomsten/nieuw`} className={line}>
                  {t("meetings.newMeetingIn", { circle: circle.name })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
