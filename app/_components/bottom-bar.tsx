import { wordsFor } from "@/lib/i18n";
import type { Actor } from "@/lib/kernel/actor";
import { memberMenu } from "./main-menu";
import { MenuLink } from "./menu-link";

/** The phone's menu, within reach of the thumb. Words, no icons. */
export function BottomBar({ actor }: { actor: Actor }) {
  const t = wordsFor(actor.locale);
  return (
    <nav aria-label={t("site.menu")} className="sticky bottom-0 z-10 border-t border-line bg-surface md:hidden">
      <ul className="flex justify-around">
        {memberMenu(actor).map((entry) => (
          <li key={entry.href} className="flex-1 text-center">
            <MenuLink
              href={entry.href}
              className="tap flex w-full items-center justify-center px-1 text-sm text-ink no-underline aria-[current=page]:font-bold aria-[current=page]:text-brand aria-[current=page]:shadow-[inset_0_3px_0_var(--k-brand)]"
            >
              {entry.label}
            </MenuLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
