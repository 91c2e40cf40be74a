ALTER TABLE "people" ADD COLUMN "digest" text DEFAULT 'weekly' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "digested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mail_token" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_mailToken_unique" UNIQUE("mail_token");