import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { arrivalAt } from "@/lib/meetings/attendance/presence/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { placeWords } from "../../../_components/meetings/words";
import { iAmHere } from "./actions";

type Props = { params: Promise<{ code: string }> };
type Arrival = Awaited<ReturnType<typeof arrivalAt>>;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("attendance.checkInTitle"),
  robots: { index: false },
});

/** Where the code at the door leads: one button. Opening it changes nothing. */
export default async function CheckInPage({ params }: Props) {
  const { code } = await params;
  const ctx = await memberContext(`/aanwezig/${code}`);
  const t = wordsFor(ctx.actor.locale);
  const arrival = await orNotFound(arrivalAt(ctx, code));
  return (
    <div className="page max-w-lg">
      <h1>{arrival.title}</h1>
      <p className="mt-2">{formatsFor(ctx.actor.locale).dayAndTimes(arrival.startsAt, arrival.endsAt)}</p>
      <p className="text-muted">{placeWords(ctx, arrival).name}</p>
      <div className="my-6">
        <AtTheDoor ctx={ctx} arrival={arrival} code={code} />
      </div>
      <Link href={`/bijeenkomsten/${arrival.slug}`} className="tap inline-flex items-center">
        {t("attendance.checkInProgramme")}
      </Link>
    </div>
  );
}

function AtTheDoor({ ctx, arrival, code }: { ctx: Context; arrival: Arrival; code: string }) {
  const t = wordsFor(ctx.actor.locale);
  const { mine, door } = arrival;
  if (arrival.isCancelled) return <p className="notice-danger">{t("attendance.checkInCancelled")}</p>;
  if (mine?.attendedAt) return <Welcome ctx={ctx} at={mine.attendedAt} waits={mine.place > 0} />;
  if (door === "early") return <p className="notice-info">{t("attendance.checkInEarly", { until: momentOf(ctx, arrival.opensAt) })}</p>;
  if (door === "over") return <p className="notice-info">{t("attendance.checkInLate")}</p>;
  return (
    <Form action={iAmHere} summary={t("errors.summary")}>
      <Hidden name="code" value={code} />
      <p className="mb-4">{t("attendance.checkInAsk")}</p>
      <Submit className="min-h-16 w-full text-xl">{t("attendance.checkInButton")}</Submit>
    </Form>
  );
}

function Welcome({ ctx, at, waits }: { ctx: Context; at: Date; waits: boolean }) {
  const t = wordsFor(ctx.actor.locale);
  const name = ctx.actor.name;
  return (
    <div role="status" className={waits ? "notice-warn" : "notice-ok"}>
      <p className="text-lg font-semibold">{t(waits ? "attendance.checkInWaiting" : "attendance.checkInDone", { name })}</p>
      <p>{t("attendance.checkInWhen", { time: formatsFor(ctx.actor.locale).time(at) })}</p>
    </div>
  );
}

function momentOf(ctx: Context, moment: Date): string {
  const { fullDay, time } = formatsFor(ctx.actor.locale);
  return wordsFor(ctx.actor.locale)("attendance.moment", { day: fullDay(moment), time: time(moment) });
}
