import Link from "next/link";
import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { figuresOf, type OwnMembership, usualWait } from "@/lib/membership/circle/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { sendAnswer, takeBack } from "../actions";

type Props = { ctx: Context; circle: Circle; own: OwnMembership };

/** A request that runs: who decides, how long that takes, what one can do meanwhile. */
export async function Waiting({ ctx, circle, own }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  return (
    <div className="max-w-read">
      <h1>{own.state === "moreInfo" ? t("membership.state", { state: own.state }) : t("membership.asked")}</h1>
      <p className="mt-2" role="status">
        {t("membership.askedIntro", { date: day(own.requestedAt), circle: circle.name })}{" "}
        {own.state === "requested" && own.answer ? t("membership.answered") : ""}
      </p>
      {own.state === "moreInfo" && <Asked ctx={ctx} circle={circle} own={own} />}
      <WhoDecides ctx={ctx} circle={circle} />
      <section className="mt-6">
        <h2 className="text-xl">{t("membership.meanwhile")}</h2>
        <ul>
          <Way href={`/kringen/${circle.slug}`} text={t("membership.meanwhileCircle", { circle: circle.name })} />
          <Way href="/agenda" text={t("membership.meanwhileMeetings")} />
          <Way href="/zoeken" text={t("membership.meanwhileSearch")} />
        </ul>
      </section>
      <Form action={takeBack} summary={t("errors.summary")} className="mt-6">
        <Hidden name="circle" value={circle.id} />
        <Submit quiet>{t("membership.withdraw")}</Submit>
      </Form>
    </div>
  );
}

function Asked({ ctx, circle, own }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section className="card mt-6">
      <h2 className="text-xl">{t("membership.leadAsks", { by: own.by ?? t("circles.lead") })}</h2>
      <p className="mt-2 mb-4 border-l-4 border-accent pl-3 whitespace-pre-line">{own.reason}</p>
      <Form action={sendAnswer} summary={t("errors.summary")}>
        <Hidden name="circle" value={circle.id} />
        <TextArea name="answer" label={t("membership.answer")} rows={3} />
        <Submit>{t("membership.sendAnswer")}</Submit>
      </Form>
    </section>
  );
}

async function WhoDecides({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const { list } = formatsFor(ctx.actor.locale);
  const [figures, hours] = await Promise.all([figuresOf(ctx, [circle.id]), usualWait(ctx, circle.id)]);
  const leads = figures.get(circle.id)?.leads ?? [];
  return (
    <section className="mt-6">
      <h2 className="text-xl">{t("membership.whoDecides")}</h2>
      <p className="mt-1">
        {leads.length > 0
          ? t("membership.whoDecidesLeads", { leads: list(leads.map((lead) => lead.name)), count: leads.length })
          : t("membership.whoDecidesAdmins")}{" "}
        {hours !== null &&
          (hours < 36
            ? t("membership.usualWaitHours", { hours: Math.round(hours) })
            : t("membership.usualWaitDays", { days: Math.round(hours / 24) }))}
      </p>
    </section>
  );
}

function Way({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="tap inline-flex items-center">
        {text}
      </Link>
    </li>
  );
}
