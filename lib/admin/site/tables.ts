import { bigint, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/kernel/actor";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import type { SiteFileKind, SiteTextName } from "./input";

/** What admins write on the public pages: plain paragraphs, a language a row. */
export const siteTexts = pgTable(
  "site_texts",
  {
    name: text().$type<SiteTextName>().notNull(),
    locale: text().$type<Locale>().notNull(),
    body: text().notNull(),
    updatedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.locale] })],
);

/** The film and the presentation of the front page, with what belongs to them: one file of each kind. */
export const siteFiles = pgTable("site_files", {
  /** In its address, so that another file never answers from a browser's memory. */
  id: id(),
  kind: text().$type<SiteFileKind>().notNull().unique(),
  fileKey: text().notNull(),
  fileName: text().notNull(),
  mediaType: text().notNull(),
  size: bigint({ mode: "number" }).notNull(),
  sha256: text().notNull(),
  /** What is in it, slide by slide, for whoever does not open it. */
  pages: text().array().notNull().default([]),
  uploadedBy: uuid(),
  createdAt: createdAt(),
});
