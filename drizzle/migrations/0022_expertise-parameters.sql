CREATE TABLE "expertise_parameters" (
	"number" integer PRIMARY KEY NOT NULL,
	"changes" jsonb NOT NULL,
	"version" text NOT NULL,
	"changed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "expertise_parameters" ADD CONSTRAINT "expertise_parameters_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;