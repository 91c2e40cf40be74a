import { wordsFor } from "@/lib/i18n";
import type { Actor } from "@/lib/kernel/actor";
import { can } from "@/lib/policy/rules";
import { isMember } from "@/lib/policy/scope";

export type MenuItem = { href: string; label: string };

/** The main menu: the same doors in the header and in the phone's bottom bar; without a circle only those that open. */
export function memberMenu(actor: Actor): MenuItem[] {
  const t = wordsFor(actor.locale);
  return [
    { href: "/agenda", label: t("site.agenda") },
    { href: "/kringen", label: t("site.circles") },
    { href: "/zoeken", label: t("site.knowledge") },
    ...(isMember(actor)
      ? [
          { href: "/collegas", label: t("site.people") },
          { href: "/samenwerken", label: t("site.together") },
        ]
      : []),
  ];
}

/**
 * A wide screen also has room for questions, which on a phone are a step behind colleagues, and for what only leads and admins do, which
 * there stands on one's own page.
 */
export function wideMenu(actor: Actor): MenuItem[] {
  const t = wordsFor(actor.locale);
  const questions = { href: "/vragen", label: t("site.questions") };
  const manage = { href: "/beheer", label: t("site.manage") };
  return [...memberMenu(actor), ...(isMember(actor) ? [questions] : []), ...(can(actor, "admin.enter", null) ? [manage] : [])];
}

export function visitorMenu(actor: Actor): MenuItem[] {
  const t = wordsFor(actor.locale);
  return [
    { href: "/#wat", label: t("site.whatIs") },
    { href: "/kringen", label: t("site.findCircle") },
    { href: "/agenda", label: t("site.agenda") },
  ];
}
