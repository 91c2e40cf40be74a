import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";
import { Landing } from "./_landing/landing";
import { Today } from "./_today/today";

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await pageContext();
  const t = wordsFor(actor.locale);
  return { title: actor.personId ? { absolute: `${t("site.today")} – ${t("site.name")}` } : t("landing.title") };
}

/** The front door: what a circle is for visitors, today for people who are signed in. */
export default async function FrontPage() {
  const ctx = await pageContext();
  return ctx.actor.personId ? <Today ctx={ctx} /> : <Landing ctx={ctx} />;
}
