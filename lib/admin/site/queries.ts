import "server-only";
import { eq, inArray, ne } from "drizzle-orm";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import { type SiteFileKind, type SitePage, type SiteTextName, sitePages, siteTextNames } from "./input";
import { siteFiles, siteTexts } from "./tables";

/** A text, and the language that it is really in: what is not there in English is shown in Dutch. */
export type SiteText = { body: string; locale: Locale };

async function textsFor(ctx: Context, names: readonly SiteTextName[]): Promise<Map<SiteTextName, SiteText>> {
  const { name, locale, body } = siteTexts;
  const rows = await ctx.db
    .select({ name, locale, body })
    .from(siteTexts)
    .where(inArray(name, [...names]));
  const own = (wanted: SiteTextName) => rows.find((row) => row.name === wanted && row.locale === ctx.actor.locale);
  const found = names.flatMap((wanted) => own(wanted) ?? rows.find((row) => row.name === wanted) ?? []);
  return new Map(found.map((row) => [row.name, { body: row.body, locale: row.locale }]));
}

/** One of the pages that admins write, for everybody. */
export async function sitePage(ctx: Context, page: SitePage): Promise<SiteText> {
  const text = (await textsFor(ctx, [page])).get(page);
  if (!text) throw notFound();
  return text;
}

/** Which of those pages there are: the others have no link. */
export async function sitePagesThere(ctx: Context): Promise<SitePage[]> {
  const there = await textsFor(ctx, sitePages);
  return sitePages.filter((page) => there.has(page));
}

const shown = {
  id: siteFiles.id,
  kind: siteFiles.kind,
  fileName: siteFiles.fileName,
  mediaType: siteFiles.mediaType,
  size: siteFiles.size,
  pages: siteFiles.pages,
};

/** The film and the presentation of the front page with what belongs to them; what is not set is not there. */
export async function frontMedia(ctx: Context) {
  const [files, texts] = await Promise.all([ctx.db.select(shown).from(siteFiles), textsFor(ctx, siteTextNames)]);
  const file = (kind: SiteFileKind) => files.find((one) => one.kind === kind) ?? null;
  const [video, presentation] = [file("video"), file("presentation")];
  const text = (name: SiteTextName) => texts.get(name) ?? null;
  return {
    video: video && {
      ...video,
      poster: file("poster"),
      subtitles: file("subtitles"),
      title: text("videoTitle"),
      length: text("videoLength"),
      transcript: text("transcript"),
    },
    presentation: presentation && { ...presentation, slide: file("slide"), title: text("presentationTitle") },
    contact: text("contact"),
  };
}

export type FrontMedia = Awaited<ReturnType<typeof frontMedia>>;

/** A file of the public pages, for everybody. */
export async function siteFile(ctx: Context, id: string) {
  const { fileKey, sha256 } = siteFiles;
  const [found] = isId(id)
    ? await ctx.db
        .select({ ...shown, fileKey, sha256 })
        .from(siteFiles)
        .where(eq(siteFiles.id, id))
    : [];
  if (!found) throw notFound();
  return found;
}

/** Everything that may be changed, as it is now, for who keeps the site. */
export async function keptSite(ctx: Context) {
  authorize(ctx.actor, "site.keep", null);
  const [files, texts] = await Promise.all([
    ctx.db.select({ ...shown, createdAt: siteFiles.createdAt }).from(siteFiles),
    ctx.db.select().from(siteTexts).where(ne(siteTexts.body, "")),
  ]);
  return {
    files: new Map(files.map((file) => [file.kind, file])),
    text: (name: SiteTextName, locale: Locale) => texts.find((row) => row.name === name && row.locale === locale)?.body ?? "",
  };
}

export type KeptSite = Awaited<ReturnType<typeof keptSite>>;
