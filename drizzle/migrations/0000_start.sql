CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"circle_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "circle_coverage" (
	"circle_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "circle_coverage_circle_id_kind_code_pk" PRIMARY KEY("circle_id","kind","code")
);
--> statement-breakpoint
CREATE TABLE "circles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"rhythm" text DEFAULT '' NOT NULL,
	"archived_at" timestamp with time zone,
	"successor_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "circles_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "document_authors" (
	"document_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text DEFAULT 'author' NOT NULL,
	CONSTRAINT "document_authors_document_id_person_id_pk" PRIMARY KEY("document_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "document_circles" (
	"document_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	CONSTRAINT "document_circles_document_id_circle_id_pk" PRIMARY KEY("document_id","circle_id")
);
--> statement-breakpoint
CREATE TABLE "document_topics" (
	"document_id" uuid NOT NULL,
	"topic_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	CONSTRAINT "document_topics_document_id_topic_id_pk" PRIMARY KEY("document_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"file_key" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"text_state" text DEFAULT 'waiting' NOT NULL,
	"unreadable_because" text,
	"pages" text[] DEFAULT '{}' NOT NULL,
	"proposals" jsonb,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"summary_by" text DEFAULT 'proposed' NOT NULL,
	"kind" text DEFAULT 'other' NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"date" date,
	"valid_until" date,
	"visibility" text DEFAULT 'circle' NOT NULL,
	"organisation_id" uuid,
	"meeting_id" uuid,
	"agenda_item_id" uuid,
	"owner_id" uuid NOT NULL,
	"import_key" text,
	"shared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone,
	CONSTRAINT "documents_importKey_unique" UNIQUE("import_key")
);
--> statement-breakpoint
CREATE TABLE "expertise" (
	"person_id" uuid NOT NULL,
	"topic_id" text NOT NULL,
	"score" real NOT NULL,
	"evidence_count" integer NOT NULL,
	"last_date" date,
	"algorithm" integer NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "expertise_person_id_topic_id_pk" PRIMARY KEY("person_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "expertise_choices" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "expertise_choices_person_id_kind_target_pk" PRIMARY KEY("person_id","kind","target")
);
--> statement-breakpoint
CREATE TABLE "expertise_evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"topic_id" text NOT NULL,
	"kind" text NOT NULL,
	"source_id" uuid NOT NULL,
	"role" text NOT NULL,
	"date" date,
	"value" real NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"lease_until" timestamp with time zone,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"counts" jsonb
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reply" text NOT NULL,
	"seat_wanted_at" timestamp with time zone,
	"replied_at" timestamp with time zone NOT NULL,
	"attended_at" timestamp with time zone,
	CONSTRAINT "attendance_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "topic_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"circle_id" uuid NOT NULL,
	"title" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"topic_id" text,
	"state" text DEFAULT 'wanted' NOT NULL,
	"agenda_item_id" uuid,
	"proposed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_votes" (
	"proposal_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topic_votes_proposal_id_person_id_pk" PRIMARY KEY("proposal_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"minutes" integer NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_circles" (
	"meeting_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	CONSTRAINT "meeting_circles_meeting_id_circle_id_pk" PRIMARY KEY("meeting_id","circle_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"venue" text DEFAULT '' NOT NULL,
	"room" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"parking" text DEFAULT '' NOT NULL,
	"entrance" text DEFAULT '' NOT NULL,
	"accessibility" text DEFAULT '' NOT NULL,
	"lunch" text DEFAULT '' NOT NULL,
	"online_url" text,
	"host_organisation_id" uuid,
	"contact_id" uuid,
	"capacity" integer,
	"reply_by" timestamp with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meetings_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "speakers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agenda_item_id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"organisation" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"circle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"domain_matches" boolean DEFAULT false NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"email" text PRIMARY KEY NOT NULL,
	"link_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"next" text DEFAULT '/' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_tokens_linkHash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"nis" text,
	"mail_domains" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"email" text,
	"name" text NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"organisation_id" uuid,
	"phone" text,
	"phone_visibility" text DEFAULT 'members' NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"reachable_at" text DEFAULT '' NOT NULL,
	"absent_until" timestamp with time zone,
	"locale" text DEFAULT 'nl' NOT NULL,
	"is_admin" boolean DEFAULT false NOT NULL,
	"hidden_as_expert" boolean DEFAULT false NOT NULL,
	"left_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "search_audiences" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_audiences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"tokens" text[] NOT NULL,
	CONSTRAINT "search_audiences_tokens_unique" UNIQUE("tokens")
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_entries_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"folded" text NOT NULL,
	"audience" integer NOT NULL,
	"circles" text[] NOT NULL,
	"topics" text[] NOT NULL,
	"people" text[] NOT NULL,
	"organisation" text,
	"year" smallint,
	"type" text,
	"language" text,
	"file_type" text,
	"date" timestamp with time zone,
	"outdated" boolean NOT NULL,
	"terms" integer[] NOT NULL,
	CONSTRAINT "search_entries_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "search_postings" (
	"term" integer NOT NULL,
	"entry" integer NOT NULL,
	"audience" integer NOT NULL,
	"impact" real NOT NULL,
	CONSTRAINT "search_postings_term_entry_pk" PRIMARY KEY("term","entry")
);
--> statement-breakpoint
CREATE TABLE "search_spellings" (
	"word" text PRIMARY KEY NOT NULL,
	"term" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"term" text NOT NULL,
	CONSTRAINT "search_terms_term_unique" UNIQUE("term")
);
--> statement-breakpoint
CREATE TABLE "search_title_words" (
	"word" text NOT NULL,
	"entry" integer NOT NULL,
	"audience" integer NOT NULL,
	CONSTRAINT "search_title_words_word_entry_pk" PRIMARY KEY("word","entry")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asked_people" (
	"question_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"passed_on_by" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asked_people_question_id_person_id_pk" PRIMARY KEY("question_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"asked_by" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"visibility" text NOT NULL,
	"circle_id" uuid,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"accepted_answer_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"nl" text NOT NULL,
	"en" text NOT NULL,
	"synonyms" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "circle_coverage" ADD CONSTRAINT "circle_coverage_circle_id_circles_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_authors" ADD CONSTRAINT "document_authors_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_authors" ADD CONSTRAINT "document_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_circles" ADD CONSTRAINT "document_circles_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_circles" ADD CONSTRAINT "document_circles_circle_id_circles_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_topics" ADD CONSTRAINT "document_topics_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_topics" ADD CONSTRAINT "document_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expertise_choices" ADD CONSTRAINT "expertise_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expertise_evidence" ADD CONSTRAINT "expertise_evidence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_proposals" ADD CONSTRAINT "topic_proposals_circle_id_circles_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_proposals" ADD CONSTRAINT "topic_proposals_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_proposals" ADD CONSTRAINT "topic_proposals_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_votes" ADD CONSTRAINT "topic_votes_proposal_id_topic_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."topic_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_votes" ADD CONSTRAINT "topic_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_circles" ADD CONSTRAINT "meeting_circles_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_circles" ADD CONSTRAINT "meeting_circles_circle_id_circles_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_host_organisation_id_organisations_id_fk" FOREIGN KEY ("host_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_contact_id_people_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speakers" ADD CONSTRAINT "speakers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_circle_id_circles_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_audience_search_audiences_id_fk" FOREIGN KEY ("audience") REFERENCES "public"."search_audiences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asked_people" ADD CONSTRAINT "asked_people_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asked_people" ADD CONSTRAINT "asked_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_circle_id_circles_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_at_index" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_circle_id_at_index" ON "audit_log" USING btree ("circle_id","at");--> statement-breakpoint
CREATE INDEX "circle_coverage_code_index" ON "circle_coverage" USING btree ("code");--> statement-breakpoint
CREATE INDEX "document_authors_person_id_index" ON "document_authors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "document_circles_circle_id_index" ON "document_circles" USING btree ("circle_id");--> statement-breakpoint
CREATE INDEX "document_topics_topic_id_index" ON "document_topics" USING btree ("topic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_document_id_number_index" ON "document_versions" USING btree ("document_id","number");--> statement-breakpoint
CREATE INDEX "document_versions_sha256_index" ON "document_versions" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "documents_owner_id_index" ON "documents" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "documents_meeting_id_index" ON "documents" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "documents_state_shared_at_index" ON "documents" USING btree ("state","shared_at");--> statement-breakpoint
CREATE INDEX "expertise_topic_id_score_index" ON "expertise" USING btree ("topic_id","score");--> statement-breakpoint
CREATE INDEX "expertise_evidence_person_id_topic_id_index" ON "expertise_evidence" USING btree ("person_id","topic_id");--> statement-breakpoint
CREATE INDEX "expertise_evidence_kind_source_id_index" ON "expertise_evidence" USING btree ("kind","source_id");--> statement-breakpoint
CREATE INDEX "attendance_person_id_index" ON "attendance" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "topic_proposals_circle_id_state_index" ON "topic_proposals" USING btree ("circle_id","state");--> statement-breakpoint
CREATE INDEX "agenda_items_meeting_id_position_index" ON "agenda_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meeting_circles_circle_id_index" ON "meeting_circles" USING btree ("circle_id");--> statement-breakpoint
CREATE INDEX "meetings_state_starts_at_index" ON "meetings" USING btree ("state","starts_at");--> statement-breakpoint
CREATE INDEX "speakers_agenda_item_id_index" ON "speakers" USING btree ("agenda_item_id");--> statement-breakpoint
CREATE INDEX "speakers_person_id_index" ON "speakers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_open" ON "memberships" USING btree ("circle_id","person_id") WHERE state in ('requested', 'moreInfo', 'active');--> statement-breakpoint
CREATE INDEX "memberships_person_id_state_index" ON "memberships" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "memberships_circle_id_state_index" ON "memberships" USING btree ("circle_id","state");--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "organisations_nis_index" ON "organisations" USING btree ("nis");--> statement-breakpoint
CREATE INDEX "organisations_mail_domains_index" ON "organisations" USING gin ("mail_domains");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_index" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "people_organisation_id_index" ON "people" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "search_entries_audience_kind_index" ON "search_entries" USING btree ("audience","kind");--> statement-breakpoint
CREATE INDEX "search_entries_date_index" ON "search_entries" USING btree ("date");--> statement-breakpoint
CREATE INDEX "search_spellings_begin" ON "search_spellings" USING btree (left("word", 3),length("word"));--> statement-breakpoint
CREATE INDEX "search_spellings_end" ON "search_spellings" USING btree (left("word", 1),right("word", 3),length("word"));--> statement-breakpoint
CREATE INDEX "search_title_words_entry_index" ON "search_title_words" USING btree ("entry");--> statement-breakpoint
CREATE INDEX "search_title_words_begin" ON "search_title_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "answers_question_id_created_at_index" ON "answers" USING btree ("question_id","created_at");--> statement-breakpoint
CREATE INDEX "answers_person_id_index" ON "answers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "asked_people_person_id_state_index" ON "asked_people" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "questions_asked_by_index" ON "questions" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "questions_circle_id_state_index" ON "questions" USING btree ("circle_id","state");