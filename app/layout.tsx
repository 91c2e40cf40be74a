import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";
import { themeCookie } from "@/lib/web/preferences";
import { visitMark } from "@/lib/web/session";
import { BottomBar } from "./_components/bottom-bar";
import { KeepOffline } from "./_components/keep-offline";
import { SiteFooter } from "./_components/site-footer";
import { SiteHeader } from "./_components/site-header";
import "./globals.css";

// Only the weights that are used are in these files. On a poor line the first page shows in the phone's own letters, at once and
// without a jump; ours arrive behind it, for the pages after.
const text = localFont({
  src: "./_fonts/atkinson-hyperlegible-next.woff2",
  variable: "--font-text",
  weight: "400 700",
  display: "optional",
  preload: false,
});
const heading = localFont({
  src: "./_fonts/bricolage-grotesque.woff2",
  variable: "--font-heading",
  weight: "650",
  display: "optional",
  preload: false,
});

export const metadata: Metadata = { title: { default: "Kenniskringen", template: "%s – Kenniskringen" } };
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1a1f" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const ctx = await pageContext();
  const { actor } = ctx;
  const t = wordsFor(actor.locale);
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html lang={actor.locale === "nl" ? "nl-BE" : "en"} data-theme={theme} className={`${text.variable} ${heading.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <a href="#inhoud" className="sr-only bg-surface p-3 text-brand focus:not-sr-only focus:fixed focus:z-50">
          {t("site.skipToContent")}
        </a>
        <SiteHeader ctx={ctx} />
        <main id="inhoud" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter actor={actor} />
        {actor.personId && <BottomBar actor={actor} />}
        <KeepOffline visit={actor.personId && (await visitMark())} notSent={t("offline.notSent")} />
      </body>
    </html>
  );
}
