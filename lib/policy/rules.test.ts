import { expect, test } from "vitest";
import { type Actor, type CircleRole, system, visitor } from "@/lib/kernel/actor";
import { type Action, authorize, can, type Subjects } from "./rules";
import { audienceOf } from "./scope";

/** Everybody works somewhere of their own; the newcomer is a colleague of the member. */
const workplaces: Record<string, string> = { newcomer: "org-member", admin: "org-admin" };

const someone = (personId: string, roles: [string, CircleRole][] = [], isAdmin = false): Actor => ({
  ...visitor(),
  personId,
  organisationId: workplaces[personId] ?? `org-${personId}`,
  roles: new Map(roles),
  isAdmin,
  inGovernment: true,
});

const actors = {
  visitor: visitor(),
  newcomer: someone("newcomer"),
  member: someone("member", [["a", "member"]]),
  lead: someone("lead", [["a", "lead"]]),
  stranger: someone("stranger", [["b", "lead"]]),
  admin: someone("admin", [], true),
  system,
};

type Who = keyof typeof actors;

const document = (fields: Partial<Subjects["document.read"]>): Subjects["document.read"] => ({
  id: "d",
  ownerId: "member",
  state: "shared",
  visibility: "circle",
  circleIds: ["a"],
  ...fields,
});
const question = (fields: Partial<Subjects["question.read"]>): Subjects["question.read"] => ({
  id: "q",
  askedBy: "member",
  visibility: "asked",
  circleId: "a",
  askedIds: ["lead"],
  ...fields,
});
const meeting = (state: Subjects["meeting.read"]["state"]) => ({ circleIds: ["a"], state });
const report = (state: Subjects["report.read"]["state"], fields: Partial<Subjects["report.read"]> = {}): Subjects["report.read"] => ({
  circleIds: ["a"],
  state,
  writerIds: [],
  presentIds: [],
  ...fields,
});
const project = (fields: Partial<Subjects["project.read"]> = {}): Subjects["project.read"] => ({
  id: "p",
  visibility: "circle",
  circleId: "a",
  leadOrganisationId: "org-member",
  leadIds: ["member"],
  organisationIds: ["org-member"],
  ...fields,
});
const phone = (phoneVisibility: Subjects["people.seePhone"]["phoneVisibility"]) => ({
  personId: "member",
  phoneVisibility,
  circleIds: ["a"],
});

const everybodySignedIn: Who[] = ["newcomer", "member", "lead", "stranger", "admin"];

/** Role × action: who may. Whoever is not named may not. A rule without a row does not compile. */
const table: { [A in Action]: [Subjects[A], Who[]][] } = {
  "admin.enter": [[null, ["lead", "stranger", "admin"]]],
  "people.see": [[null, ["member", "lead", "stranger", "admin"]]],
  "people.seePhone": [
    [phone("members"), ["member", "lead", "stranger", "admin"]],
    [phone("circles"), ["member", "lead"]],
    [phone("nobody"), ["member"]],
  ],
  "person.edit": [[{ id: "member" }, ["member"]]],
  "person.erase": [[{ id: "member" }, ["member", "admin"]]],
  "organisation.keep": [[null, ["admin"]]],
  "list.import": [[null, ["admin"]]],
  "circle.seeMembers": [[{ id: "a" }, ["member", "lead", "stranger", "admin"]]],
  "circle.export": [[{ id: "a" }, ["lead"]]],
  "circle.lead": [[{ id: "a" }, ["lead", "admin"]]],
  "circle.start": [[null, ["admin"]]],
  "wish.handle": [[null, ["admin"]]],
  "membership.request": [[null, everybodySignedIn]],
  "membership.withdraw": [[{ circleId: "a", personId: "newcomer" }, ["newcomer"]]],
  "membership.appoint": [
    [{ circleId: "a", personId: "newcomer", isMember: false }, ["admin"]],
    [{ circleId: "a", personId: "member", isMember: true }, ["lead", "admin"]],
    [{ circleId: "a", personId: "lead", isMember: true }, ["admin"]],
    [{ circleId: "a", personId: "admin", isMember: true }, ["lead"]],
  ],
  "membership.demote": [
    [{ circleId: "a", personId: "lead" }, ["admin"]],
    [{ circleId: "a", personId: "admin" }, []],
  ],
  "membership.end": [
    [{ circleId: "a", personId: "member", role: "member" }, ["lead", "admin"]],
    [{ circleId: "a", personId: "other", role: "lead" }, ["admin"]],
    [{ circleId: "a", personId: "admin", role: "member" }, ["lead"]],
  ],
  "membership.endAll": [[{ personId: "member" }, ["member", "admin"]]],
  "membership.decide": [
    [{ circleId: "a", personId: "newcomer" }, ["lead", "admin"]],
    [{ circleId: "a", personId: "lead" }, ["admin"]],
    [{ circleId: "a", personId: "admin" }, ["lead"]],
  ],
  "meeting.read": [
    [meeting("draft"), ["lead", "admin"]],
    [meeting("published"), ["visitor", "newcomer", "member", "lead", "stranger", "admin"]],
  ],
  "meeting.seePeople": [[meeting("published"), ["member", "lead", "stranger", "admin"]]],
  "meeting.reply": [
    [meeting("published"), ["member", "lead", "stranger", "admin"]],
    [meeting("cancelled"), []],
  ],
  "meeting.host": [
    [{ ...meeting("published"), contactId: null }, ["lead", "admin"]],
    [{ ...meeting("published"), contactId: "member" }, ["member", "lead", "admin"]],
    [{ ...meeting("published"), contactId: "newcomer" }, ["lead", "admin"]],
  ],
  "meeting.lead": [[meeting("published"), ["lead", "admin"]]],
  "proposal.make": [[{ id: "a" }, ["member", "lead"]]],
  "proposal.vote": [[{ circleId: "a", proposedBy: "member" }, ["member", "lead"]]],
  "proposal.discuss": [[{ circleId: "a", proposedBy: "member" }, ["member", "lead"]]],
  "proposal.change": [
    [{ circleId: "a", proposedBy: "member" }, ["member"]],
    [{ circleId: "a", proposedBy: "newcomer" }, []],
  ],
  "proposal.lead": [[{ circleId: "a", proposedBy: "member" }, ["lead", "admin"]]],
  "comment.remove": [[{ circleId: "a", personId: "member" }, ["member", "lead", "admin"]]],
  "report.read": [
    [report("none"), ["member", "lead"]],
    [report("draft", { presentIds: ["stranger"] }), ["member", "lead", "stranger"]],
  ],
  "report.readText": [
    [report("draft"), ["lead"]],
    [report("draft", { writerIds: ["member"] }), ["member", "lead"]],
    [report("review", { presentIds: ["stranger"] }), ["member", "lead", "stranger"]],
  ],
  "report.write": [
    [report("draft"), ["lead"]],
    [report("draft", { writerIds: ["member"] }), ["member", "lead"]],
  ],
  "report.lead": [[{ circleIds: ["a"] }, ["lead"]]],
  "report.judge": [
    [report("review", { presentIds: ["member"] }), ["member"]],
    [report("approved", { presentIds: ["member"] }), []],
  ],
  "action.read": [[{ ownerId: "stranger", circleIds: ["a"] }, ["member", "lead", "stranger"]]],
  "action.settle": [
    [{ ownerId: "member", circleIds: ["a"] }, ["member", "lead"]],
    [{ ownerId: null, circleIds: ["a"] }, ["lead"]],
  ],
  "document.upload": [[null, ["member", "lead", "stranger"]]],
  "document.read": [
    [document({}), ["member", "lead"]],
    [document({ visibility: "members" }), ["member", "lead", "stranger", "admin"]],
    [document({ visibility: "public" }), ["visitor", "newcomer", "member", "lead", "stranger", "admin"]],
    [document({ state: "draft", visibility: "public" }), ["member"]],
  ],
  "document.edit": [
    [document({}), ["member", "lead", "admin"]],
    [document({ state: "draft" }), ["member"]],
  ],
  "document.place": [
    [document({}), []],
    [document({ visibility: "members" }), ["member", "lead", "stranger"]],
    [document({ visibility: "public" }), ["member", "lead", "stranger"]],
    [document({ state: "draft", visibility: "public" }), []],
  ],
  "question.ask": [[null, ["member", "lead", "stranger"]]],
  "question.read": [
    [question({}), ["member", "lead"]],
    [question({ visibility: "circle" }), ["member", "lead"]],
    [question({ visibility: "members" }), ["member", "lead", "stranger", "admin"]],
  ],
  "question.answer": [
    [question({}), ["member", "lead"]],
    [question({ visibility: "circle", circleId: "b" }), ["member", "lead", "stranger"]],
    [question({ visibility: "members" }), ["member", "lead", "stranger", "admin"]],
  ],
  "question.close": [[question({}), ["member"]]],
  "question.accept": [
    [{ ...question({ visibility: "circle", circleId: "a" }), leadMayAccept: false }, ["member"]],
    [{ ...question({ visibility: "circle", circleId: "a" }), leadMayAccept: true }, ["member", "lead"]],
    [{ ...question({ circleId: null }), leadMayAccept: true }, ["member"]],
  ],
  "project.start": [[null, ["member", "lead", "stranger"]]],
  "project.read": [
    [project(), ["member", "lead"]],
    [project({ visibility: "members" }), ["member", "lead", "stranger", "admin"]],
    [project({ organisationIds: ["org-member", "org-stranger"] }), ["member", "lead", "stranger"]],
    [project({ circleId: null, organisationIds: ["org-admin"] }), []],
  ],
  "project.seeInside": [
    [project(), ["member"]],
    [project({ visibility: "members", organisationIds: ["org-stranger", "org-admin"] }), ["stranger"]],
  ],
  "project.join": [
    [project(), ["member", "lead"]],
    [project({ visibility: "members" }), ["member", "lead", "stranger"]],
  ],
  "project.fill": [
    [{ project: project(), organisationId: "org-member" }, ["member"]],
    [{ project: project({ organisationIds: ["org-member", "org-lead"] }), organisationId: "org-member" }, ["member"]],
    [{ project: project(), organisationId: "org-lead" }, []],
  ],
  "project.lead": [
    [project(), ["member"]],
    [project({ leadIds: ["member", "lead"] }), ["member"]],
    [project({ leadIds: ["admin", "newcomer"], organisationIds: ["org-admin", "org-member"] }), []],
  ],
  "project.takeOver": [
    [project({ leadIds: [] }), ["member"]],
    [project({ leadOrganisationId: "org-lead" }), []],
  ],
  "landscape.read": [[null, ["member", "lead", "stranger", "admin"]]],
  // Leads of circles keep nobody else's register.
  "usage.keep": [[{ organisationId: "org-member" }, ["member", "admin"]]],
  "product.keep": [[null, ["admin"]]],
  "framework.read": [[null, ["member", "lead", "stranger", "admin"]]],
  "framework.add": [[null, ["member", "lead", "stranger", "admin"]]],
  "framework.edit": [
    [{ addedBy: "member", organiserId: null, circleId: null }, ["member", "admin"]],
    [{ addedBy: "nobody", organiserId: "org-stranger", circleId: "a" }, ["lead", "stranger", "admin"]],
  ],
  "framework.use": [[{ organisationId: "org-lead" }, ["lead", "admin"]]],
  "text.write": [
    [{ project: project(), ownerId: "member" }, ["member"]],
    [{ project: project({ organisationIds: ["org-member", "org-lead"] }), ownerId: null }, ["member", "lead"]],
    [{ project: project({ organisationIds: ["org-member", "org-lead"] }), ownerId: "lead" }, ["member", "lead"]],
    [{ project: project({ organisationIds: ["org-member", "org-lead"] }), ownerId: "stranger" }, ["member"]],
    [{ project: project(), ownerId: "stranger" }, ["member"]],
  ],
  "search.save": [[null, ["member", "lead", "stranger", "admin"]]],
  "mail.see": [[null, ["admin"]]],
  "work.see": [[null, ["admin"]]],
  "platform.keep": [[null, ["admin"]]],
  "content.inspect": [[null, ["admin"]]],
  "audit.see": [[null, ["lead", "stranger", "admin"]]],
  "insight.see": [[null, ["lead", "stranger", "admin"]]],
  "people.keep": [[null, ["admin"]]],
  "person.empower": [
    [{ id: "member" }, ["admin"]],
    [{ id: "admin" }, []],
  ],
  "person.suspend": [
    [{ id: "member" }, ["admin"]],
    [{ id: "admin" }, []],
  ],
  "topics.keep": [[null, ["admin"]]],
  "site.keep": [[null, ["admin"]]],
  "expertise.keep": [[null, ["admin"]]],
  "questions.keep": [[null, ["admin"]]],
};

const rows = Object.entries(table).flatMap(([action, cases]) =>
  cases.map(([subject, allowed], index) => ({ action: action as Action, subject, allowed, title: `${action} ${index + 1}` })),
);

test.each(rows)("$title", ({ action, subject, allowed }) => {
  const may = (Object.keys(actors) as Who[]).filter((who) => can(actors[who], action, subject as never));
  expect(may.sort()).toEqual([...allowed, "system"].sort());
});

test("who works for a company reads no register, also when a circle let them in", () => {
  const supplier = { ...someone("supplier", [["a", "lead"]]), inGovernment: false };
  const framework = { addedBy: "supplier", organiserId: "org-supplier", circleId: "a" };
  const own = { organisationId: "org-supplier" };
  const may = [
    can(supplier, "landscape.read", null),
    can(supplier, "usage.keep", own),
    can(supplier, "framework.read", null),
    can(supplier, "framework.add", null),
    can(supplier, "framework.edit", framework),
    can(supplier, "framework.use", own),
  ];
  expect(may).toEqual(may.map(() => false));
  expect(audienceOf(supplier)).not.toContain("governments");
});

test("who may not read a thing is told that it does not exist", () => {
  expect(() => authorize(actors.stranger, "document.read", document({}))).toThrow("errors.notFound");
});

test("who must sign in is told so, who may not is told that", () => {
  expect(() => authorize(actors.visitor, "question.ask", null)).toThrow("errors.notSignedIn");
  expect(() => authorize(actors.newcomer, "question.ask", null)).toThrow("errors.notAllowed");
});

test("a reader holds a token for everyone, for members, for each circle, for where they work and for themselves", () => {
  expect(audienceOf(actors.visitor)).toEqual(["public"]);
  expect(audienceOf(actors.newcomer)).toEqual(["public", "person:newcomer"]);
  expect(audienceOf(actors.member)).toEqual(["public", "members", "governments", "circle:a", "organisation:org-member", "person:member"]);
});
