import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";

/** The way to what only platform admins see. */
export function AdminLinks({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const links = [
    { href: "/beheer/kringen", label: t("circles.keeping") },
    can(ctx.actor, "organisation.keep", null) && { href: "/beheer/organisaties", label: t("organisations.manage") },
    can(ctx.actor, "list.import", null) && { href: "/beheer/invoer", label: t("importing.title") },
    can(ctx.actor, "mail.see", null) && { href: "/beheer/mail", label: t("admin.toMail") },
    can(ctx.actor, "work.see", null) && { href: "/beheer/taken", label: t("admin.toWork") },
    can(ctx.actor, "platform.keep", null) && { href: "/beheer/toestand", label: t("admin.toState") },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6">
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} className="tap inline-flex items-center">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
