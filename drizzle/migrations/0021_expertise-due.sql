CREATE TABLE "expertise_derived" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"month" text NOT NULL,
	"derived_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "expertise_due" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "expertise_derived" ADD CONSTRAINT "expertise_derived_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expertise_due_person_id_index" ON "expertise_due" USING btree ("person_id");--> statement-breakpoint
CREATE FUNCTION expertise_is_due(ids uuid[]) RETURNS void LANGUAGE sql AS $$
	INSERT INTO expertise_due (person_id) SELECT DISTINCT id FROM unnest(ids) AS id WHERE id IS NOT NULL
$$;
--> statement-breakpoint
-- The row itself says whose profile it bears on, in the column that the trigger names.
CREATE FUNCTION expertise_due_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM expertise_is_due(ARRAY[to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0]]::uuid[]);
	RETURN NULL;
END
$$;
--> statement-breakpoint
-- Their plans are kept: one that was made while a table was empty would read all of it for every row of a large import.
-- A document and its topics bear on whoever shared it and on its authors.
CREATE FUNCTION expertise_due_of_document() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
	concerned uuid[] := ARRAY[to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0]]::uuid[];
BEGIN
	PERFORM expertise_is_due(
		ARRAY(SELECT owner_id FROM documents WHERE id = ANY(concerned))
		|| ARRAY(SELECT person_id FROM document_authors WHERE document_id = ANY(concerned))
		|| ARRAY[to_jsonb(OLD) ->> 'owner_id']::uuid[]
	);
	RETURN NULL;
END
$$;
--> statement-breakpoint
-- An agenda item or a meeting bears on those who speak there.
CREATE FUNCTION expertise_due_of_talk() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
	PERFORM expertise_is_due(ARRAY(
		SELECT s.person_id FROM speakers s JOIN agenda_items a ON a.id = s.agenda_item_id
		WHERE CASE TG_TABLE_NAME WHEN 'meetings' THEN a.meeting_id ELSE a.id END = NEW.id
	));
	RETURN NULL;
END
$$;
--> statement-breakpoint
-- A question bears on whoever gave the answer that helped, before and now.
CREATE FUNCTION expertise_due_of_question() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
	PERFORM expertise_is_due(ARRAY(SELECT person_id FROM answers WHERE id IN (OLD.accepted_answer_id, NEW.accepted_answer_id)));
	RETURN NULL;
END
$$;
--> statement-breakpoint
-- A topic bears on everybody who ever did something on it: few go, so all are looked at again.
CREATE FUNCTION expertise_due_of_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM expertise_derived;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER UPDATE OF state, kind, date, shared_at, owner_id ON "documents" FOR EACH ROW
	WHEN (OLD.state = 'shared' OR NEW.state = 'shared') EXECUTE FUNCTION expertise_due_of_document('id');
--> statement-breakpoint
CREATE TRIGGER expertise_due_added AFTER INSERT OR DELETE ON "documents" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_row('owner_id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER INSERT OR UPDATE OR DELETE ON "document_topics" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_document('document_id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER INSERT OR UPDATE OR DELETE ON "document_authors" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_row('person_id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER INSERT OR UPDATE OR DELETE ON "speakers" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_row('person_id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER UPDATE OF topics, meeting_id ON "agenda_items" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_talk();
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER UPDATE OF state, starts_at, ends_at ON "meetings" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_talk();
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER INSERT OR UPDATE OF accepted_answer_id, topics, asked_by OR DELETE ON "questions" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_question();
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER UPDATE OF person_id, created_at OR DELETE ON "answers" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_row('person_id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER INSERT OR UPDATE OF state, person_id OR DELETE ON "memberships" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_row('person_id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER UPDATE OF left_at, suspended_at, hidden_as_expert ON "people" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_row('id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER INSERT OR DELETE ON "expertise_choices" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_row('person_id');
--> statement-breakpoint
CREATE TRIGGER expertise_due AFTER INSERT OR UPDATE OF retired_at ON "topics" FOR EACH ROW EXECUTE FUNCTION expertise_due_of_topic();
