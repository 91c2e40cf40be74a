CREATE TABLE "upload_parts" (
	"upload_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "upload_parts_upload_id_number_pk" PRIMARY KEY("upload_id","number")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"owner_id" uuid NOT NULL,
	"file_key" text NOT NULL,
	"arrival" text NOT NULL,
	"file_name" text NOT NULL,
	"size" bigint NOT NULL,
	"part_size" integer NOT NULL,
	"changed_at" bigint NOT NULL,
	"meeting_id" uuid,
	"document_id" uuid,
	"outcome" jsonb,
	"lease_token" uuid,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_fileKey_unique" UNIQUE("file_key")
);
--> statement-breakpoint
ALTER TABLE "search_changes" ADD COLUMN "due" timestamp with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uploads_owner_id_state_index" ON "uploads" USING btree ("owner_id","state");--> statement-breakpoint
CREATE INDEX "uploads_state_expires_at_index" ON "uploads" USING btree ("state","expires_at");--> statement-breakpoint
CREATE INDEX "document_versions_file_key_index" ON "document_versions" USING btree ("file_key");--> statement-breakpoint
ALTER TABLE "search_changes" DROP COLUMN "created_at";