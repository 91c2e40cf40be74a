import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { circles } from "@/lib/circles/tables";
import { runJob } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { answerLead } from "../commands";
import { decide } from "../decisions/commands";
import { waitingRequests } from "../decisions/queries";
import { memberships } from "../tables";
import { escalateRequests } from "./commands";

const world = testWorld();
const { aCircle, aLead, aPerson, join } = buildersFor(world);
/** NOW is a Monday at noon: three working days later it is Thursday. */
const THURSDAY = after(NOW, 3 * DAY);

let circle: { id: string };
let lead: { id: string };
let applicant: { id: string };
let request: { id: string };

beforeEach(async () => {
  circle = await aCircle({ name: "Kenniskring Midwest" });
  lead = await aLead({ circle });
  applicant = await aPerson({ name: "Nico Nieuw" });
  request = await join(applicant, circle, { state: "requested" });
});

const system = (now: Date) => world.as("system", now);
const escalated = async (now: Date) => (await escalateRequests(await system(now))).counts.escalated;
const rowOf = async (id: string) => (await world.ports.db.select().from(memberships).where(eq(memberships.id, id)))[0];

test("a request is passed on after three working days, once, and is marked in the queue", async () => {
  expect(await escalated(after(THURSDAY, -1))).toBe(0);
  expect(await escalated(THURSDAY)).toBe(1);
  expect(await escalated(after(THURSDAY, DAY))).toBe(0);
  expect(await waitingRequests(await world.as(lead))).toMatchObject([{ id: request.id, escalatedAt: THURSDAY }]);
  const lines = await world.ports.db.select().from(auditLog).where(eq(auditLog.subjectId, request.id));
  expect(lines).toMatchObject([{ action: "membership.escalate", actorId: null, circleId: circle.id }]);
});

test("in a circle that has stopped, or of who may not come in, nothing is passed on", async () => {
  await world.ports.db.update(circles).set({ archivedAt: NOW }).where(eq(circles.id, circle.id));
  await join(await aPerson({ suspendedAt: NOW }), await aCircle(), { state: "requested" });
  expect(await escalated(THURSDAY)).toBe(0);
  await world.ports.db.update(circles).set({ archivedAt: null });
  expect(await escalated(THURSDAY)).toBe(1);
});

test("twice at once passes it on once", async () => {
  const ctx = await system(THURSDAY);
  const runs = await Promise.all([escalateRequests(ctx), escalateRequests(ctx)]);
  expect(runs.reduce((sum, run) => sum + run.counts.escalated, 0)).toBe(1);
});

test.each(["approve", "decline", "ask"] as const)("after a decision to %s there is nothing to pass on", async (decision) => {
  await decide(await world.as(lead), { requests: [request.id], decision, reason: "Welke dienst?" });
  expect(await escalated(after(THURSDAY, 9 * DAY))).toBe(0);
});

test("an answer to a question waits anew", async () => {
  await decide(await world.as(lead), { requests: [request.id], decision: "ask", reason: "Welke dienst?" });
  await answerLead(await world.as(applicant, after(NOW, 2 * DAY)), { circle: circle.id, answer: "De dienst ICT." });
  expect(await escalated(THURSDAY)).toBe(0);
  expect(await escalated(after(NOW, 7 * DAY))).toBe(1);
  expect((await rowOf(request.id))?.state).toBe("requested");
});

test("what was passed on, asked about and answered is passed on again, and told to the admins again", async () => {
  await aPerson({ isAdmin: true, email: "beheer@example.org" });
  const passOn = async (now: Date) => {
    expect(await escalated(now)).toBe(1);
    await runWaitingWork(await system(now), 20_000, ["notify.membership-escalated"]);
  };
  await passOn(THURSDAY);
  await decide(await world.as(lead, THURSDAY), { requests: [request.id], decision: "ask", reason: "Welke dienst?" });
  await answerLead(await world.as(applicant, THURSDAY), { circle: circle.id, answer: "De dienst ICT." });
  expect(await escalated(after(THURSDAY, DAY))).toBe(0);
  await passOn(after(THURSDAY, 7 * DAY));
  await runWaitingWork(await system(after(THURSDAY, 7 * DAY)), 20_000, ["mail.send"]);
  expect(world.letters.filter(({ to }) => to === "beheer@example.org")).toHaveLength(2);
});

test("the job passes on more than a batch, and the admins get one letter for each, except the applicant", async () => {
  const admins = [
    await aPerson({ isAdmin: true, email: "beheer@example.org" }),
    await aPerson({ isAdmin: true, email: "tweede@example.org" }),
  ];
  for (let n = 0; n < 60; n++) await join(await aPerson(), circle, { state: "requested" });
  await join(admins[1] ?? applicant, circle, { state: "requested" });
  const later = after(THURSDAY, HOUR);
  const asked = { budget: 20_000, because: "now" } as const;
  expect(await runJob(await system(later), "escalations", asked)).toMatchObject({ state: "done", counts: { escalated: 62 } });
  await runWaitingWork(await system(later), 20_000, ["notify.membership-escalated"]);
  await runWaitingWork(await system(later), 20_000, ["mail.send"]);
  const received = (to: string) => world.letters.filter((letter) => letter.to === to).length;
  expect([received("beheer@example.org"), received("tweede@example.org"), world.letters.length]).toEqual([62, 61, 123]);
  expect(world.letters.some(({ subject }) => subject === "Kenniskring Midwest: de aanvraag van Nico Nieuw wacht al drie werkdagen")).toBe(
    true,
  );
});
