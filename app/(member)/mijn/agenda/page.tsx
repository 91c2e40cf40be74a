import type { Metadata } from "next";
import Link from "next/link";
import { OpenFeed } from "@/app/_components/meetings/open-feed";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { myFeeds } from "@/lib/meetings/calendars/queries";
import { circlesOfActor } from "@/lib/meetings/queries";
import { pageContext, signedInContext } from "@/lib/web/context";
import { OwnFeeds } from "./_components/own-feeds";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("calendars.title") });

const steps = ["howOutlook", "howGoogle", "howApple", "howFresh"] as const;

/** How meetings get into one's own calendar, and stay right there. */
export default async function CalendarsPage() {
  const ctx = await signedInContext("/mijn/agenda");
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page">
      <div className="max-w-read">
        <h1>{t("calendars.title")}</h1>
        <p className="mt-1 mb-6">{t("calendars.intro")}</p>
      </div>
      <section aria-labelledby="alleen-jij">
        <h2 id="alleen-jij">{t("calendars.private")}</h2>
        <p className="mt-1 mb-4 max-w-read text-muted">{t("calendars.privateIntro")}</p>
        <OwnFeeds ctx={ctx} feeds={await myFeeds(ctx)} />
        <details className="mt-4 max-w-read">
          <summary className="tap py-2 font-semibold text-brand">{t("calendars.how")}</summary>
          <ul className="list-disc space-y-2 pl-5">
            {steps.map((step) => (
              <li key={step}>{t(`calendars.${step}`)}</li>
            ))}
          </ul>
        </details>
      </section>
      <OpenFeeds ctx={ctx} />
      <section aria-labelledby="per-mail" className="mt-8 max-w-read">
        <h2 id="per-mail">{t("calendars.byMail")}</h2>
        <p className="mt-1">{t("calendars.byMailText")}</p>
        <Link href="/mijn/mails" className="tap inline-flex items-center">
          {t("calendars.toMails")}
        </Link>
      </section>
    </div>
  );
}

async function OpenFeeds({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const circles = await circlesOfActor(ctx);
  const feeds = [
    ...circles.map(({ slug, name }) => ({ path: `/api/calendar/kring/${slug}`, content: t("calendars.ofCircle", { circle: name }) })),
    { path: "/api/calendar/openbaar", content: t("calendars.allMeetings") },
  ];
  return (
    <section aria-labelledby="iedereen" className="mt-8">
      <h2 id="iedereen">{t("calendars.forAll")}</h2>
      <p className="mt-1 mb-2 text-muted">{t("calendars.forAllIntro")}</p>
      <ul className="grid gap-4 md:grid-cols-2">
        {feeds.map(({ path, content }) => (
          <li key={path} className="card">
            <h3>{content}</h3>
            <OpenFeed ctx={ctx} path={path} content={content} />
          </li>
        ))}
      </ul>
    </section>
  );
}
