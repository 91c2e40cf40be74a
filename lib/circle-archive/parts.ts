import { type SQL, sql } from "drizzle-orm";

/** Rows of a table that belong to a circle: which, and what of each is left out or written otherwise. */
export type Part = {
  table: string;
  /** `t` is the row; `reader` is the organisation of who takes the archive along. */
  where: (circle: SQL, reader: SQL) => SQL;
  without?: string[];
  /** A piece of JSON that is laid over the row. */
  over?: (circle: SQL, reader: SQL) => SQL;
};

const meetingIds = (circle: SQL) => sql`select meeting_id from meeting_circles where circle_id = ${circle}`;
const itemIds = (circle: SQL) => sql`select id from agenda_items where meeting_id in (${meetingIds(circle)})`;
const documentIds = (circle: SQL) =>
  sql`select d.id from documents d join document_circles dc on dc.document_id = d.id where dc.circle_id = ${circle} and d.state = 'shared'`;
/** What two people ask each other is not the circle's. */
const questionIds = (circle: SQL) => sql`select id from questions where circle_id = ${circle} and visibility <> 'asked'`;
const attachmentIds = (circle: SQL) => sql`select attachment_id from question_files where question_id in (${questionIds(circle)})`;
const proposalIds = (circle: SQL) => sql`select id from topic_proposals where circle_id = ${circle}`;
const reportIds = (circle: SQL) => sql`select id from reports where meeting_id in (${meetingIds(circle)})`;
const sectionIds = (circle: SQL) => sql`select id from report_sections where report_id in (${reportIds(circle)})`;
const projectIds = (circle: SQL) => sql`select id from projects where circle_id = ${circle}`;
/** What is inside a project goes along with who may see inside: their organisation takes part. */
export const insideIds = (circle: SQL, reader: SQL) => sql`
  select p.id from projects p join project_organisations o on o.project_id = p.id
  where p.circle_id = ${circle} and o.organisation_id = ${reader} and o.state = 'joined'`;
const textSectionIds = (circle: SQL, reader: SQL) => sql`select id from text_sections where project_id in (${insideIds(circle, reader)})`;
const memberIds = (circle: SQL) => sql`select person_id from memberships where circle_id = ${circle} and state = 'active'`;

/** Of the register of agreements those that the circle keeps; who uses them is for each organisation to say anew. */
const frameworkIds = (circle: SQL) => sql`select id from framework_agreements where circle_id = ${circle}`;

const personIds = (circle: SQL, reader: SQL) => sql`
  select person_id from memberships where circle_id = ${circle}
  union select owner_id from documents where id in (${documentIds(circle)})
  union select placed_by from document_circles where circle_id = ${circle} and document_id in (${documentIds(circle)}) and placed_by is not null
  union select person_id from document_authors where document_id in (${documentIds(circle)})
  union select uploaded_by from document_versions where document_id in (${documentIds(circle)})
  union select person_id from speakers where agenda_item_id in (${itemIds(circle)}) and person_id is not null
  union select contact_id from meetings where id in (${meetingIds(circle)}) and contact_id is not null
  union select person_id from attendance where meeting_id in (${meetingIds(circle)})
  union select proposed_by from topic_proposals where circle_id = ${circle}
  union select person_id from topic_votes where proposal_id in (${proposalIds(circle)})
  union select person_id from proposal_comments where proposal_id in (${proposalIds(circle)})
  union select person_id from proposal_offers where proposal_id in (${proposalIds(circle)})
  union select person_id from report_writers where report_id in (${reportIds(circle)})
  union select saved_by from section_revisions where section_id in (${sectionIds(circle)})
  union select owner_id from report_actions where report_id in (${reportIds(circle)}) and owner_id is not null
  union select person_id from report_verdicts where report_id in (${reportIds(circle)})
  union select asked_by from questions where id in (${questionIds(circle)})
  union select owner_id from attachments where id in (${attachmentIds(circle)})
  union select person_id from answers where question_id in (${questionIds(circle)})
  union select person_id from asked_people where question_id in (${questionIds(circle)})
  union select created_by from projects where id in (${projectIds(circle)})
  union select person_id from project_leads where project_id in (${projectIds(circle)})
  union select contact_id from project_organisations where project_id in (${projectIds(circle)}) and contact_id is not null
  union select person_id from project_comments where project_id in (${insideIds(circle, reader)})
  union select person_id from project_log where project_id in (${insideIds(circle, reader)}) and person_id is not null
  union select added_by from framework_agreements where circle_id = ${circle}
  union select person_id from hire_panel where project_id in (${insideIds(circle, reader)})
  union select person_id from purchase_quantity_changes where project_id in (${insideIds(circle, reader)}) and person_id is not null
  union select person_id from purchase_award_changes where project_id in (${insideIds(circle, reader)}) and person_id is not null
  union select person_id from hire_demand_changes where project_id in (${insideIds(circle, reader)}) and person_id is not null
  union select person_id from purchase_remarks where project_id in (${insideIds(circle, reader)})
  union select owner_id from text_sections where project_id in (${insideIds(circle, reader)}) and owner_id is not null
  union select saved_by from text_revisions where section_id in (${textSectionIds(circle, reader)})
  union select person_id from text_comments where section_id in (${textSectionIds(circle, reader)})
  union select a.person_id from text_agreements a join text_comments c on c.id = a.comment_id where c.section_id in (${textSectionIds(circle, reader)})
  union select a.person_id from text_answers a join text_versions v on v.id = a.version_id where v.project_id in (${insideIds(circle, reader)})`;

const organisationIds = (circle: SQL, reader: SQL) => sql`
  select organisation_id from people where id in (${personIds(circle, reader)}) and organisation_id is not null
  union select organisation_id from documents where id in (${documentIds(circle)}) and organisation_id is not null
  union select organisation_id from project_organisations where project_id in (${projectIds(circle)})
  union select host_organisation_id from meetings where id in (${meetingIds(circle)}) and host_organisation_id is not null
  union select organiser_id from framework_agreements where circle_id = ${circle} and organiser_id is not null`;

/** How members are reached goes along, as far as they let people of their circle see it; of others only their name and work. */
const reach = (circle: SQL) => sql`jsonb_build_object(
  'email', case when t.id in (${memberIds(circle)}) then t.email end,
  'phone', case when t.id in (${memberIds(circle)}) and t.phone_visibility <> 'nobody' then t.phone end)`;

/** Whoever is kept out here is not let in elsewhere. */
const lettingIn = () => sql`jsonb_build_object('state', case
  when t.state = 'active' and exists (select from people p where p.id = t.person_id and p.suspended_at is not null) then 'ended'
  else t.state end)`;

/** Meetings of other circles stay there. */
const ownMeeting = (circle: SQL) => sql`jsonb_build_object(
  'meeting_id', case when t.meeting_id in (${meetingIds(circle)}) then t.meeting_id end,
  'agenda_item_id', case when t.agenda_item_id in (${itemIds(circle)}) then t.agenda_item_id end)`;

/** A step on the agenda of a meeting that has moved to other circles since points nowhere. */
const ownMeetingOfStep = (circle: SQL) => sql`jsonb_build_object(
  'meeting_id', case when t.meeting_id in (${meetingIds(circle)}) then t.meeting_id end)`;

/** A report whose document stays behind, because it was withdrawn, points nowhere. */
const ownDocument = (circle: SQL) => sql`jsonb_build_object(
  'document_id', case when t.document_id in (${documentIds(circle)}) then t.document_id end)`;

/** Why somebody left is for those who take part. */
const reasonInside = (circle: SQL, reader: SQL) => sql`jsonb_build_object(
  'left_reason', case when t.project_id in (${insideIds(circle, reader)}) then t.left_reason else '' end)`;
/** Tables whose rows each have a file, by its `file_key`. */
export const withFiles = ["document_versions", "attachments"];

/** Before the settlements what they close: the database takes nothing more for a closed year. */
const ofHiring = [
  "hire_plans",
  "hire_demands",
  "hire_demand_changes",
  "hire_figures",
  "hire_week",
  "hire_points",
  "hire_vacancies",
  "hire_panel",
  "hire_hours",
  "hire_corrections",
  "hire_settlement_lines",
  "hire_settlements",
];

/** What kinds of projects have of their own, for those who take part. What was published comes last: its row locks the others. */
const insideProjects = [
  "purchase_agreements",
  "purchase_lots",
  "purchase_articles",
  "purchase_quantities",
  "purchase_quantity_changes",
  "purchase_needs",
  "purchase_commitments",
  "purchase_criteria",
  "purchase_awards",
  "purchase_award_changes",
  "purchase_prices",
  "purchase_contracts",
  "purchase_orders",
  "purchase_remarks",
  "purchase_evaluations",
  "purchase_snapshots",
];

/** In the order in which they can be put back: what is pointed at stands before what points. */
export const parts: Part[] = [
  { table: "organisations", where: (circle, reader) => sql`t.id in (${organisationIds(circle, reader)})`, without: ["merged_into"] },
  {
    table: "topics",
    where: (circle) => sql`t.id in (select topic_id from document_topics where document_id in (${documentIds(circle)}))`,
  },
  {
    table: "people",
    where: (circle, reader) => sql`t.id in (${personIds(circle, reader)})`,
    // Nobody becomes an admin by a file, and what somebody chose about their mails is between them and a platform.
    without: [
      "is_admin",
      "mail_token",
      "photo_file_key",
      "digest",
      "digested_at",
      "calendar_mails",
      "reminders",
      "mail_kinds",
      "suspended_at",
      "absent_until",
      "most_waiting",
    ],
    over: reach,
  },
  { table: "circles", where: (circle) => sql`t.id = ${circle}`, without: ["successor_id"] },
  { table: "circle_coverage", where: (circle) => sql`t.circle_id = ${circle}` },
  { table: "memberships", where: (circle) => sql`t.circle_id = ${circle}`, over: lettingIn },
  // The code at the door stays here: whoever carries the archive about does not stand there.
  { table: "meetings", where: (circle) => sql`t.id in (${meetingIds(circle)})`, without: ["door_code"] },
  { table: "meeting_circles", where: (circle) => sql`t.circle_id = ${circle}` },
  { table: "agenda_items", where: (circle) => sql`t.meeting_id in (${meetingIds(circle)})` },
  { table: "speakers", where: (circle) => sql`t.agenda_item_id in (${itemIds(circle)})` },
  { table: "attendance", where: (circle) => sql`t.meeting_id in (${meetingIds(circle)})` },
  { table: "topic_proposals", where: (circle) => sql`t.circle_id = ${circle}` },
  { table: "topic_votes", where: (circle) => sql`t.proposal_id in (${proposalIds(circle)})` },
  { table: "proposal_comments", where: (circle) => sql`t.proposal_id in (${proposalIds(circle)})` },
  { table: "proposal_offers", where: (circle) => sql`t.proposal_id in (${proposalIds(circle)})` },
  { table: "proposal_steps", where: (circle) => sql`t.proposal_id in (${proposalIds(circle)})`, over: ownMeetingOfStep },
  { table: "documents", where: (circle) => sql`t.id in (${documentIds(circle)})`, without: ["import_key"], over: ownMeeting },
  { table: "document_circles", where: (circle) => sql`t.circle_id = ${circle} and t.document_id in (${documentIds(circle)})` },
  { table: "document_authors", where: (circle) => sql`t.document_id in (${documentIds(circle)})` },
  { table: "document_topics", where: (circle) => sql`t.document_id in (${documentIds(circle)})` },
  { table: "document_versions", where: (circle) => sql`t.document_id in (${documentIds(circle)})` },
  { table: "reports", where: (circle) => sql`t.id in (${reportIds(circle)})`, over: ownDocument },
  { table: "report_writers", where: (circle) => sql`t.report_id in (${reportIds(circle)})` },
  { table: "report_sections", where: (circle) => sql`t.report_id in (${reportIds(circle)})` },
  { table: "section_revisions", where: (circle) => sql`t.section_id in (${sectionIds(circle)})` },
  { table: "report_decisions", where: (circle) => sql`t.report_id in (${reportIds(circle)})` },
  { table: "report_actions", where: (circle) => sql`t.report_id in (${reportIds(circle)})` },
  { table: "report_verdicts", where: (circle) => sql`t.report_id in (${reportIds(circle)})` },
  { table: "report_corrections", where: (circle) => sql`t.report_id in (${reportIds(circle)})` },
  { table: "questions", where: (circle) => sql`t.id in (${questionIds(circle)})` },
  { table: "answers", where: (circle) => sql`t.question_id in (${questionIds(circle)})` },
  { table: "asked_people", where: (circle) => sql`t.question_id in (${questionIds(circle)})` },
  { table: "projects", where: (circle) => sql`t.circle_id = ${circle}` },
  { table: "project_leads", where: (circle) => sql`t.project_id in (${projectIds(circle)})` },
  { table: "project_phases", where: (circle) => sql`t.project_id in (${projectIds(circle)})` },
  { table: "project_organisations", where: (circle) => sql`t.project_id in (${projectIds(circle)})`, over: reasonInside },
  {
    table: "project_documents",
    where: (circle) => sql`t.project_id in (${projectIds(circle)}) and t.document_id in (${documentIds(circle)})`,
  },
  { table: "project_comments", where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)})` },
  { table: "project_log", where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)})` },
  { table: "project_decisions", where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)})` },
  { table: "attachments", where: (circle) => sql`t.id in (${attachmentIds(circle)})` },
  { table: "question_files", where: (circle) => sql`t.question_id in (${questionIds(circle)})` },
  { table: "framework_agreements", where: (circle) => sql`t.circle_id = ${circle}` },
  { table: "framework_circles", where: (circle) => sql`t.circle_id = ${circle} and t.framework_id in (${frameworkIds(circle)})` },
  { table: "framework_lots", where: (circle) => sql`t.framework_id in (${frameworkIds(circle)})` },
  {
    table: "framework_documents",
    where: (circle) => sql`t.framework_id in (${frameworkIds(circle)}) and t.document_id in (${documentIds(circle)})`,
  },
  ...ofHiring.map((table): Part => ({ table, where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)})` })),
  ...insideProjects.map((table) => ({ table, where: (circle: SQL, reader: SQL) => sql`t.project_id in (${insideIds(circle, reader)})` })),
  { table: "project_texts", where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)})` },
  // Who has a section open here does not have it open there.
  {
    table: "text_sections",
    where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)})`,
    without: ["editor_id", "editor_since"],
  },
  { table: "text_revisions", where: (circle, reader) => sql`t.section_id in (${textSectionIds(circle, reader)})` },
  { table: "text_comments", where: (circle, reader) => sql`t.section_id in (${textSectionIds(circle, reader)})` },
  {
    table: "text_agreements",
    where: (circle, reader) => sql`t.comment_id in (select id from text_comments where section_id in (${textSectionIds(circle, reader)}))`,
  },
  { table: "text_versions", where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)})`, over: ownDocument },
  {
    table: "text_answers",
    where: (circle, reader) => sql`t.version_id in (select id from text_versions where project_id in (${insideIds(circle, reader)}))`,
  },
  // The copy of another organisation is its own.
  {
    table: "text_copies",
    where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)}) and t.organisation_id = ${reader}`,
  },
  {
    table: "text_copy_parts",
    where: (circle, reader) => sql`t.project_id in (${insideIds(circle, reader)}) and t.organisation_id = ${reader}`,
  },
];
