CREATE TABLE "question_numbers" (
	"number" integer PRIMARY KEY NOT NULL,
	"changes" jsonb NOT NULL,
	"changed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "question_numbers" ADD CONSTRAINT "question_numbers_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;