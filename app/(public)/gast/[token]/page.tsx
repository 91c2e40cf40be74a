import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type GuestPage, guestPage } from "@/lib/documents/guests/queries";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { pageContext } from "@/lib/web/context";
import { Files } from "./_components/files";
import { type Outcome, Outcomes } from "./_components/outcomes";
import { Practical } from "./_components/practical";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Outcome> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("guests.pageTitle"),
  referrer: "no-referrer",
  robots: { index: false, follow: false },
});

/** What the holder of a link sees: their own slot, and what they handed in. Opening it changes nothing. */
export default async function GuestPageOf({ params, searchParams }: Props) {
  const ctx = await pageContext();
  const { token } = await params;
  const page = await found(ctx, token);
  const t = wordsFor(ctx.actor.locale);
  const formats = formatsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      {/* A browser says of a form on this page not where it comes from, so without a script those of the foot are refused. */}
      <noscript>
        <style>{"footer form { display: none }"}</style>
      </noscript>
      <h1>{t("guests.hello", { name: page.name })}</h1>
      <p className="mt-2">{t("guests.intro", { circles: formats.list(page.circles) })}</p>
      {page.isCancelled && (
        <p role="status" className="notice-danger mt-4">
          {t("guests.cancelled")}
        </p>
      )}
      <Outcomes ctx={ctx} outcome={await searchParams} />
      <Slot t={t} page={page} times={formats.timeRange(page.item.startsAt, page.item.endsAt)} />
      <Practical ctx={ctx} page={page} />
      {!page.isCancelled && <Files ctx={ctx} token={token} page={page} />}
    </div>
  );
}

/** Other, expired, withdrawn or made up: all the same page, which says nothing of why. */
async function found(ctx: Context, token: string): Promise<GuestPage> {
  try {
    return await guestPage(ctx, token);
  } catch (error) {
    if (error instanceof DomainError) notFound();
    throw error;
  }
}

function Slot({ t, page, times }: { t: Words; page: GuestPage; times: string }) {
  const { item, note } = page;
  return (
    <>
      <section aria-labelledby="jouw-deel" className="card mt-6 border-brand">
        <h2 id="jouw-deel" className="text-base text-muted">
          {t("guests.yourItem")}
        </h2>
        <p className="mt-1 font-display text-xl font-semibold">{item.title}</p>
        <p className="mt-1 font-semibold tabular-nums">
          {times} <span className="font-normal text-muted">· {t("meetings.minutes", { count: item.minutes })}</span>
        </p>
        {item.description && <p className="mt-2 whitespace-pre-line">{item.description}</p>}
      </section>
      {note && (
        <section aria-labelledby="bericht" className="mt-4 border-l-4 border-accent pl-3">
          <h2 id="bericht" className="text-base">
            {t("guests.fromLead")}
          </h2>
          <p className="whitespace-pre-line">{note}</p>
        </section>
      )}
    </>
  );
}
