import { z } from "zod";

/** What stands on the front page as a file. */
export const siteFileKinds = ["video", "poster", "subtitles", "presentation", "slide"] as const;
export type SiteFileKind = (typeof siteFileKinds)[number];

/** What admins write. `video…` and `presentation…` belong to the files of the front page. */
export const siteTextNames = ["videoTitle", "videoLength", "transcript", "presentationTitle", "contact", "about", "privacy"] as const;
export type SiteTextName = (typeof siteTextNames)[number];

/** The pages that are made of one text. */
export const sitePages = ["contact", "about", "privacy"] as const satisfies SiteTextName[];
export type SitePage = (typeof sitePages)[number];

/** Lines of a title are short; a transcript of half an hour is long. */
const text = z.string().trim().max(40_000, "errors.tooLong").default("");

export const siteTextInput = z.object({ name: z.enum(siteTextNames, "errors.choose"), nl: text, en: text });
export type SiteTextInput = z.output<typeof siteTextInput>;

export const removeSiteFileInput = z.object({ kind: z.enum(siteFileKinds, "errors.choose") });
