ALTER TABLE "documents" ADD COLUMN "product" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "supplier" text DEFAULT '' NOT NULL;