import type { Actor } from "@/lib/kernel/actor";
import { wordsFor } from "@/lib/i18n";

export type MenuItem = { href: string; label: string };

/** The main menu: the same five doors in the header and in the phone's bottom bar. */
export function memberMenu(actor: Actor): MenuItem[] {
  const t = wordsFor(actor.locale);
  return [
    { href: "/agenda", label: t("site.agenda") },
    { href: "/kringen", label: t("site.circles") },
    { href: "/zoeken", label: t("site.knowledge") },
    { href: "/collegas", label: t("site.people") },
    { href: "/vragen", label: t("site.questions") },
  ];
}

export function visitorMenu(actor: Actor): MenuItem[] {
  const t = wordsFor(actor.locale);
  return [
    { href: "/#wat", label: t("site.whatIs") },
    { href: "/kringen", label: t("site.findCircle") },
    { href: "/agenda", label: t("site.agenda") },
  ];
}
