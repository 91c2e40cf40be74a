CREATE TABLE "hire_corrections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"more_id" uuid NOT NULL,
	"less_id" uuid NOT NULL,
	"cents" bigint NOT NULL,
	"reason" text NOT NULL,
	"saved_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hire_demands" (
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"use" integer NOT NULL,
	"half_days" text[] DEFAULT '{}' NOT NULL,
	"sites" text DEFAULT '' NOT NULL,
	"starts_on" date,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hire_demands_project_id_organisation_id_pk" PRIMARY KEY("project_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "hire_figures" (
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"inhabitants" integer,
	"year" integer,
	"source" text DEFAULT '' NOT NULL,
	"percent" integer,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hire_figures_project_id_organisation_id_pk" PRIMARY KEY("project_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "hire_hours" (
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"hours" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hire_hours_project_id_organisation_id_year_quarter_pk" PRIMARY KEY("project_id","organisation_id","year","quarter")
);
--> statement-breakpoint
CREATE TABLE "hire_panel" (
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hire_panel_project_id_person_id_pk" PRIMARY KEY("project_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "hire_plans" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"persons" integer DEFAULT 1 NOT NULL,
	"form" text,
	"employer_id" uuid,
	"employer_name" text DEFAULT '' NOT NULL,
	"cost_cents" bigint,
	"cost_key" text,
	"fixed_share" integer DEFAULT 0 NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hire_points" (
	"project_id" uuid NOT NULL,
	"point" text NOT NULL,
	"done_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hire_points_project_id_point_pk" PRIMARY KEY("project_id","point")
);
--> statement-breakpoint
CREATE TABLE "hire_settlement_lines" (
	"project_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"weight" text NOT NULL,
	"share_cents" bigint NOT NULL,
	"correction_cents" bigint NOT NULL,
	CONSTRAINT "hire_settlement_lines_project_id_year_organisation_id_pk" PRIMARY KEY("project_id","year","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "hire_settlements" (
	"project_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"cost_cents" bigint NOT NULL,
	"basis" text NOT NULL,
	"closed_at" timestamp with time zone,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hire_settlements_project_id_year_pk" PRIMARY KEY("project_id","year")
);
--> statement-breakpoint
CREATE TABLE "hire_vacancies" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"profile" text DEFAULT '' NOT NULL,
	"published_on" date,
	"closes_on" date,
	"starts_on" date,
	"link" text DEFAULT '' NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hire_week" (
	"project_id" uuid NOT NULL,
	"person" integer NOT NULL,
	"half_day" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "hire_week_project_id_person_half_day_organisation_id_pk" PRIMARY KEY("project_id","person","half_day","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "hire_corrections" ADD CONSTRAINT "hire_corrections_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_corrections" ADD CONSTRAINT "hire_corrections_more_id_organisations_id_fk" FOREIGN KEY ("more_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_corrections" ADD CONSTRAINT "hire_corrections_less_id_organisations_id_fk" FOREIGN KEY ("less_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_demands" ADD CONSTRAINT "hire_demands_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_demands" ADD CONSTRAINT "hire_demands_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_figures" ADD CONSTRAINT "hire_figures_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_figures" ADD CONSTRAINT "hire_figures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_hours" ADD CONSTRAINT "hire_hours_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_hours" ADD CONSTRAINT "hire_hours_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_panel" ADD CONSTRAINT "hire_panel_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_panel" ADD CONSTRAINT "hire_panel_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_panel" ADD CONSTRAINT "hire_panel_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_plans" ADD CONSTRAINT "hire_plans_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_plans" ADD CONSTRAINT "hire_plans_employer_id_organisations_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_points" ADD CONSTRAINT "hire_points_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_settlement_lines" ADD CONSTRAINT "hire_settlement_lines_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_settlement_lines" ADD CONSTRAINT "hire_settlement_lines_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_settlements" ADD CONSTRAINT "hire_settlements_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_vacancies" ADD CONSTRAINT "hire_vacancies_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_week" ADD CONSTRAINT "hire_week_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_week" ADD CONSTRAINT "hire_week_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hire_corrections_project_id_year_index" ON "hire_corrections" USING btree ("project_id","year");--> statement-breakpoint
CREATE INDEX "hire_corrections_more_id_index" ON "hire_corrections" USING btree ("more_id");--> statement-breakpoint
CREATE INDEX "hire_corrections_less_id_index" ON "hire_corrections" USING btree ("less_id");--> statement-breakpoint
CREATE INDEX "hire_demands_organisation_id_index" ON "hire_demands" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "hire_figures_organisation_id_index" ON "hire_figures" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "hire_hours_organisation_id_index" ON "hire_hours" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "hire_panel_person_id_index" ON "hire_panel" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "hire_panel_organisation_id_index" ON "hire_panel" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "hire_plans_employer_id_index" ON "hire_plans" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "hire_settlement_lines_organisation_id_index" ON "hire_settlement_lines" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "hire_week_organisation_id_index" ON "hire_week" USING btree ("organisation_id");--> statement-breakpoint
CREATE FUNCTION hire_year_is_closed(project uuid, of_year integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "hire_settlements" s JOIN "projects" p ON p.id = s.project_id
    WHERE s.project_id = project AND s.year = of_year AND s.closed_at IS NOT NULL)
$$;--> statement-breakpoint
CREATE FUNCTION hire_year_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP <> 'INSERT' AND hire_year_is_closed(OLD.project_id, OLD.year))
    OR (TG_OP <> 'DELETE' AND hire_year_is_closed(NEW.project_id, NEW.year)) THEN
    RAISE EXCEPTION 'the settlement of this year is closed';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;--> statement-breakpoint
CREATE TRIGGER hire_year_stays BEFORE UPDATE OR DELETE ON "hire_settlements" FOR EACH ROW EXECUTE FUNCTION hire_year_stays();--> statement-breakpoint
CREATE TRIGGER hire_year_stays BEFORE INSERT OR UPDATE OR DELETE ON "hire_settlement_lines" FOR EACH ROW EXECUTE FUNCTION hire_year_stays();--> statement-breakpoint
CREATE TRIGGER hire_year_stays BEFORE INSERT OR UPDATE OR DELETE ON "hire_hours" FOR EACH ROW EXECUTE FUNCTION hire_year_stays();--> statement-breakpoint
CREATE TRIGGER hire_year_stays BEFORE INSERT OR UPDATE OR DELETE ON "hire_corrections" FOR EACH ROW EXECUTE FUNCTION hire_year_stays();
