ALTER TABLE "job_runs" ADD COLUMN "lease_token" uuid;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "tick" bigint;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "checkpoint" jsonb;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "problem" text;