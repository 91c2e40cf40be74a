import type { Metadata } from "next";
import Link from "next/link";
import { listDocuments } from "@/lib/documents/queries";
import { profileOf } from "@/lib/expertise/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { findPerson } from "@/lib/membership/colleagues/queries";
import { termsOf } from "@/lib/search/terms/queries";
import { signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Expertise } from "./_components/expertise";
import { PersonHead } from "./_components/person-head";
import { Terms } from "./_components/terms";

type Props = { params: Promise<{ person: string }> };

async function load(props: Props) {
  const { person: slug } = await props.params;
  const ctx = await signedInContext(`/collegas/${slug}`);
  return { ctx, person: await orNotFound(findPerson(ctx, slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, person } = await load(props);
  return { title: `${person.name} – ${wordsFor(ctx.actor.locale)("people.title")}` };
}

export default async function PersonPage(props: Props) {
  const { ctx, person } = await load(props);
  const t = wordsFor(ctx.actor.locale);
  const isMe = person.id === ctx.actor.personId;
  const [topics, terms, documents] = await Promise.all([
    profileOf(ctx, person.id),
    termsOf(ctx, person.id),
    listDocuments(ctx, { author: person.id, limit: 5 }),
  ]);
  return (
    <div className="page">
      {isMe && (
        <p className="notice-info mb-4">
          {t("people.itIsYou")} <Link href="/mijn">{t("people.editOwn")}</Link>
        </p>
      )}
      <PersonHead person={person} isMe={isMe} locale={ctx.actor.locale} />
      <div className="two-columns mt-8">
        <div>
          <Expertise name={person.name} topics={topics} isMe={isMe} locale={ctx.actor.locale} />
          <Terms terms={terms} personId={person.id} locale={ctx.actor.locale} />
        </div>
        <aside className="space-y-8">
          {person.introduction && (
            <section aria-labelledby="helpen">
              <h2 id="helpen" className="text-xl">
                {t("people.introduction")}
              </h2>
              <p className="mt-2 whitespace-pre-line">{person.introduction}</p>
            </section>
          )}
          {person.circles.length > 0 && (
            <section aria-labelledby="kringen">
              <h2 id="kringen" className="text-xl">
                {t("people.circles")}
              </h2>
              <ul className="mt-2">
                {person.circles.map((circle) => (
                  <li key={circle.id}>
                    <Link href={`/kringen/${circle.slug}`} prefetch={false} className="inline-block py-2">
                      {circle.name}
                    </Link>
                    {circle.role === "lead" && <span className="text-sm text-muted"> ({t("people.leadOf")})</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {documents.length > 0 && (
            <section aria-labelledby="gedeeld">
              <h2 id="gedeeld" className="text-xl">
                {t("people.contributions")}
              </h2>
              <ul className="mt-2">
                {documents.map(({ id, title, date, sharedAt }) => (
                  <li key={id} className="py-2">
                    <Link href={`/documenten/${id}`} prefetch={false} className="inline-block py-1">
                      {title}
                    </Link>
                    <span className="block text-sm text-muted">
                      {date ? formatsFor(ctx.actor.locale).storedDay(date) : sharedAt && formatsFor(ctx.actor.locale).day(sharedAt)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </div>
  );
}
