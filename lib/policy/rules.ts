import type { Actor, CircleRole } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";

type Circle = { id: string };
type Owned = {
  id: string;
  ownerId: string;
  state: "draft" | "shared" | "withdrawn";
  visibility: "circle" | "members" | "public";
  circleIds: string[];
};
type Meeting = { circleIds: string[]; state: "draft" | "published" | "cancelled" };
type Question = { id: string; askedBy: string; visibility: "asked" | "circle" | "members"; circleId: string | null; askedIds: string[] };
type Request = { circleId: string; personId: string };
type Membership = Request & { role: CircleRole };
type Appointment = Request & { isMember: boolean };
type Proposal = { circleId: string; proposedBy: string };
type Comment = { circleId: string; personId: string };
type Report = {
  circleIds: string[];
  state: "none" | "draft" | "review" | "approved" | "published" | "waived";
  writerIds: string[];
  presentIds: string[];
};
type Project = {
  id: string;
  visibility: "circle" | "members";
  circleId: string | null;
  leadOrganisationId: string;
  /** Persons who run it. */
  leadIds: string[];
  /** Organisations that take part now. */
  organisationIds: string[];
};
type OfOrganisation = { project: Project; organisationId: string };
type Undertaken = { ownerId: string | null; circleIds: string[] };
type Kept = { organisationId: string };
type Framework = { addedBy: string; organiserId: string | null; circleId: string | null };
type Phone = { personId: string; phoneVisibility: "members" | "circles" | "nobody"; circleIds: string[] };

/** What each rule looks at beside the actor. */
export type Subjects = {
  "admin.enter": null;
  "people.see": null;
  "people.seePhone": Phone;
  "person.edit": { id: string };
  "person.erase": { id: string };
  "organisation.keep": null;
  "list.import": null;
  "circle.seeMembers": Circle;
  "circle.lead": Circle;
  "circle.export": Circle;
  "circle.start": null;
  "wish.handle": null;
  "membership.request": null;
  "membership.decide": Request;
  "membership.withdraw": Request;
  "membership.appoint": Appointment;
  "membership.demote": Request;
  "membership.end": Membership;
  "membership.endAll": { personId: string };
  "meeting.read": Meeting;
  "meeting.seePeople": Meeting;
  "meeting.reply": Meeting;
  "meeting.lead": Meeting;
  "meeting.host": Meeting & { contactId: string | null };
  "proposal.make": Circle;
  "proposal.vote": Proposal;
  "proposal.discuss": Proposal;
  "proposal.change": Proposal;
  "proposal.lead": Proposal;
  "comment.remove": Comment;
  "report.read": Report;
  "report.readText": Report;
  "report.write": Report;
  "report.lead": { circleIds: string[] };
  "report.judge": Report;
  "action.read": Undertaken;
  "action.settle": Undertaken;
  "document.upload": null;
  "document.read": Owned;
  "document.edit": Owned;
  "document.place": Owned;
  "question.ask": null;
  "question.read": Question;
  "question.answer": Question;
  "question.close": Question;
  "question.accept": Question & { leadMayAccept: boolean };
  "project.start": null;
  "project.read": Project;
  "project.seeInside": Project;
  "project.join": Project;
  "project.fill": OfOrganisation;
  "project.lead": Project;
  "project.takeOver": Project;
  "landscape.read": null;
  "usage.keep": Kept;
  "product.keep": null;
  "framework.read": null;
  "framework.add": null;
  "framework.edit": Framework;
  "framework.use": Kept;
  "text.write": { project: Project; ownerId: string | null };
  "search.save": null;
  "mail.see": null;
  "work.see": null;
  "platform.keep": null;
  "content.inspect": null;
  "audit.see": null;
  "insight.see": null;
  "people.keep": null;
  "person.empower": { id: string };
  "person.suspend": { id: string };
  "topics.keep": null;
  "site.keep": null;
  "expertise.keep": null;
  "questions.keep": null;
};

export type Action = keyof Subjects;

const isMember = (actor: Actor) => actor.roles.size > 0 || actor.isAdmin;
const isIn = (actor: Actor, circleId: string) => actor.roles.has(circleId);
const isInOneOf = (actor: Actor, circleIds: string[]) => circleIds.some((id) => isIn(actor, id));
const leads = (actor: Actor, circleId: string) => actor.isAdmin || actor.roles.get(circleId) === "lead";
const decidesSomewhere = (actor: Actor) => actor.isAdmin || [...actor.roles.values()].includes("lead");
/** Whom a meeting names to phone on the day, who let people in at the door. */
const isContact = (actor: Actor, { contactId }: { contactId: string | null }) =>
  isMember(actor) && contactId !== null && contactId === actor.personId;
const leadsOneOf = (actor: Actor, circleIds: string[]) => circleIds.some((id) => leads(actor, id));
/** Nobody decides about themselves. */
const leadsAnother = (actor: Actor, { circleId, personId }: Request) => personId !== actor.personId && leads(actor, circleId);
const owns = (actor: Actor, document: Owned) => document.ownerId === actor.personId;

const reads = (actor: Actor, document: Owned) =>
  document.visibility === "public" ||
  (document.visibility === "members" && isMember(actor)) ||
  isInOneOf(actor, document.circleIds) ||
  actor.inspected.has(document.id);

const isAskedOrAsks = (actor: Actor, question: Question) =>
  actor.personId !== null && (question.askedBy === actor.personId || question.askedIds.includes(actor.personId));

const readsQuestion = (actor: Actor, question: Question) =>
  isAskedOrAsks(actor, question) ||
  (question.visibility === "members" && isMember(actor)) ||
  (question.visibility === "circle" && question.circleId !== null && isIn(actor, question.circleId));

/** Not admins: a circle's own reports are closed to them. */
const runs = (actor: Actor, { circleIds }: { circleIds: string[] }) => circleIds.some((id) => actor.roles.get(id) === "lead");
const wrote = (actor: Actor, { writerIds }: Report) => actor.personId !== null && writerIds.includes(actor.personId);
/** Who belongs to no circle any more has no say. */
const wasThere = (actor: Actor, { presentIds }: Report) =>
  actor.personId !== null && isMember(actor) && presentIds.includes(actor.personId);
const isOwn = (actor: Actor, { ownerId }: Undertaken) => ownerId !== null && ownerId === actor.personId;

/** Of a government whose people are in a circle: companies never are. */
const worksForMember = (actor: Actor) => actor.roles.size > 0 && actor.organisationId !== null;
/** Not admins: quantities and prices are for the governments that take part. */
const takesPart = (actor: Actor, { organisationIds }: Project) =>
  worksForMember(actor) && organisationIds.includes(actor.organisationId ?? "");
const readsProject = (actor: Actor, project: Project) =>
  takesPart(actor, project) ||
  (project.visibility === "members" && isMember(actor)) ||
  (project.visibility === "circle" && project.circleId !== null && isIn(actor, project.circleId));
/** The same word as `isOfGovernment` of scope.ts, by which lists are narrowed. */
const ofGovernment = (actor: Actor) => actor.isAdmin || (actor.roles.size > 0 && actor.inGovernment);
/** Any member of an organisation keeps what it says of itself; leads of circles do not do so for others. */
const speaksFor = (actor: Actor, { organisationId }: Kept) =>
  ofGovernment(actor) && (actor.isAdmin || actor.organisationId === organisationId);
/** Who wrote it down, who works for its organiser, and who leads the circle that it belongs to. */
const keepsFramework = (actor: Actor, { addedBy, organiserId, circleId }: Framework) =>
  ofGovernment(actor) &&
  (actor.isAdmin ||
    addedBy === actor.personId ||
    (organiserId !== null && organiserId === actor.organisationId) ||
    (circleId !== null && leads(actor, circleId)));

/** Every rule of the product, one entry each. A rule looks at actor and subject, never at the database. */
export const rules: { [A in Action]: (actor: Actor, subject: Subjects[A]) => boolean } = {
  "admin.enter": decidesSomewhere,
  "people.see": isMember,
  "people.seePhone": (actor, phone) =>
    phone.personId === actor.personId ||
    (phone.phoneVisibility === "members" && isMember(actor)) ||
    (phone.phoneVisibility === "circles" && isInOneOf(actor, phone.circleIds)),
  "person.edit": (actor, person) => person.id === actor.personId,
  "person.erase": (actor, person) => person.id === actor.personId || actor.isAdmin,
  "organisation.keep": (actor) => actor.isAdmin,
  "list.import": (actor) => actor.isAdmin,
  "circle.seeMembers": isMember,
  "circle.lead": (actor, circle) => leads(actor, circle.id),
  // Not admins: a circle's own documents are closed to them.
  "circle.export": (actor, circle) => actor.roles.get(circle.id) === "lead",
  "circle.start": (actor) => actor.isAdmin,
  "wish.handle": (actor) => actor.isAdmin,
  "membership.request": (actor) => actor.personId !== null,
  "membership.decide": leadsAnother,
  "membership.withdraw": (actor, request) => request.personId === actor.personId,
  "membership.appoint": (actor, one) => leadsAnother(actor, one) && (actor.isAdmin || one.isMember),
  "membership.demote": (actor, one) => leadsAnother(actor, one) && actor.isAdmin,
  "membership.end": (actor, one) => leadsAnother(actor, one) && (actor.isAdmin || one.role === "member"),
  "membership.endAll": (actor, person) => actor.isAdmin || person.personId === actor.personId,
  "meeting.read": (actor, meeting) => meeting.state !== "draft" || leadsOneOf(actor, meeting.circleIds),
  "meeting.seePeople": isMember,
  "meeting.reply": (actor, meeting) => meeting.state === "published" && isMember(actor),
  "meeting.lead": (actor, meeting) => leadsOneOf(actor, meeting.circleIds),
  "meeting.host": (actor, meeting) => leadsOneOf(actor, meeting.circleIds) || isContact(actor, meeting),
  "proposal.make": (actor, circle) => isIn(actor, circle.id),
  "proposal.vote": (actor, proposal) => isIn(actor, proposal.circleId),
  "proposal.discuss": (actor, proposal) => isIn(actor, proposal.circleId),
  "proposal.change": (actor, proposal) => isIn(actor, proposal.circleId) && proposal.proposedBy === actor.personId,
  "proposal.lead": (actor, proposal) => leads(actor, proposal.circleId),
  "comment.remove": (actor, comment) => comment.personId === actor.personId || leads(actor, comment.circleId),
  "report.read": (actor, report) => isInOneOf(actor, report.circleIds) || wrote(actor, report) || wasThere(actor, report),
  "report.readText": (actor, report) =>
    runs(actor, report) ||
    wrote(actor, report) ||
    (["review", "approved", "published"].includes(report.state) && (isInOneOf(actor, report.circleIds) || wasThere(actor, report))),
  "report.write": (actor, report) => runs(actor, report) || wrote(actor, report),
  "report.lead": runs,
  "report.judge": (actor, report) => report.state === "review" && wasThere(actor, report),
  "action.read": (actor, one) => isOwn(actor, one) || isInOneOf(actor, one.circleIds),
  "action.settle": (actor, one) => isOwn(actor, one) || runs(actor, one),
  "document.upload": (actor) => actor.roles.size > 0,
  "document.read": (actor, document) => owns(actor, document) || (document.state === "shared" && reads(actor, document)),
  "document.edit": (actor, document) => owns(actor, document) || (document.state !== "draft" && leadsOneOf(actor, document.circleIds)),
  // Who may read it stays the same.
  "document.place": (actor, document) => document.state === "shared" && document.visibility !== "circle" && actor.roles.size > 0,
  "question.ask": (actor) => actor.roles.size > 0,
  "question.read": (actor, question) => readsQuestion(actor, question) || actor.inspected.has(question.id),
  "question.answer": readsQuestion,
  "question.close": (actor, question) => question.askedBy === actor.personId,
  // Who asked says what helped; when they do not, a lead of the circle it went to may say it in their place.
  "question.accept": (actor, { askedBy, circleId, leadMayAccept }) =>
    askedBy === actor.personId || (leadMayAccept && circleId !== null && actor.roles.get(circleId) === "lead"),
  "project.start": worksForMember,
  "project.read": readsProject,
  "project.seeInside": takesPart,
  "project.join": (actor, project) => worksForMember(actor) && readsProject(actor, project),
  "project.fill": (actor, { project, organisationId }) => takesPart(actor, project) && actor.organisationId === organisationId,
  // Who went to work elsewhere leads no more.
  "project.lead": (actor, project) => takesPart(actor, project) && actor.personId !== null && project.leadIds.includes(actor.personId),
  "project.takeOver": (actor, project) => takesPart(actor, project) && actor.organisationId === project.leadOrganisationId,
  "landscape.read": ofGovernment,
  "usage.keep": speaksFor,
  "product.keep": (actor) => actor.isAdmin,
  "framework.read": ofGovernment,
  "framework.add": ofGovernment,
  "framework.edit": keepsFramework,
  "framework.use": speaksFor,
  // Who was given a section writes it; one that nobody was given, everybody who takes part.
  "text.write": (actor, { project, ownerId }) =>
    takesPart(actor, project) &&
    actor.personId !== null &&
    (ownerId === null || ownerId === actor.personId || project.leadIds.includes(actor.personId)),
  "search.save": (actor) => actor.personId !== null && isMember(actor),
  "mail.see": (actor) => actor.isAdmin,
  "work.see": (actor) => actor.isAdmin,
  "platform.keep": (actor) => actor.isAdmin,
  "content.inspect": (actor) => actor.isAdmin,
  "audit.see": decidesSomewhere,
  "insight.see": decidesSomewhere,
  "people.keep": (actor) => actor.isAdmin,
  "person.empower": (actor, person) => actor.isAdmin && person.id !== actor.personId,
  "person.suspend": (actor, person) => actor.isAdmin && person.id !== actor.personId,
  "topics.keep": (actor) => actor.isAdmin,
  "site.keep": (actor) => actor.isAdmin,
  "expertise.keep": (actor) => actor.isAdmin,
  "questions.keep": (actor) => actor.isAdmin,
};

/** Whether this actor may do this. Pages use it merely to leave a button out. */
export const can = <A extends Action>(actor: Actor, action: A, subject: Subjects[A]): boolean =>
  actor.isSystem || rules[action](actor, subject);

/** Lets the actor pass or throws. Who may not see a thing is told that it does not exist. */
export function authorize<A extends Action>(actor: Actor, action: A, subject: Subjects[A]): void {
  if (can(actor, action, subject)) return;
  if (action.endsWith(".read")) throw notFound();
  if (actor.personId === null) throw new DomainError("not_signed_in", "errors.notSignedIn");
  throw new DomainError("not_allowed", "errors.notAllowed");
}
