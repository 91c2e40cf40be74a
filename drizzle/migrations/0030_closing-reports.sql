CREATE TABLE "hire_demand_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase_award_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"lot_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "purchase_evaluations" ADD COLUMN "is_shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "project_documents" ADD COLUMN "is_closing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "hire_demand_changes" ADD CONSTRAINT "hire_demand_changes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_demand_changes" ADD CONSTRAINT "hire_demand_changes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchase_award_changes" ADD CONSTRAINT "purchase_award_changes_lot_id_project_id_purchase_lots_id_project_id_fk" FOREIGN KEY ("lot_id","project_id") REFERENCES "public"."purchase_lots"("id","project_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hire_demand_changes_project_id_at_index" ON "hire_demand_changes" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "hire_demand_changes_organisation_id_index" ON "hire_demand_changes" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "hire_demand_changes_person_id_index" ON "hire_demand_changes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "purchase_award_changes_project_id_at_index" ON "purchase_award_changes" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "purchase_award_changes_lot_id_index" ON "purchase_award_changes" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "purchase_award_changes_person_id_index" ON "purchase_award_changes" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_documents_project_id_index" ON "project_documents" USING btree ("project_id") WHERE "project_documents"."is_closing";