import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later } from "@/lib/kernel/dates";
import { letters } from "@/lib/letters/tables";
import { memberships } from "@/lib/membership/tables";
import { endProject } from "@/lib/projects/commands";
import { say } from "@/lib/projects/discussion/commands";
import { leave } from "@/lib/projects/participation/commands";
import { move, setDue } from "@/lib/projects/steps/commands";
import { projectBuildersFor } from "@/lib/testing/projects";
import { NOW, testWorld } from "@/lib/testing/world";
import { remindOfProjects } from "./due-projects";
import { myNotices } from "./inbox/queries";

const world = testWorld();
const { aProject } = projectBuildersFor(world);

const settle = async () => runWaitingWork(await world.as("system"), 20_000);
const told = async (person: { id: string }) => (await myNotices(await world.as(person))).map(({ text }) => text);
const mailed = async (person: { email: string | null }) =>
  (
    await world.ports.db
      .select({ subject: letters.subject })
      .from(letters)
      .where(eq(letters.to, person.email ?? ""))
  ).map(({ subject }) => subject);

test("the lead hears who takes part; who takes part hears of the next step, once; a neighbour hears nothing", async () => {
  const { slug, lead, partner, neighbour } = await aProject();
  await settle();
  expect(await told(lead)).toEqual(["Iemand nieuw bij: Laptops 2027"]);
  await move(await world.as(lead), { project: slug, from: "idea", by: 1 });
  await settle();
  expect(await told(partner)).toEqual(["Laptops 2027: nu Behoefte"]);
  expect(await mailed(partner)).toEqual(["Laptops 2027: nu Behoefte"]);
  expect(await told(neighbour)).toEqual([]);
  expect(await mailed(lead)).toHaveLength(1);
});

test("what is said goes to who takes part, and to nobody who left or is in no circle any more", async () => {
  const { slug, lead, partner } = await aProject();
  await settle();
  await say(await world.as(lead), { project: slug, body: "Wie heeft de offerte?" });
  await settle();
  expect(await told(partner)).toContain(`${lead.name} zei iets over: Laptops 2027`);
  await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, partner.id));
  await say(await world.as(lead), { project: slug, body: "Nog iemand?" });
  await settle();
  expect(await told(partner)).toEqual([]);
  expect((await mailed(partner)).filter((subject) => subject.includes("zei iets"))).toHaveLength(1);
});

test("who left hears nothing of the end, who stays does", async () => {
  const { slug, lead, partner } = await aProject();
  await leave(await world.as(partner), { project: slug, reason: "" });
  await settle();
  await endProject(await world.as(lead), { project: slug, state: "stopped", reason: "Geen budget" });
  await settle();
  expect(await mailed(partner)).toEqual([]);
  expect(await told(partner)).toEqual([]);
});

test("before its day who is waited for is reminded, once for that day", async () => {
  const { slug, lead, partner } = await aProject();
  await leave(await world.as(partner), { project: slug, reason: "" });
  await setDue(await world.as(lead), {
    project: slug,
    phase: "idea",
    dueOn: later(NOW, 2 * DAY)
      .toISOString()
      .slice(0, 10),
  });
  await settle();
  for (let n = 0; n < 2; n++) await remindOfProjects(await world.as("system"));
  expect((await told(lead)).filter((text) => text.startsWith("Tegen "))).toHaveLength(1);
  expect((await told(partner)).filter((text) => text.startsWith("Tegen "))).toEqual([]);
});
