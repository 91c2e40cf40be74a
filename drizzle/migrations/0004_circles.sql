CREATE TABLE "circle_wishes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'nl' NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"wants_to_start" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "escalated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "review_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "circle_wishes_email_kind_code_index" ON "circle_wishes" USING btree ("email","kind","code");--> statement-breakpoint
CREATE INDEX "circle_wishes_code_index" ON "circle_wishes" USING btree ("code");--> statement-breakpoint
CREATE INDEX "circle_wishes_created_at_index" ON "circle_wishes" USING btree ("created_at");