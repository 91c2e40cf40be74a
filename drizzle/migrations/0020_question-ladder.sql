CREATE TABLE "answer_thanks" (
	"answer_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_thanks_answer_id_person_id_pk" PRIMARY KEY("answer_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "received_mails" (
	"mail_hash" text PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_addresses" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "accepted_by" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "rung" text DEFAULT 'asked' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "rung_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "answer_thanks" ADD CONSTRAINT "answer_thanks_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_thanks" ADD CONSTRAINT "answer_thanks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_addresses" ADD CONSTRAINT "reply_addresses_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_addresses" ADD CONSTRAINT "reply_addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_thanks_person_id_index" ON "answer_thanks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "received_mails_received_at_index" ON "received_mails" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "reply_addresses_question_id_index" ON "reply_addresses" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "reply_addresses_person_id_index" ON "reply_addresses" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reply_addresses_created_at_index" ON "reply_addresses" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "questions_state_rung_at_index" ON "questions" USING btree ("state","rung_at");