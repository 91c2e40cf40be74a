import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { daysBetween } from "@/lib/kernel/dates";
import type { WaitingRequest } from "@/lib/membership/decisions/queries";
import { Initials } from "@/lib/ui/initials";
import { Tag } from "@/lib/ui/tag";
import { Decide } from "./decide";
import { Tick } from "./tick";

type Props = { ctx: Context; request: WaitingRequest; canChoose: boolean; ticked: boolean };

/** Who asks, for which circle, and what speaks for it; under it the decision. */
export function RequestCard({ ctx, request, canChoose, ticked }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <article className="card" aria-labelledby={`aanvraag-${request.id}`}>
      <div className="flex gap-3">
        <Initials name={request.name} />
        <div className="min-w-0 flex-1">
          <h2 id={`aanvraag-${request.id}`} tabIndex={-1} className="text-xl">
            {request.name}
          </h2>
          <p>{[request.jobTitle, request.organisation ?? t("admin.unknownOrganisation")].filter(Boolean).join(" · ")}</p>
        </div>
        {canChoose && (
          <Tick key={String(ticked)} request={request.id} ticked={ticked} label={t("admin.chooseName", { name: request.name })}>
            {t("admin.choose")}
          </Tick>
        )}
      </div>
      <p className="mt-3">
        {t("admin.for")}{" "}
        <Link href={`/kringen/${request.circleSlug}`} prefetch={false}>
          {request.circle}
        </Link>
      </p>
      <Facts ctx={ctx} request={request} />
      <Decide ctx={ctx} request={request} />
    </article>
  );
}

function Facts({ ctx, request }: Omit<Props, "canChoose" | "ticked">) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  const earlier = request.earlier.map((one) => t("admin.earlierOne", { ...one, year: String(one.year) }));
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Tag tone={request.domainMatches ? "ok" : "warn"}>
          {request.domainMatches ? "✓ " : "! "}
          {t(request.domainMatches ? "admin.matches" : "admin.differs")}
        </Tag>
        {request.escalatedAt && <Tag tone="warn">{t("circles.escalated")}</Tag>}
        {request.state === "moreInfo" && <Tag tone="info">{t("admin.waitsForThem")}</Tag>}
        {request.email && (
          <a
            href={`mailto:${request.email}`}
            aria-label={t("admin.mailLink", { name: request.name })}
            className="inline-flex min-h-8 items-center break-all"
          >
            {request.email}
          </a>
        )}
      </p>
      <p className="mt-2 text-sm text-muted">
        {t("admin.since", { date: day(request.requestedAt) })} ({t("admin.sinceDays", { days: daysBetween(request.requestedAt, ctx.now) })})
        {earlier.length > 0 && `. ${t("admin.earlier", { list: formatsFor(ctx.actor.locale).list(earlier) })}`}
      </p>
      {request.reason && <p className="mt-2 border-l-4 border-line pl-3 text-sm">{t("admin.asked", { reason: request.reason })}</p>}
      {request.answer && <p className="mt-2 border-l-4 border-accent pl-3">{t("admin.answer", { answer: request.answer })}</p>}
    </>
  );
}
