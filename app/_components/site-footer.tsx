import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Actor } from "@/lib/kernel/actor";
import { Hidden } from "@/lib/ui/hidden";
import { isDemo } from "@/lib/web/demo";
import { chooseLanguage, chooseTheme } from "../actions";
import { visitorMenu } from "./main-menu";
import { WrittenPages } from "./written-pages";

/** Language, appearance, sources. Both choices are plain forms: they work without JavaScript. */
export function SiteFooter({ actor }: { actor: Actor }) {
  const t = wordsFor(actor.locale);
  const link = "tap cursor-pointer px-2 text-brand underline";
  const themes = [
    { value: "", label: t("site.themeAuto") },
    { value: "light", label: t("site.themeLight") },
    { value: "dark", label: t("site.themeDark") },
  ];
  return (
    <footer className="mt-8 border-t border-line text-sm text-muted">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-1 px-4 py-4">
        <p className="w-full">{t("site.tagline")}</p>
        {!actor.personId && (
          <ul className="flex flex-wrap gap-x-4">
            {visitorMenu(actor).map((entry) => (
              <li key={entry.href}>
                <Link href={entry.href} className="tap inline-flex items-center">
                  {entry.label}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <WrittenPages />
        <form action={chooseLanguage} className="-ml-2">
          <Hidden name="locale" value={actor.locale === "nl" ? "en" : "nl"} />
          <button type="submit" className={link} aria-label={t("site.languageLabel")} lang={actor.locale === "nl" ? "en" : "nl"}>
            {t("site.language")}
          </button>
        </form>
        <form action={chooseTheme} className="flex flex-wrap items-center">
          <span>{t("site.theme")}:</span>
          {themes.map((theme) => (
            <button key={theme.value} type="submit" name="theme" value={theme.value} className={link}>
              {theme.label}
            </button>
          ))}
        </form>
        <p>{t("site.licence")}</p>
        {isDemo() && <p>{t("site.examples")}</p>}
        <p className="w-full text-xs">{t("site.sources")}</p>
      </div>
    </footer>
  );
}
