import type { SitePage } from "@/lib/admin/site/input";
import { sitePage } from "@/lib/admin/site/queries";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { Paragraphs } from "./paragraphs";

/** What each page that admins write is called in the address bar. */
export const writtenPages: Record<SitePage, string> = { contact: "/contact", about: "/over-ons", privacy: "/privacyverklaring" };

export const writtenTitle = async (page: SitePage) => ({ title: wordsFor((await pageContext()).actor.locale)(`pages.titles.${page}`) });

/** A page that is one text, for everybody. */
export async function WrittenPage({ page }: { page: SitePage }) {
  const ctx = await pageContext();
  const text = await orNotFound(sitePage(ctx, page));
  return (
    <div className="page max-w-read">
      <h1 className="mb-4">{wordsFor(ctx.actor.locale)(`pages.titles.${page}`)}</h1>
      <Paragraphs text={text.body} locale={text.locale} />
    </div>
  );
}
