import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { myIdentities } from "@/lib/people/identities/queries";
import { mySessions } from "@/lib/people/sessions/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Tag } from "@/lib/ui/tag";
import { pageContext, signedInContext } from "@/lib/web/context";
import { providerNames } from "@/lib/web/provider";
import { sessionToken } from "@/lib/web/session";
import { end } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("people.access") });

/** Where one is signed in, with the way to end each. */
export default async function AccessPage() {
  const ctx = await signedInContext("/mijn/toegang");
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [sessions, identities] = await Promise.all([mySessions(ctx, (await sessionToken()) ?? ""), myIdentities(ctx)]);
  return (
    <div className="page max-w-read">
      <h1>{t("people.access")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("people.accessIntro")}</p>
      <Form action={end} summary={t("errors.summary")}>
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
          {sessions.map((session) => (
            <Session key={session.id} session={session} locale={locale} />
          ))}
        </ul>
        {sessions.length > 1 && (
          <Submit quiet name="session" value="others" className="mt-4">
            {t("people.endOthers")}
          </Submit>
        )}
      </Form>
      <p className="mt-4 text-sm text-muted">{t("people.accessEnds")}</p>
      {identities.length > 0 && <Identities identities={identities} locale={locale} />}
    </div>
  );
}

type OneSession = Awaited<ReturnType<typeof mySessions>>[number];

function Session({ session, locale }: { session: OneSession; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay, time } = formatsFor(locale);
  const moment = (at: Date) => `${shortDay(at)}, ${time(at)}`;
  const { browser, system, createdAt, lastUsedAt, isThisOne } = session;
  const known = browser && system ? t("people.device", { browser, system }) : browser || system;
  const device = known || t("people.deviceUnknown");
  const since = moment(createdAt);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:flex-nowrap">
      <div className="min-w-0">
        <h2 className="flex flex-wrap items-center gap-x-3 text-lg">
          {device} {isThisOne && <Tag tone="ok">{t("people.thisDevice")}</Tag>}
        </h2>
        <p className="text-sm text-muted">
          {t("people.signedInSince", { moment: since })} · {t("people.lastUsed", { moment: moment(lastUsedAt) })}
        </p>
      </div>
      {!isThisOne && (
        <Submit quiet name="session" value={session.id} label={t("people.endSessionOf", { device, moment: since })}>
          {t("people.endSession")}
        </Submit>
      )}
    </li>
  );
}

function Identities({ identities, locale }: { identities: Awaited<ReturnType<typeof myIdentities>>; locale: Locale }) {
  const t = wordsFor(locale);
  const { day } = formatsFor(locale);
  const names = new Map(providerNames().map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="werkaccounts" className="mt-8">
      <h2 id="werkaccounts">{t("people.identities")}</h2>
      <p className="mt-1 text-muted">{t("people.identitiesIntro")}</p>
      <ul className="mt-2 divide-y divide-line">
        {identities.map(({ id, provider, createdAt }) => (
          <li key={id} className="py-3">
            <strong>{names.get(provider) ?? provider}</strong>{" "}
            <span className="text-muted">{t("people.identitySince", { day: day(createdAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
