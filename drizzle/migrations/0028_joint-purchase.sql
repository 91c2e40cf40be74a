CREATE TABLE "purchase_agreements" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"form" text,
	"cost_sharing" text DEFAULT '' NOT NULL,
	"margin_percent" integer DEFAULT 0 NOT NULL,
	"settled_on" date
);
--> statement-breakpoint
CREATE TABLE "purchase_commitments" (
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_commitments_project_id_organisation_id_pk" PRIMARY KEY("project_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "purchase_criteria" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"name" text NOT NULL,
	"weight" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_awards" (
	"lot_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"contractor" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_contracts" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"standstill_until" date,
	"ends_on" date,
	"reminded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "purchase_prices" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"cents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_evaluations" (
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"again" text NOT NULL,
	"good" text DEFAULT '' NOT NULL,
	"better" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_evaluations_project_id_organisation_id_pk" PRIMARY KEY("project_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "purchase_articles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"estimated_cents" bigint,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_articles_id_projectId_unique" UNIQUE("id","project_id")
);
--> statement-breakpoint
CREATE TABLE "purchase_lots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_lots_id_projectId_unique" UNIQUE("id","project_id")
);
--> statement-breakpoint
CREATE TABLE "purchase_orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"on_day" date NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"stricken_at" timestamp with time zone,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_remarks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_snapshots" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid NOT NULL,
	"link" text NOT NULL,
	"questions_until" date,
	"opens_on" date NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_needs" (
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"deliver_from" date,
	"deliver_until" date,
	"contract_ends_on" date,
	"note" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_needs_project_id_organisation_id_pk" PRIMARY KEY("project_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "purchase_quantities" (
	"project_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"minimum" integer NOT NULL,
	"expected" integer NOT NULL,
	"maximum" integer NOT NULL,
	"is_unsure" boolean DEFAULT false NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_quantities_article_id_organisation_id_pk" PRIMARY KEY("article_id","organisation_id"),
	CONSTRAINT "purchase_quantities_in_order" CHECK (0 <= "purchase_quantities"."minimum" and "purchase_quantities"."minimum" <= "purchase_quantities"."expected" and "purchase_quantities"."expected" <= "purchase_quantities"."maximum")
);
--> statement-breakpoint
CREATE TABLE "purchase_quantity_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"from_minimum" integer,
	"from_expected" integer,
	"from_maximum" integer,
	"from_unsure" boolean,
	"to_minimum" integer NOT NULL,
	"to_expected" integer NOT NULL,
	"to_maximum" integer NOT NULL,
	"to_unsure" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_thresholds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"source" text NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "purchase_agreements" ADD CONSTRAINT "purchase_agreements_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_commitments" ADD CONSTRAINT "purchase_commitments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_commitments" ADD CONSTRAINT "purchase_commitments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_criteria" ADD CONSTRAINT "purchase_criteria_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_awards" ADD CONSTRAINT "purchase_awards_lot_id_project_id_purchase_lots_id_project_id_fk" FOREIGN KEY ("lot_id","project_id") REFERENCES "public"."purchase_lots"("id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_contracts" ADD CONSTRAINT "purchase_contracts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_prices" ADD CONSTRAINT "purchase_prices_article_id_project_id_purchase_articles_id_project_id_fk" FOREIGN KEY ("article_id","project_id") REFERENCES "public"."purchase_articles"("id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_evaluations" ADD CONSTRAINT "purchase_evaluations_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_evaluations" ADD CONSTRAINT "purchase_evaluations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_articles" ADD CONSTRAINT "purchase_articles_lot_id_project_id_purchase_lots_id_project_id_fk" FOREIGN KEY ("lot_id","project_id") REFERENCES "public"."purchase_lots"("id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_lots" ADD CONSTRAINT "purchase_lots_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_orders" ADD CONSTRAINT "purchase_orders_article_id_project_id_purchase_articles_id_project_id_fk" FOREIGN KEY ("article_id","project_id") REFERENCES "public"."purchase_articles"("id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_remarks" ADD CONSTRAINT "purchase_remarks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_remarks" ADD CONSTRAINT "purchase_remarks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_remarks" ADD CONSTRAINT "purchase_remarks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_snapshots" ADD CONSTRAINT "purchase_snapshots_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_needs" ADD CONSTRAINT "purchase_needs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_needs" ADD CONSTRAINT "purchase_needs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_quantities" ADD CONSTRAINT "purchase_quantities_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_quantities" ADD CONSTRAINT "purchase_quantities_article_id_project_id_purchase_articles_id_project_id_fk" FOREIGN KEY ("article_id","project_id") REFERENCES "public"."purchase_articles"("id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_quantity_changes" ADD CONSTRAINT "purchase_quantity_changes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_quantity_changes" ADD CONSTRAINT "purchase_quantity_changes_article_id_project_id_purchase_articles_id_project_id_fk" FOREIGN KEY ("article_id","project_id") REFERENCES "public"."purchase_articles"("id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "purchase_commitments_organisation_id_index" ON "purchase_commitments" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_criteria_project_id_place_index" ON "purchase_criteria" USING btree ("project_id","place");--> statement-breakpoint
CREATE INDEX "purchase_awards_project_id_index" ON "purchase_awards" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "purchase_prices_project_id_index" ON "purchase_prices" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "purchase_evaluations_organisation_id_index" ON "purchase_evaluations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_articles_lot_id_index" ON "purchase_articles" USING btree ("lot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "purchase_lots_project_id_number_index" ON "purchase_lots" USING btree ("project_id","number") WHERE "purchase_lots"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "purchase_orders_project_id_on_day_index" ON "purchase_orders" USING btree ("project_id","on_day");--> statement-breakpoint
CREATE INDEX "purchase_orders_article_id_index" ON "purchase_orders" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "purchase_orders_organisation_id_index" ON "purchase_orders" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_remarks_project_id_created_at_index" ON "purchase_remarks" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE INDEX "purchase_remarks_person_id_index" ON "purchase_remarks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "purchase_remarks_organisation_id_index" ON "purchase_remarks" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_needs_organisation_id_index" ON "purchase_needs" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_quantities_project_id_organisation_id_index" ON "purchase_quantities" USING btree ("project_id","organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_quantities_organisation_id_index" ON "purchase_quantities" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_quantity_changes_project_id_at_index" ON "purchase_quantity_changes" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "purchase_quantity_changes_article_id_index" ON "purchase_quantity_changes" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "purchase_quantity_changes_organisation_id_index" ON "purchase_quantity_changes" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "purchase_quantity_changes_person_id_index" ON "purchase_quantity_changes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "purchase_thresholds_valid_from_index" ON "purchase_thresholds" USING btree ("valid_from");--> statement-breakpoint
-- From here on written by hand: what was published does not change, whoever asks.
-- The project's row is held meanwhile, so that a change and the publication stand in one line: whoever comes second sees what the first did.
CREATE FUNCTION purchase_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	touched uuid[] := '{}';
BEGIN
	IF TG_OP = 'TRUNCATE' THEN
		-- A restore empties the tables of a place where nothing was published yet: nothing is lost by that.
		IF EXISTS (SELECT FROM purchase_snapshots) THEN
			RAISE EXCEPTION 'a published purchase does not change' USING ERRCODE = 'insufficient_privilege';
		END IF;
		RETURN NULL;
	END IF;
	IF TG_OP <> 'INSERT' THEN
		touched := touched || OLD.project_id;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		touched := touched || NEW.project_id;
	END IF;
	PERFORM FROM projects WHERE id = ANY (touched) ORDER BY id FOR SHARE;
	IF EXISTS (SELECT FROM purchase_snapshots WHERE project_id = ANY (touched)) THEN
		RAISE EXCEPTION 'a published purchase does not change' USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER purchase_stays AFTER INSERT OR UPDATE OR DELETE ON "purchase_lots" FOR EACH ROW EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays AFTER INSERT OR UPDATE OR DELETE ON "purchase_articles" FOR EACH ROW EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays AFTER INSERT OR UPDATE OR DELETE ON "purchase_quantities" FOR EACH ROW EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays AFTER INSERT OR UPDATE OR DELETE ON "purchase_quantity_changes" FOR EACH ROW EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays AFTER INSERT OR UPDATE OR DELETE ON "purchase_criteria" FOR EACH ROW EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays AFTER INSERT OR UPDATE OR DELETE ON "purchase_agreements" FOR EACH ROW EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays_whole BEFORE TRUNCATE ON "purchase_lots" FOR EACH STATEMENT EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays_whole BEFORE TRUNCATE ON "purchase_articles" FOR EACH STATEMENT EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays_whole BEFORE TRUNCATE ON "purchase_quantities" FOR EACH STATEMENT EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays_whole BEFORE TRUNCATE ON "purchase_quantity_changes" FOR EACH STATEMENT EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays_whole BEFORE TRUNCATE ON "purchase_criteria" FOR EACH STATEMENT EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_stays_whole BEFORE TRUNCATE ON "purchase_agreements" FOR EACH STATEMENT EXECUTE FUNCTION purchase_stays();
--> statement-breakpoint
CREATE FUNCTION purchase_snapshot_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		PERFORM FROM projects WHERE id = NEW.project_id FOR UPDATE;
		RETURN NEW;
	END IF;
	IF TG_OP = 'TRUNCATE' AND NOT EXISTS (SELECT FROM purchase_snapshots) THEN
		RETURN NULL;
	END IF;
	RAISE EXCEPTION 'a published purchase does not change' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER purchase_snapshot_stays BEFORE INSERT OR UPDATE OR DELETE ON "purchase_snapshots" FOR EACH ROW EXECUTE FUNCTION purchase_snapshot_stays();
--> statement-breakpoint
CREATE TRIGGER purchase_snapshot_stays_whole BEFORE TRUNCATE ON "purchase_snapshots" FOR EACH STATEMENT EXECUTE FUNCTION purchase_snapshot_stays();
--> statement-breakpoint
-- Nobody comes to a published purchase, and who withdraws stays visible.
CREATE FUNCTION purchase_participants_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	project uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.project_id ELSE NEW.project_id END;
BEGIN
	IF TG_OP = 'UPDATE' AND (NEW.state <> 'joined' OR OLD.state = 'joined') AND NEW.project_id = OLD.project_id THEN
		RETURN NULL;
	END IF;
	IF TG_OP = 'INSERT' AND NEW.state <> 'joined' OR TG_OP = 'DELETE' AND OLD.state = 'interested' THEN
		RETURN NULL;
	END IF;
	PERFORM FROM projects WHERE id = project FOR SHARE;
	IF EXISTS (SELECT FROM purchase_snapshots WHERE project_id = project) THEN
		RAISE EXCEPTION 'nobody joins a published purchase' USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER purchase_participants_stay AFTER INSERT OR UPDATE OR DELETE ON "project_organisations" FOR EACH ROW EXECUTE FUNCTION purchase_participants_stay();
