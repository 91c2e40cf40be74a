import { beforeEach, describe, expect, test } from "vitest";
import { after, HOUR, MINUTE } from "@/lib/kernel/dates";
import { answerLead } from "@/lib/membership/commands";
import { decide } from "@/lib/membership/decisions/commands";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { notifyMembershipDecided, notifyMembershipRequested } from "./membership";

const world = testWorld();
const { aCircle, aLead, aPerson, join } = buildersFor(world);
const LATER = after(NOW, 10 * MINUTE);

let circle: { id: string; name: string };
let lead: Awaited<ReturnType<typeof aPerson>>;
let applicant: { id: string };
let request: { id: string };

beforeEach(async () => {
  circle = await aCircle({ name: "Kenniskring Midwest" });
  lead = await aLead({ circle, email: "trekker@example.org", locale: "en" });
  applicant = await aPerson({ name: "Nico Nieuw", email: "nico@example.org" });
  request = await join(applicant, circle, { state: "requested" });
});

const system = (now = LATER) => world.as("system", now);

describe("a request", () => {
  test("is mailed to the leads, in their own language, with the way to the queue", async () => {
    await notifyMembershipRequested(await system(), { membership: request.id });
    await world.deliver();
    expect(world.letters).toMatchObject([{ to: "trekker@example.org", subject: "Kenniskring Midwest: Nico Nieuw would like to join" }]);
    expect(world.letters[0]?.text).toContain("/beheer");
  });

  test("of a circle without a lead is mailed to the admins", async () => {
    const admin = await aPerson({ isAdmin: true, email: "beheer@example.org" });
    const lonely = await aCircle();
    const other = await join(await aPerson(), lonely, { state: "requested" });
    await notifyMembershipRequested(await system(), { membership: other.id });
    await world.deliver();
    expect(world.letters.map((letter) => letter.to)).toEqual([admin.email]);
  });

  test("is told of again with each answer, and once for each", async () => {
    for (const hours of [1, 2]) {
      const now = after(NOW, hours * HOUR);
      await decide(await world.as(lead, now), { requests: [request.id], decision: "ask", reason: "Welke dienst?" });
      await answerLead(await world.as(applicant, now), { circle: circle.id, answer: `Antwoord ${hours}.` });
      for (let n = 0; n < 2; n++) await notifyMembershipRequested(await system(now), { membership: request.id });
      await world.deliver();
    }
    expect(world.letters.map(({ text }) => /Antwoord \d/.exec(text)?.[0])).toEqual(["Antwoord 1", "Antwoord 2"]);
  });

  test("that was decided meanwhile is not mailed", async () => {
    await decide(await world.as(lead), { requests: [request.id], decision: "approve", reason: "" });
    await notifyMembershipRequested(await system(), { membership: request.id });
    await world.deliver();
    expect(world.letters).toEqual([]);
  });
});

describe("a decision", () => {
  test.each([
    ["approve", "", "Welkom in Kenniskring Midwest"],
    ["decline", "Andere regio.", "Je aanvraag bij Kenniskring Midwest"],
    ["ask", "Welke dienst?", "Kenniskring Midwest: nog een vraag bij je aanvraag"],
  ] as const)("to %s is mailed to the applicant with the reason", async (decision, reason, subject) => {
    await decide(await world.as(lead), { requests: [request.id], decision, reason });
    await notifyMembershipDecided(await system(), { membership: request.id });
    await world.deliver();
    expect(world.letters).toMatchObject([{ to: "nico@example.org", subject }]);
    expect(world.letters[0]?.text).toContain(reason);
  });

  test("waits while it can be taken back, and is not mailed when it was", async () => {
    await notifyMembershipDecided(await system(), { membership: request.id });
    await decide(await world.as(lead), { requests: [request.id], decision: "approve", reason: "" });
    await notifyMembershipDecided(await system(NOW), { membership: request.id });
    await world.deliver();
    expect(world.letters).toEqual([]);
  });
});
