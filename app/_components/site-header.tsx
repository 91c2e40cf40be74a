import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { unreadNotices } from "@/lib/notifications/inbox/queries";
import { Initials } from "@/lib/ui/initials";
import { Ring } from "@/lib/ui/ring";
import { visitorMenu, wideMenu } from "./main-menu";
import { MenuLink } from "./menu-link";
import { SearchBox } from "./search-box";

const item =
  "tap inline-flex items-center rounded-md px-3 no-underline hover:bg-sunken aria-[current=page]:font-bold aria-[current=page]:text-brand";

/** The bar on top: who we are, one search box, and on a wide screen the menu. */
export function SiteHeader({ ctx }: { ctx: Context }) {
  const { actor } = ctx;
  const t = wordsFor(actor.locale);
  const menu = actor.personId ? wideMenu(actor) : visitorMenu(actor);
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex min-h-14 max-w-page flex-wrap items-center gap-x-2 px-4">
        <Link
          href="/"
          prefetch={false}
          className="tap flex items-center gap-2 font-display text-lg font-semibold text-ink no-underline max-[22rem]:text-base max-[22rem]:[&>svg]:hidden sm:text-xl"
        >
          <Ring />
          {t("site.name")}
        </Link>
        <nav aria-label={t("site.menu")} className="hidden md:block">
          <ul className="flex">
            {menu.map((entry) => (
              <li key={entry.href}>
                <MenuLink href={entry.href} className={item}>
                  {entry.label}
                </MenuLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center">
          <SearchBox locale={actor.locale} />
          <NewNotices ctx={ctx} />
          <Mine actor={actor} />
        </div>
      </div>
    </header>
  );
}

/** Only when there is something: nothing new asks for no attention. The way to what was read before is one's own page. */
async function NewNotices({ ctx }: { ctx: Context }) {
  const count = await unreadNotices(ctx);
  if (count === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  return (
    <a
      href="/mijn/meldingen"
      aria-label={t("notifications.inboxName", { count })}
      title={t("notifications.inboxCount", { count })}
      className="tap inline-flex items-center justify-center text-sm font-semibold text-accent no-underline"
    >
      <span className="inline-flex items-center gap-1 rounded-ring bg-accent-soft px-2 py-1">
        <Bell />
        {count}
      </span>
    </a>
  );
}

/** Left away on a phone, where the number alone has room beside the name of the site. */
const Bell = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="fill-current max-[24rem]:hidden">
    <path d="M8 1a1 1 0 0 0-1 1v.3A4.5 4.5 0 0 0 3.5 6.7v2.8l-1.2 1.8A.8.8 0 0 0 3 12.5h10a.8.8 0 0 0 .7-1.2l-1.2-1.8V6.7A4.5 4.5 0 0 0 9 2.300V2a1 1 0 0 0-1-1Zm-1.7 12.5a1.75 1.75 0 0 0 3.4 0Z" />
  </svg>
);

function Mine({ actor }: { actor: Actor }) {
  const t = wordsFor(actor.locale);
  if (!actor.personId) {
    return (
      <Link
        href="/aanmelden"
        prefetch={false}
        className="tap inline-flex items-center rounded-md px-1 text-sm font-semibold text-brand sm:px-2 sm:text-base"
      >
        {t("site.signIn")}
      </Link>
    );
  }
  return (
    <Link href="/mijn" prefetch={false} aria-label={`${t("site.mine")}: ${actor.name}`} className="tap flex items-center justify-center">
      <Initials name={actor.name} size="sm" />
    </Link>
  );
}
