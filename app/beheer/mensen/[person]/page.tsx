import type { Metadata } from "next";
import Link from "next/link";
import { type LookedAt, lookAt } from "@/lib/admin/people/commands";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { can } from "@/lib/policy/rules";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { PersonTags } from "../_components/person-tags";
import { changeAccess, changeAdmin } from "../actions";
import { Memberships } from "./_components/memberships";

type Props = { params: Promise<{ person: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("roles.title") });

/** What one person may do, and the buttons that change it. */
export default async function KeptPersonPage({ params }: Props) {
  const { person: slug } = await params;
  const ctx = await adminContext(`/beheer/mensen/${slug}`);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const person = await orNotFound(lookAt(ctx, slug));
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link> · <Link href="/beheer/mensen">{t("roles.title")}</Link>
      </p>
      <h1>{t("roles.person", { name: person.name })}</h1>
      <p className="mt-1 text-muted">{[person.jobTitle, person.organisation].filter(Boolean).join(" · ")}</p>
      {person.email && <p className="break-all">{person.email}</p>}
      <p className="mt-1 flex flex-wrap gap-2">
        <PersonTags person={person} locale={locale} />
      </p>
      <p>
        <Link href={`/collegas/${person.slug}`} prefetch={false} className="tap inline-flex items-center">
          {t("roles.seePage", { name: person.name })}
        </Link>
      </p>
      <Memberships person={person} locale={locale} />
      {can(ctx.actor, "person.empower", person) && !person.leftAt ? (
        <>
          <AdminRole person={person} locale={locale} />
          <Access person={person} locale={locale} />
        </>
      ) : (
        <p className="notice-info mt-6">{t(person.leftAt ? "roles.left" : "roles.yourself")}</p>
      )}
      <p className="mt-8 text-sm text-muted">{t("roles.recorded")}</p>
    </div>
  );
}

function AdminRole({ person, locale }: { person: LookedAt; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="rol" className="card mt-6">
      <h2 id="rol" className="text-xl">
        {t("roles.adminTitle")}
      </h2>
      <p className="mt-1 mb-3">{t("roles.adminHelp")}</p>
      <Form action={changeAdmin} summary={t("errors.summary")} scope="admin">
        <Hidden name="person" value={person.id} />
        <Submit quiet name="admin" value={person.isAdmin ? "no" : "yes"}>
          {t(person.isAdmin ? "roles.takeAdmin" : "roles.makeAdmin")}
        </Submit>
      </Form>
    </section>
  );
}

function Access({ person, locale }: { person: LookedAt; locale: Locale }) {
  const t = wordsFor(locale);
  const { shortDay } = formatsFor(locale);
  return (
    <section aria-labelledby="toegang" className="card mt-6">
      <h2 id="toegang" className="text-xl">
        {t("roles.suspendTitle")}
      </h2>
      <p className="mt-1">{t("roles.sessions", { count: person.signedIn })}</p>
      <p className="mt-1 mb-3">
        {person.suspendedAt ? t("roles.suspendedHelp", { date: shortDay(person.suspendedAt) }) : t("roles.suspendHelp")}
      </p>
      <Form action={changeAccess} summary={t("errors.summary")} scope="access">
        <Hidden name="person" value={person.id} />
        <Submit quiet name="access" value={person.suspendedAt ? "restore" : "suspend"}>
          {t(person.suspendedAt ? "roles.restore" : "roles.suspend")}
        </Submit>
      </Form>
    </section>
  );
}
