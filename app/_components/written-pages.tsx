import Link from "next/link";
import { sitePagesThere } from "@/lib/admin/site/queries";
import { wordsFor } from "@/lib/i18n";
import { pageContext } from "@/lib/web/context";
import { writtenPages } from "./written-page";

/** The way to the pages that admins wrote. Without a database there are none, and the rest of the page still stands. */
export async function WrittenPages() {
  const ctx = await pageContext();
  const there = await sitePagesThere(ctx).catch(() => []);
  const t = wordsFor(ctx.actor.locale);
  if (there.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {there.map((page) => (
        <li key={page}>
          <Link href={writtenPages[page]} prefetch={false} className="tap inline-flex items-center">
            {t(`pages.titles.${page}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
