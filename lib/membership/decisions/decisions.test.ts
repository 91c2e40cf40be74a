import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { after, HOUR, MINUTE } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { ownMembership } from "../circle/queries";
import { answerLead, requestToJoin } from "../commands";
import { memberships } from "../tables";
import { decide, UNDO_WITHIN, undo } from "./commands";
import { queueInput } from "./input";
import { recentDecisions, waitingRequests } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, anOrganisation, join } = buildersFor(world);

type Person = Awaited<ReturnType<typeof aPerson>>;
let circle: { id: string; slug: string; name: string };
let lead: Person;
let newcomer: Person;
let organisation: { id: string };

beforeEach(async () => {
  circle = await aCircle();
  lead = await aLead({ circle, name: "Lea Trekker" });
  organisation = await anOrganisation({ mailDomains: ["tielt.example.org"] });
  newcomer = await aPerson({ name: "Nico Nieuw", email: "nico@ict.tielt.example.org", jobTitle: "" });
});

const input = () => ({ circle: circle.id, organisation: organisation.id, jobTitle: "Netwerkbeheerder", phone: "" });
const ask = async (person: { id: string } = newcomer) => {
  await requestToJoin(await world.as(person, after(NOW, -HOUR)), input());
  const [row] = await world.ports.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.personId, person.id), eq(memberships.circleId, circle.id), eq(memberships.state, "requested")));
  if (!row) throw new Error("no request");
  return row.id;
};
const approve = { decision: "approve" as const, reason: "" };
const stateOf = async (id: string) => (await world.ports.db.select().from(memberships).where(eq(memberships.id, id)))[0];

describe("deciding", () => {
  test("a lead lets a person in, once", async () => {
    const id = await ask();
    const ctx = await world.as(lead);
    expect(await decide(ctx, { requests: [id], ...approve })).toMatchObject({ decided: [{ name: "Nico Nieuw" }], already: [] });
    expect((await world.as(newcomer)).actor.roles.get(circle.id)).toBe("member");
    await expect(decide(ctx, { requests: [id], ...approve })).rejects.toMatchObject({
      key: "membership.alreadyDecided",
      params: { by: "Lea Trekker", state: "active", at: NOW },
    });
  });

  test("of two at once the first stands and the second is told by whom and when", async () => {
    const other = await aLead({ circle, name: "Otto Ander" });
    const id = await ask();
    const [first, second] = [await world.as(lead), await world.as(other)];
    const outcomes = await Promise.allSettled([
      decide(first, { requests: [id], ...approve }),
      decide(second, { requests: [id], decision: "decline", reason: "Dubbel" }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ key: "membership.alreadyDecided" });
    const row = await stateOf(id);
    expect(row?.decidedBy).toBe(outcomes[0]?.status === "fulfilled" ? lead.id : other.id);
    const trail = await world.ports.db.select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(trail.filter((entry) => entry.action !== "membership.request")).toHaveLength(1);
  });

  test("several at once, of which one was handled before", async () => {
    const ids = [await ask(), await ask(await aPerson()), await ask(await aPerson())];
    const ctx = await world.as(lead);
    await decide(ctx, { requests: ids.slice(0, 1), ...approve });
    const { decided, already } = await decide(ctx, { requests: ids, ...approve });
    expect(decided).toHaveLength(2);
    expect(already).toMatchObject([{ name: "Nico Nieuw", by: "Lea Trekker" }]);
  });

  test.each(["decline", "ask"] as const)("to %s needs a reason", async (decision) => {
    const id = await ask();
    await expect(decide(await world.as(lead), { requests: [id], decision, reason: "" })).rejects.toMatchObject({ field: "reason" });
  });

  test("declining keeps the reason, for the applicant to read", async () => {
    const id = await ask();
    await decide(await world.as(lead), { requests: [id], decision: "decline", reason: "Je werkt in een andere regio." });
    expect(await ownMembership(await world.as(newcomer), circle.id)).toMatchObject({
      state: "declined",
      reason: "Je werkt in een andere regio.",
    });
    await ask();
  });

  test("asking for more, and the answer, bring the request back", async () => {
    const id = await ask();
    await decide(await world.as(lead), { requests: [id], decision: "ask", reason: "Voor welke dienst werk je?" });
    await answerLead(await world.as(newcomer), { circle: circle.id, answer: "De dienst ICT." });
    expect(await waitingRequests(await world.as(lead))).toMatchObject([{ id, state: "requested", answer: "De dienst ICT." }]);
    await expect(answerLead(await world.as(newcomer), { circle: circle.id, answer: "Nog eens" })).rejects.toMatchObject({
      key: "membership.noOpenRequest",
    });
  });

  test("nobody approves themselves, not even an admin", async () => {
    const admin = await aPerson({ isAdmin: true });
    const id = await ask(admin);
    await expect(decide(await world.as(admin), { requests: [id], ...approve })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await waitingRequests(await world.as(admin))).toEqual([]);
  });

  test.each(["member", "lead elsewhere", "applicant", "stranger", "visitor"] as const)("a %s cannot", async (who) => {
    const id = await ask();
    const elsewhere = await aCircle();
    const person = {
      member: await aMember({ circle }),
      "lead elsewhere": await aLead({ circle: elsewhere }),
      applicant: newcomer,
      stranger: await aPerson(),
      visitor: "visitor" as const,
    }[who];
    await expect(decide(await world.as(person), { requests: [id], ...approve })).rejects.toMatchObject({
      code: who === "visitor" ? "not_signed_in" : "not_allowed",
    });
  });

  test("one request of another circle among many refuses them all", async () => {
    const mine = await ask();
    const elsewhere = await aCircle();
    const theirs = await join(await aPerson(), elsewhere, { state: "requested" });
    await expect(decide(await world.as(lead), { requests: [mine, theirs.id], ...approve })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await stateOf(mine)).toMatchObject({ state: "requested" });
  });
});

describe("undoing", () => {
  test("brings the request back while nobody was told", async () => {
    const id = await ask();
    await decide(await world.as(lead), { requests: [id], ...approve });
    expect(await recentDecisions(await world.as(lead))).toMatchObject([{ id, undoable: true }]);
    expect(await undo(await world.as(lead), { requests: [id] })).toMatchObject([{ name: "Nico Nieuw" }]);
    expect((await world.as(newcomer)).actor.roles.size).toBe(0);
    await expect(undo(await world.as(lead), { requests: [id] })).rejects.toMatchObject({ key: "membership.tooLateToUndo" });
  });

  test("is too late once the mail may have left", async () => {
    const id = await ask();
    await decide(await world.as(lead), { requests: [id], ...approve });
    const later = await world.as(lead, after(NOW, UNDO_WITHIN + MINUTE));
    await expect(undo(later, { requests: [id] })).rejects.toMatchObject({ key: "membership.tooLateToUndo" });
    expect(await recentDecisions(later)).toMatchObject([{ id, undoable: false }]);
  });

  test("is only for who decided", async () => {
    const id = await ask();
    await decide(await world.as(lead), { requests: [id], ...approve });
    const other = await aLead({ circle });
    await expect(undo(await world.as(other), { requests: [id] })).rejects.toMatchObject({ key: "membership.tooLateToUndo" });
    await expect(undo(await world.as(await aMember({ circle })), { requests: [id] })).rejects.toMatchObject({ code: "not_allowed" });
  });
});

describe("what the queue sends", () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const other = "00000000-0000-4000-8000-000000000002";

  test("is one request with its own reason, or everything that was ticked", () => {
    expect(queueInput.parse({ press: `decline:${id}`, requests: [other], [`reason-${id}`]: " Daarom " })).toMatchObject({
      press: "decline",
      requests: [id],
      reason: "Daarom",
    });
    expect(queueInput.parse({ press: "approve:ticked", requests: [id, other] })).toMatchObject({ press: "approve", requests: [id, other] });
  });

  test.each([
    ["nothing ticked", { press: "approve:ticked" }, "requests"],
    ["an unknown button", { press: "delete:all" }, "press"],
    ["dashes for a request", { press: `approve:${"-".repeat(36)}` }, "press"],
    ["a reason without end", { press: `ask:${id}`, [`reason-${id}`]: "x".repeat(2000) }, `reason-${id}`],
  ])("is refused with %s", (_, form, field) => {
    expect(queueInput.safeParse(form).error?.issues[0]?.path).toEqual([field]);
  });
});
