import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";
import { themeCookie } from "@/lib/web/preferences";
import { BottomBar } from "./_components/bottom-bar";
import { SiteFooter } from "./_components/site-footer";
import { SiteHeader } from "./_components/site-header";
import "./globals.css";

const text = localFont({ src: "./_fonts/atkinson-hyperlegible-next.woff2", variable: "--font-text", display: "swap", weight: "200 800" });
const heading = localFont({
  src: "./_fonts/bricolage-grotesque.woff2",
  variable: "--font-heading",
  display: "swap",
  weight: "200 800",
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
      </body>
    </html>
  );
}
