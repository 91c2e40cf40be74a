import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";

type LinkTo = { href: string; label: string };
type Group = { title: string; links: LinkTo[] };

/** The ways to the rest of administration, in groups; leads see what concerns their circles. Folded on a phone, where requests come first. */
export function AdminLinks({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const groups = groupsFor(ctx).filter(({ links }) => links.length > 0);
  return (
    <nav aria-label={t("admin.nav")} className="mt-2">
      <details className="md:hidden">
        <summary className="tap py-2 text-brand underline">{t("admin.nav")}</summary>
        <Groups groups={groups} />
      </details>
      <div className="hidden md:block">
        <Groups groups={groups} />
      </div>
    </nav>
  );
}

function Groups({ groups }: { groups: Group[] }) {
  return (
    <dl>
      {groups.map(({ title, links }) => (
        <div key={title} className="md:flex md:items-baseline md:gap-4">
          <dt className="text-sm font-semibold text-muted md:w-24 md:shrink-0">{title}</dt>
          <dd>
            <ul className="flex flex-wrap gap-x-6">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href} prefetch={false} className="tap inline-flex items-center">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function groupsFor({ actor }: Context): Group[] {
  const t = wordsFor(actor.locale);
  const shown = (links: (LinkTo | false)[]) => links.filter((link) => link !== false);
  const circles = shown([
    { href: "/beheer/kringen", label: t("circles.keeping") },
    can(actor, "insight.see", null) && { href: "/beheer/inzicht", label: t("insight.title") },
    can(actor, "insight.see", null) && { href: "/beheer/leemtes", label: t("insight.gapsTitle") },
    can(actor, "audit.see", null) && { href: "/beheer/logboek", label: t("audit.title") },
  ]);
  const platform = shown([
    can(actor, "people.keep", null) && { href: "/beheer/mensen", label: t("roles.title") },
    can(actor, "organisation.keep", null) && { href: "/beheer/organisaties", label: t("organisations.manage") },
    can(actor, "list.import", null) && { href: "/beheer/invoer", label: t("importing.title") },
    can(actor, "topics.keep", null) && { href: "/beheer/onderwerpen", label: t("topics.keepTitle") },
    can(actor, "expertise.keep", null) && { href: "/beheer/expertise", label: t("numbers.title") },
    can(actor, "site.keep", null) && { href: "/beheer/site", label: t("pages.keepTitle") },
  ]);
  const technical = shown([
    can(actor, "mail.see", null) && { href: "/beheer/mail", label: t("admin.toMail") },
    can(actor, "work.see", null) && { href: "/beheer/taken", label: t("admin.toWork") },
    can(actor, "platform.keep", null) && { href: "/beheer/toestand", label: t("admin.toState") },
  ]);
  return [
    { title: t("admin.navCircles"), links: circles },
    { title: t("admin.navPlatform"), links: platform },
    { title: t("admin.navTechnical"), links: technical },
  ];
}
