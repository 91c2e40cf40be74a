CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"content" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_on" date,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "calendar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "about" jsonb;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "seat" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "confirm_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "seats_per_organisation" integer;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "door_code" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "calendar_mails" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_person_id_content_index" ON "calendar_feeds" USING btree ("person_id","content");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_door_code_index" ON "meetings" USING btree ("door_code");--> statement-breakpoint
UPDATE "attendance" SET "seat" = CASE
  WHEN m."capacity" IS NULL OR (
    SELECT count(*) FROM "attendance" earlier
    WHERE earlier."meeting_id" = m."id" AND earlier."reply" = 'going'
      AND (earlier."seat_wanted_at", earlier."person_id") <= ("attendance"."seat_wanted_at", "attendance"."person_id")
  ) <= m."capacity" THEN 'taken' ELSE 'waiting' END
FROM "meetings" m WHERE m."id" = "attendance"."meeting_id" AND "attendance"."reply" = 'going';
