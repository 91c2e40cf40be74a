CREATE TABLE "search_gone" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_gone_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_layout" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"epoch" uuid DEFAULT gen_random_uuid() NOT NULL,
	"merges" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_lists" (
	"segment" integer NOT NULL,
	"term" integer NOT NULL,
	"postings" "bytea" NOT NULL,
	CONSTRAINT "search_lists_segment_term_pk" PRIMARY KEY("segment","term")
);
--> statement-breakpoint
CREATE TABLE "search_segments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_segments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"entries" integer NOT NULL,
	"generation" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_values" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_values_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"facet" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "search_values_facet_value" UNIQUE("facet","value")
);
--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "about" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "facets" "bytea" DEFAULT ''::bytea NOT NULL;--> statement-breakpoint
CREATE INDEX "search_terms_begin" ON "search_terms" USING btree ("term" text_pattern_ops);--> statement-breakpoint
-- What stands in the index already is put in lists too, so that it is found at once; the next rebuild writes it again.
INSERT INTO "search_layout" ("id") VALUES (1);--> statement-breakpoint
INSERT INTO "search_state" ("id", "shape") SELECT 1, 'postgres 1' WHERE EXISTS (SELECT FROM "search_entries") ON CONFLICT DO NOTHING;--> statement-breakpoint
CREATE TEMPORARY TABLE "entry_values" AS
SELECT DISTINCT e."number", v.facet, v.value FROM "search_entries" e CROSS JOIN LATERAL (
	SELECT 'circle' AS facet, unnest(e."circles") AS value
	UNION ALL SELECT 'topic', unnest(e."topics")
	UNION ALL SELECT 'author', unnest(e."people")
	UNION ALL SELECT 'organisation', e."organisation"
	UNION ALL SELECT 'year', e."year"::text
	UNION ALL SELECT 'type', e."type"
	UNION ALL SELECT 'language', e."language"
	UNION ALL SELECT 'fileType', e."file_type") v
WHERE v.value IS NOT NULL;--> statement-breakpoint
INSERT INTO "search_values" ("facet", "value") SELECT DISTINCT facet, value FROM "entry_values";--> statement-breakpoint
UPDATE "search_entries" e SET "facets" = packed.facets FROM (
	SELECT n."number", string_agg(int4send(v."id"), ''::bytea ORDER BY v."id") AS facets
	FROM "entry_values" n JOIN "search_values" v ON v."facet" = n.facet AND v."value" = n.value GROUP BY 1) packed
WHERE packed."number" = e."number";--> statement-breakpoint
DROP TABLE "entry_values";--> statement-breakpoint
INSERT INTO "search_terms" ("term")
SELECT DISTINCT begun.term FROM "search_title_words" w CROSS JOIN LATERAL (
	SELECT 'title:' || w."word" AS term
	UNION ALL SELECT 'begin:' || left(w."word", 2) WHERE length(w."word") >= 2
	UNION ALL SELECT 'begin:' || left(w."word", 3) WHERE length(w."word") >= 3) begun
ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "search_segments" ("entries", "generation")
SELECT count(*), coalesce((SELECT coalesce("building", "living") FROM "search_state"), 0) FROM "search_entries" HAVING count(*) > 0;--> statement-breakpoint
-- Four bytes for the entry and two for what the term says of it, in steps of lib/platform/search-index/packed.ts.
INSERT INTO "search_lists" ("segment", "term", "postings")
SELECT (SELECT max("id") FROM "search_segments"), listed.term, string_agg(int4send(listed.entry) || substring(int4send(listed.impact) FROM 3 FOR 2), ''::bytea)
FROM (
	SELECT p."term", p."entry", least(65535, greatest(1, round(p."impact" * 18724)))::int AS impact FROM "search_postings" p
	UNION ALL SELECT DISTINCT t."id", w."entry", 1 FROM "search_title_words" w
	JOIN "search_terms" t ON t."term" IN ('title:' || w."word", CASE WHEN length(w."word") >= 2 THEN 'begin:' || left(w."word", 2) END, CASE WHEN length(w."word") >= 3 THEN 'begin:' || left(w."word", 3) END)
) listed GROUP BY listed.term;
