import Link from "next/link";
import { isEverywhere, municipalitiesIn, regionsIn } from "@/lib/circles/coverage";
import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Figures, OwnMembership } from "@/lib/membership/circle/queries";
import { countWaiting } from "@/lib/membership/decisions/queries";
import { can } from "@/lib/policy/rules";
import { Ring } from "@/lib/ui/ring";
import { Tag } from "@/lib/ui/tag";

type Props = { ctx: Context; circle: Circle; figures: Figures; own: OwnMembership | null };

/** Name, a few words, and the one thing that this reader can do here. */
export function CircleHead({ ctx, circle, figures, own }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const isMember = own?.state === "active";
  return (
    <header className="flex items-start gap-8 border-b border-line pb-6">
      <Ring size={88} className="hidden shrink-0 md:block" />
      <div className="min-w-0">
        <h1>{circle.name}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <span>
            {placeOf(ctx, circle)} · {t("circles.membersOf", { members: figures.members, organisations: figures.organisations })}
          </span>
          {own && own.state !== "withdrawn" && own.state !== "ended" && <OwnState ctx={ctx} own={own} />}
        </p>
        {circle.description && <p className="mt-3 max-w-read whitespace-pre-line">{circle.description}</p>}
        <div className="mt-4 flex flex-wrap gap-2">
          {!isMember && !circle.archivedAt && <Join ctx={ctx} circle={circle} own={own} />}
          {isMember && (
            <Link href="/opladen" prefetch={false} className="btn-quiet">
              {t("circles.share")}
            </Link>
          )}
          {can(ctx.actor, "circle.lead", circle) && <LeadLinks ctx={ctx} circle={circle} />}
        </div>
      </div>
    </header>
  );
}

/** "Midwest, 15 gemeenten" */
function placeOf(ctx: Context, { coverage }: Circle): string {
  const t = wordsFor(ctx.actor.locale);
  if (isEverywhere(coverage)) return t("circles.everywhere");
  const names = formatsFor(ctx.actor.locale).list(regionsIn(coverage).map((region) => region.name));
  const count = municipalitiesIn(coverage).length;
  return names ? t("circles.regions", { names, count }) : t("circles.municipalities", { count });
}

function OwnState({ ctx, own }: { ctx: Context; own: OwnMembership }) {
  const t = wordsFor(ctx.actor.locale);
  if (own.state !== "active")
    return <Tag tone={own.state === "declined" ? "plain" : "warn"}>{t("membership.state", { state: own.state })}</Tag>;
  return <Tag tone="ok">{own.role === "lead" ? t("circles.youLead") : t("circles.youAre")}</Tag>;
}

function Join({ ctx, circle, own }: Omit<Props, "figures">) {
  const t = wordsFor(ctx.actor.locale);
  const isWaiting = own?.state === "requested" || own?.state === "moreInfo";
  return (
    <Link href={`/kringen/${circle.slug}/aansluiten`} prefetch={false} className={isWaiting ? "btn-quiet" : "btn-primary"}>
      {isWaiting ? t("circles.yourRequest") : t("circles.join")}
    </Link>
  );
}

async function LeadLinks({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const waiting = await countWaiting(ctx);
  return (
    <>
      {!circle.archivedAt && (
        <Link href={`/kringen/${circle.slug}/bijeenkomsten/nieuw`} prefetch={false} className="btn-quiet">
          {t("circles.planMeeting")}
        </Link>
      )}
      <Link href={`/beheer/kringen/${circle.slug}`} prefetch={false} className="btn-quiet">
        {t("circles.keepThis")}
      </Link>
      {waiting > 0 && (
        <Link href="/beheer" prefetch={false} className="btn-primary">
          {t("circles.waiting", { count: waiting })}
        </Link>
      )}
    </>
  );
}
