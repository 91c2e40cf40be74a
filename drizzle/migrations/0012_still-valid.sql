ALTER TABLE "documents" ADD COLUMN "vouched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "outdated" text;--> statement-breakpoint
CREATE INDEX "documents_asked_at_index" ON "documents" USING btree ("asked_at");