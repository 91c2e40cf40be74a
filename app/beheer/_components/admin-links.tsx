import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { type Action, can, type Subjects } from "@/lib/policy/rules";

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

/** Rules that look at nothing but the actor. */
type ForAdmins = { [A in Action]: Subjects[A] extends null ? A : never }[Action];

function groupsFor({ actor }: Context): Group[] {
  const t = wordsFor(actor.locale);
  const shown = (links: (LinkTo & { may?: ForAdmins })[]) => links.filter(({ may }) => may === undefined || can(actor, may, null));
  const circles = shown([
    { href: "/beheer/kringen", label: t("circles.keeping") },
    { may: "insight.see", href: "/beheer/inzicht", label: t("insight.title") },
    { may: "insight.see", href: "/beheer/leemtes", label: t("insight.gapsTitle") },
    { may: "audit.see", href: "/beheer/logboek", label: t("audit.title") },
  ]);
  const platform = shown([
    { may: "people.keep", href: "/beheer/mensen", label: t("roles.title") },
    { may: "organisation.keep", href: "/beheer/organisaties", label: t("organisations.manage") },
    { may: "list.import", href: "/beheer/invoer", label: t("importing.title") },
    { may: "topics.keep", href: "/beheer/onderwerpen", label: t("topics.keepTitle") },
    { may: "expertise.keep", href: "/beheer/expertise", label: t("numbers.title") },
    { may: "questions.keep", href: "/beheer/vragen", label: t("ceilings.title") },
    { may: "site.keep", href: "/beheer/drempels", label: t("purchase.keepTitle") },
    { may: "site.keep", href: "/beheer/site", label: t("pages.keepTitle") },
  ]);
  const technical = shown([
    { may: "mail.see", href: "/beheer/mail", label: t("admin.toMail") },
    { may: "work.see", href: "/beheer/taken", label: t("admin.toWork") },
    { may: "platform.keep", href: "/beheer/toestand", label: t("admin.toState") },
  ]);
  return [
    { title: t("admin.navCircles"), links: circles },
    { title: t("admin.navPlatform"), links: platform },
    { title: t("admin.navTechnical"), links: technical },
  ];
}
