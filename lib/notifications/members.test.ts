import { beforeEach, expect, test } from "vitest";
import { after, MINUTE } from "@/lib/kernel/dates";
import { endMembership } from "@/lib/membership/roles/commands";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { notifyMembershipEnded, notifyMembershipEscalated, notifyMembershipReview } from "./members";

const world = testWorld();
const { aCircle, aLead, aPerson, join } = buildersFor(world);

let circle: { id: string };
let lead: { id: string };
let member: { id: string };
let membership: { id: string };

beforeEach(async () => {
  circle = await aCircle({ name: "Kenniskring Midwest" });
  lead = await aLead({ circle, email: "trekker@example.org" });
  member = await aPerson({ name: "Mia Lid", email: "mia@example.org", locale: "en" });
  membership = await join(member, circle);
});

const system = () => world.as("system", after(NOW, MINUTE));

test("who was put out reads why, in their own language, once", async () => {
  await endMembership(await world.as(lead), { membership: membership.id, reason: "Je verhuisde naar een andere streek." });
  await notifyMembershipEnded(await system(), { membership: membership.id });
  await notifyMembershipEnded(await system(), { membership: membership.id });
  await world.deliver();
  expect(world.letters).toMatchObject([{ to: "mia@example.org", subject: "Your membership of Kenniskring Midwest has ended" }]);
  expect(world.letters[0]?.text).toContain("Je verhuisde naar een andere streek.");
});

test("nobody is told of what is no longer so", async () => {
  await notifyMembershipEnded(await system(), { membership: membership.id });
  await notifyMembershipEscalated(await system(), { membership: membership.id });
  await notifyMembershipReview(await system(), { membership: membership.id });
  await world.deliver();
  expect(world.letters).toEqual([]);
});
