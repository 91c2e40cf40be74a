CREATE TABLE "guest_files" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"speaker_id" uuid NOT NULL,
	"handed_in_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"speaker_id" uuid NOT NULL,
	"secret_hash" text,
	"email" text,
	"locale" text DEFAULT 'nl' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"invited_by" uuid,
	"letter_id" uuid,
	"issued_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guest_links_speakerId_unique" UNIQUE("speaker_id"),
	CONSTRAINT "guest_links_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "agenda_item_id" uuid;--> statement-breakpoint
ALTER TABLE "speakers" ADD COLUMN "background" text;--> statement-breakpoint
ALTER TABLE "guest_files" ADD CONSTRAINT "guest_files_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_files" ADD CONSTRAINT "guest_files_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_links" ADD CONSTRAINT "guest_links_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_links" ADD CONSTRAINT "guest_links_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_files_speaker_id_index" ON "guest_files" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "guest_links_email_index" ON "guest_links" USING btree ("email");