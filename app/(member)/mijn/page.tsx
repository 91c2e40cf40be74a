import type { Metadata } from "next";
import Link from "next/link";
import { MailProblem } from "@/app/_components/mail-problem";
import { wordsFor } from "@/lib/i18n";
import { circlesOf } from "@/lib/membership/colleagues/queries";
import { unreadNotices } from "@/lib/notifications/inbox/queries";
import { ownProfile } from "@/lib/people/queries";
import { can } from "@/lib/policy/rules";
import { isMember } from "@/lib/policy/scope";
import { Initials } from "@/lib/ui/initials";
import { pageContext, signedInContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("people.mine") });

/** Everything that is one's own, and the way out. */
export default async function MinePage() {
  const ctx = await signedInContext("/mijn");
  const t = wordsFor(ctx.actor.locale);
  const [profile, circles, unread] = await Promise.all([ownProfile(ctx), circlesOf(ctx, ctx.actor.personId ?? ""), unreadNotices(ctx)]);
  const doors = [
    { href: "/mijn/profiel", title: t("people.myProfile"), text: t("people.myProfileText") },
    ...(isMember(ctx.actor)
      ? [
          { href: "/mijn/expertise", title: t("people.myExpertise"), text: t("people.myExpertiseText") },
          { href: "/mijn/documenten", title: t("people.myDocuments"), text: t("people.myDocumentsText") },
          { href: "/mijn/acties", title: t("reports.myActions"), text: t("reports.myActionsText") },
          { href: "/vragen", title: t("people.myQuestions"), text: t("people.myQuestionsText") },
        ]
      : []),
    ...(isMember(ctx.actor) ? [{ href: "/mijn/zoekopdrachten", title: t("search.saved.title"), text: t("search.saved.door") }] : []),
    { href: "/mijn/agenda", title: t("calendars.door"), text: t("calendars.doorText") },
    { href: "/onderweg", title: t("offline.title"), text: t("offline.doorText") },
    { href: "/mijn/meldingen", title: t("notifications.inbox"), text: t("notifications.inboxDoor", { count: unread }) },
    { href: "/mijn/mails", title: t("notifications.mails"), text: t("notifications.mailsText") },
    { href: "/mijn/toegang", title: t("people.access"), text: t("people.accessText") },
    { href: "/mijn/gegevens", title: t("privacy.title"), text: t("privacy.doorText") },
    ...(can(ctx.actor, "admin.enter", null) ? [{ href: "/beheer", title: t("people.toManage"), text: t("people.toManageText") }] : []),
  ];
  return (
    <div className="page">
      <header className="flex flex-wrap items-center gap-4">
        <Initials name={profile.name} size="lg" />
        <div className="min-w-0">
          <h1>{profile.name}</h1>
          <p className="text-muted">{[profile.jobTitle, profile.organisation, profile.email].filter(Boolean).join(" · ")}</p>
          <Link href={`/collegas/${profile.slug}`} className="tap inline-flex items-center">
            {t("people.seeAsOthers")}
          </Link>
        </div>
      </header>
      <div className="mt-6">
        <MailProblem ctx={ctx} />
      </div>
      <ul className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
        {doors.map(({ href, title, text }) => (
          <li key={href}>
            <Link href={href} className="card block h-full no-underline hover:border-brand">
              <span className="block font-display text-lg font-semibold">{title}</span>
              <span className="text-sm text-muted">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
      <section aria-labelledby="kringen" className="mt-8">
        <h2 id="kringen">{t("people.myCircles")}</h2>
        {circles.length === 0 && (
          <p className="mt-2">
            {t("people.noCircle")} <Link href="/kringen">{t("people.findCircle")}</Link>
          </p>
        )}
        <ul className="mt-2">
          {circles.map(({ id, slug, name, role }) => (
            <li key={id}>
              <Link href={`/kringen/${slug}`} prefetch={false} className="inline-block py-2">
                {name}
              </Link>
              {role === "lead" && <span className="text-sm text-muted"> ({t("people.leadOf")})</span>}
            </li>
          ))}
        </ul>
      </section>
      <form method="post" action="/api/toegang/einde" className="mt-8 border-t border-line pt-6">
        <button type="submit" className="btn-quiet">
          {t("site.signOut")}
        </button>
        <p className="mt-1 text-sm text-muted">{t("people.signOutText")}</p>
      </form>
    </div>
  );
}
