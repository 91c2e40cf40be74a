CREATE TABLE "project_texts" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"reminded_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_agreements" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_agreements_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "text_answers" (
	"version_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"verdict" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_answers_version_id_organisation_id_role_pk" PRIMARY KEY("version_id","organisation_id","role")
);
--> statement-breakpoint
CREATE TABLE "text_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"section_id" uuid NOT NULL,
	"paragraph" integer NOT NULL,
	"quote" text NOT NULL,
	"body" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "text_copies" (
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_copies_project_id_organisation_id_pk" PRIMARY KEY("project_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "text_copy_parts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"is_struck" boolean DEFAULT false NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"section_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"aside_of" integer,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "text_sections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"saved_at" timestamp with time zone,
	"owner_id" uuid,
	"due_on" date,
	"editor_id" uuid,
	"editor_since" timestamp with time zone,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "text_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"edition" integer NOT NULL,
	"label" text NOT NULL,
	"sections" jsonb NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"review_until" timestamp with time zone,
	"document_id" uuid
);
--> statement-breakpoint
ALTER TABLE "project_texts" ADD CONSTRAINT "project_texts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_agreements" ADD CONSTRAINT "text_agreements_comment_id_text_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."text_comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_agreements" ADD CONSTRAINT "text_agreements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_answers" ADD CONSTRAINT "text_answers_version_id_text_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."text_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_answers" ADD CONSTRAINT "text_answers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_answers" ADD CONSTRAINT "text_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_comments" ADD CONSTRAINT "text_comments_section_id_text_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."text_sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_comments" ADD CONSTRAINT "text_comments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_copies" ADD CONSTRAINT "text_copies_project_id_project_texts_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project_texts"("project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_copies" ADD CONSTRAINT "text_copies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_copy_parts" ADD CONSTRAINT "text_copy_parts_project_id_project_texts_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project_texts"("project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_copy_parts" ADD CONSTRAINT "text_copy_parts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_revisions" ADD CONSTRAINT "text_revisions_section_id_text_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."text_sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_revisions" ADD CONSTRAINT "text_revisions_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_sections" ADD CONSTRAINT "text_sections_project_id_project_texts_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project_texts"("project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_sections" ADD CONSTRAINT "text_sections_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_sections" ADD CONSTRAINT "text_sections_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_versions" ADD CONSTRAINT "text_versions_project_id_project_texts_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project_texts"("project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_versions" ADD CONSTRAINT "text_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_agreements_person_id_index" ON "text_agreements" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "text_answers_organisation_id_index" ON "text_answers" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "text_answers_person_id_index" ON "text_answers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "text_comments_section_id_created_at_index" ON "text_comments" USING btree ("section_id","created_at");--> statement-breakpoint
CREATE INDEX "text_comments_person_id_index" ON "text_comments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "text_copies_organisation_id_index" ON "text_copies" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "text_copy_parts_project_id_organisation_id_index" ON "text_copy_parts" USING btree ("project_id","organisation_id");--> statement-breakpoint
CREATE INDEX "text_copy_parts_organisation_id_index" ON "text_copy_parts" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "text_copy_parts_struck_once" ON "text_copy_parts" USING btree ("project_id","organisation_id","section_id") WHERE is_struck;--> statement-breakpoint
CREATE UNIQUE INDEX "text_revisions_section_id_number_index" ON "text_revisions" USING btree ("section_id","number");--> statement-breakpoint
CREATE INDEX "text_revisions_saved_by_index" ON "text_revisions" USING btree ("saved_by");--> statement-breakpoint
CREATE INDEX "text_sections_project_id_position_index" ON "text_sections" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "text_sections_owner_id_index" ON "text_sections" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "text_sections_editor_id_index" ON "text_sections" USING btree ("editor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "text_versions_project_id_label_index" ON "text_versions" USING btree ("project_id","label");--> statement-breakpoint
CREATE INDEX "text_versions_document_id_index" ON "text_versions" USING btree ("document_id");
--> statement-breakpoint
CREATE FUNCTION "keep_text_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (NEW."project_id", NEW."kind", NEW."edition", NEW."label", NEW."sections", NEW."frozen_at")
		IS DISTINCT FROM (OLD."project_id", OLD."kind", OLD."edition", OLD."label", OLD."sections", OLD."frozen_at") THEN
		RAISE EXCEPTION 'a frozen version of a text does not change' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "text_versions_kept" BEFORE UPDATE ON "text_versions" FOR EACH ROW EXECUTE FUNCTION "keep_text_version"();
