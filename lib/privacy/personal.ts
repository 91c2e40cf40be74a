/** What becomes of somebody's rows when they are erased. `clear`: the row stays without what tells of them; see erasing/commands. */
export type Erasing = "delete" | "clear" | "keep";

export type PersonalTable = {
  table: string;
  /** The column that says whose a row is: a person's id, or their mail address. Their own download has these rows. */
  whose: { id: string } | { email: string };
  erasing: Erasing;
  /** What their download leaves out: secrets, keys, and what is about others or is in there as a file. */
  without?: string[];
};

const figures = ["minimum", "expected", "maximum", "unsure"].flatMap((amount) => [`from_${amount}`, `to_${amount}`]);

/** Every table with rows that belong to a person. A table with a column for a person that is in neither list does not pass the test. */
export const personalTables: PersonalTable[] = [
  { table: "people", whose: { id: "id" }, erasing: "clear", without: ["mail_token", "photo_file_key"] },
  { table: "memberships", whose: { id: "person_id" }, erasing: "clear", without: ["decided_by", "ended_by"] },
  { table: "sessions", whose: { id: "person_id" }, erasing: "delete", without: ["token_hash"] },
  { table: "identities", whose: { id: "person_id" }, erasing: "delete" },
  { table: "sign_in_tokens", whose: { email: "email" }, erasing: "delete", without: ["link_hash", "code_hash"] },
  { table: "circle_wishes", whose: { email: "email" }, erasing: "delete" },
  { table: "letters", whose: { email: "to" }, erasing: "delete", without: ["text", "html", "calendar", "unsubscribe", "reply_to"] },
  { table: "calendar_feeds", whose: { id: "person_id" }, erasing: "delete", without: ["token_hash"] },
  { table: "notices", whose: { id: "person_id" }, erasing: "delete", without: ["key"] },
  { table: "saved_searches", whose: { id: "person_id" }, erasing: "delete" },
  { table: "muted_circles", whose: { id: "person_id" }, erasing: "delete" },
  { table: "attendance", whose: { id: "person_id" }, erasing: "clear" },
  { table: "speakers", whose: { id: "person_id" }, erasing: "clear" },
  { table: "guest_links", whose: { email: "email" }, erasing: "delete", without: ["secret_hash"] },
  { table: "topic_proposals", whose: { id: "proposed_by" }, erasing: "keep" },
  { table: "topic_votes", whose: { id: "person_id" }, erasing: "keep" },
  { table: "proposal_comments", whose: { id: "person_id" }, erasing: "keep" },
  { table: "proposal_offers", whose: { id: "person_id" }, erasing: "delete" },
  { table: "documents", whose: { id: "owner_id" }, erasing: "clear" },
  { table: "document_authors", whose: { id: "person_id" }, erasing: "keep" },
  { table: "document_versions", whose: { id: "uploaded_by" }, erasing: "keep", without: ["pages", "proposals", "file_key"] },
  { table: "uploads", whose: { id: "owner_id" }, erasing: "delete", without: ["file_key", "arrival", "lease_token"] },
  { table: "attachments", whose: { id: "owner_id" }, erasing: "clear", without: ["file_key", "pages", "findings"] },
  { table: "report_writers", whose: { id: "person_id" }, erasing: "delete" },
  { table: "section_revisions", whose: { id: "saved_by" }, erasing: "keep" },
  { table: "report_actions", whose: { id: "owner_id" }, erasing: "keep" },
  { table: "report_verdicts", whose: { id: "person_id" }, erasing: "keep" },
  { table: "questions", whose: { id: "asked_by" }, erasing: "keep", without: ["accepted_by"] },
  { table: "asked_people", whose: { id: "person_id" }, erasing: "keep", without: ["passed_on_by"] },
  { table: "answers", whose: { id: "person_id" }, erasing: "keep" },
  { table: "answer_thanks", whose: { id: "person_id" }, erasing: "delete" },
  { table: "reply_addresses", whose: { id: "person_id" }, erasing: "delete", without: ["token_hash"] },
  { table: "projects", whose: { id: "created_by" }, erasing: "keep" },
  { table: "project_leads", whose: { id: "person_id" }, erasing: "delete" },
  { table: "project_organisations", whose: { id: "contact_id" }, erasing: "clear" },
  { table: "project_comments", whose: { id: "person_id" }, erasing: "keep" },
  { table: "project_log", whose: { id: "person_id" }, erasing: "keep" },
  { table: "hire_panel", whose: { id: "person_id" }, erasing: "delete" },
  // The figures are their organisation's, and stay behind when they go to work elsewhere.
  { table: "purchase_quantity_changes", whose: { id: "person_id" }, erasing: "keep", without: figures },
  { table: "purchase_remarks", whose: { id: "person_id" }, erasing: "keep" },
  { table: "text_sections", whose: { id: "owner_id" }, erasing: "clear", without: ["editor_id", "editor_since"] },
  { table: "text_revisions", whose: { id: "saved_by" }, erasing: "keep" },
  { table: "text_comments", whose: { id: "person_id" }, erasing: "keep", without: ["settled_by"] },
  { table: "text_agreements", whose: { id: "person_id" }, erasing: "keep" },
  { table: "text_answers", whose: { id: "person_id" }, erasing: "keep" },
  { table: "expertise", whose: { id: "person_id" }, erasing: "delete" },
  { table: "expertise_evidence", whose: { id: "person_id" }, erasing: "delete" },
  { table: "expertise_choices", whose: { id: "person_id" }, erasing: "delete" },
  { table: "expertise_due", whose: { id: "person_id" }, erasing: "delete" },
  { table: "expertise_derived", whose: { id: "person_id" }, erasing: "delete" },
  { table: "import_drafts", whose: { id: "made_by" }, erasing: "delete", without: ["text"] },
  { table: "metadata_sheets", whose: { id: "made_by" }, erasing: "delete", without: ["text"] },
  { table: "usage_sheets", whose: { id: "made_by" }, erasing: "delete", without: ["text"] },
  { table: "product_uses", whose: { id: "contact_id" }, erasing: "clear", without: ["saved_by"] },
  { table: "framework_uses", whose: { id: "person_id" }, erasing: "clear" },
  { table: "framework_follows", whose: { id: "person_id" }, erasing: "delete" },
  // Whom a decision was about is not the decider's to take along.
  { table: "audit_log", whose: { id: "actor_id" }, erasing: "keep", without: ["data"] },
];

/** Columns that name a person in rows that are not theirs. They hold a number alone, which leads to nobody once that person is erased. */
export const namedElsewhere: string[] = [
  "memberships.decided_by",
  "memberships.ended_by",
  "letters.person_id",
  "document_circles.placed_by",
  "meetings.contact_id",
  "meetings.created_by",
  "guest_links.invited_by",
  "proposal_steps.by",
  "asked_people.passed_on_by",
  "questions.accepted_by",
  "project_documents.placed_by",
  "project_decisions.saved_by",
  "hire_plans.saved_by",
  "hire_demands.saved_by",
  "hire_figures.saved_by",
  "hire_points.saved_by",
  "hire_vacancies.saved_by",
  "hire_hours.saved_by",
  "hire_settlements.saved_by",
  "hire_corrections.saved_by",
  "purchase_quantities.saved_by",
  "purchase_needs.saved_by",
  "purchase_commitments.saved_by",
  "purchase_snapshots.published_by",
  "purchase_awards.saved_by",
  "purchase_orders.saved_by",
  "purchase_evaluations.saved_by",
  "purchase_thresholds.saved_by",
  "text_sections.editor_id",
  "text_comments.settled_by",
  "text_versions.frozen_by",
  "text_copies.saved_by",
  "text_copy_parts.saved_by",
  "site_files.uploaded_by",
  "expertise_parameters.changed_by",
  "question_numbers.changed_by",
  "product_uses.saved_by",
  "framework_agreements.added_by",
  "erasures.person_id",
];
