ALTER TABLE "search_postings" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "search_title_words" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "search_postings" CASCADE;--> statement-breakpoint
DROP TABLE "search_title_words" CASCADE;--> statement-breakpoint
DROP INDEX "search_entries_audience_kind_index";--> statement-breakpoint
DROP INDEX "search_entries_date_index";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "circles";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "topics";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "organisation";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "year";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "type";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "language";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "file_type";--> statement-breakpoint
ALTER TABLE "search_entries" DROP COLUMN "terms";