import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { after, MINUTE } from "@/lib/kernel/dates";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { projectBuildersFor } from "@/lib/testing/projects";
import { NOW, testWorld } from "@/lib/testing/world";
import { addLead, changeProject, dropLead, endProject, startProject, takeOver } from "./commands";
import { say } from "./discussion/commands";
import { phasesOf, projectKinds } from "./kinds";
import { findProject, listProjects, newProjects } from "./queries";
import { projectComments, projects } from "./tables";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const { aProject, strangers } = projectBuildersFor(world);

const words = { title: "Laptops 2027", summary: "Onze toestellen zijn aan vervanging toe.", visibility: "members", topics: [] };

test.each(projectKinds)("a %s starts at its first step, led by who started it", async (kind) => {
  const lead = await aMember({ circle: await aCircle() });
  const { slug } = await startProject(await world.as(lead), { kind, ...words });
  expect(await findProject(await world.as(lead), slug)).toMatchObject({
    kind,
    phase: phasesOf[kind][0],
    leadIds: [lead.id],
    organisationIds: [lead.organisationId],
    may: { seeInside: true, lead: true, takeOver: false },
  });
});

test("two of the same name have addresses of their own, and none takes the address of another page", async () => {
  const circle = await aCircle();
  const [lead, other] = [await world.as(await aMember({ circle })), await world.as(await aMember({ circle }))];
  const [first, second] = [await startProject(lead, { kind: "plan", ...words }), await startProject(other, { kind: "plan", ...words })];
  expect([first.slug, second.slug]).toEqual(["laptops-2027", "laptops-2027-2"]);
  expect((await startProject(lead, { kind: "plan", ...words, title: "Wie gebruikt wat" })).slug).not.toBe("wie-gebruikt-wat");
  expect((await startProject(lead, { kind: "plan", ...words, title: "Nieuw!" })).slug).not.toBe("nieuw");
});

test("who presses the button twice starts one, and says a thing once; later it is meant", async () => {
  const member = await aMember({ circle: await aCircle() });
  const lead = await world.as(member);
  const pressed = await Promise.all([1, 2].map(() => startProject(lead, { kind: "plan", ...words })));
  expect(new Set(pressed.map(({ slug }) => slug)).size).toBe(1);
  const project = pressed[0]?.slug ?? "";
  await Promise.all([1, 2].map(() => say(lead, { project, body: "Wie doet mee?" })));
  expect(await world.ports.db.$count(projectComments)).toBe(1);
  const later = await world.as(member, after(NOW, 3 * MINUTE));
  await say(later, { project, body: "Wie doet mee?" });
  expect(await world.ports.db.$count(projectComments)).toBe(2);
  expect((await startProject(later, { kind: "plan", ...words })).slug).not.toBe(project);
});

test("a visitor, a newcomer and an admin without a circle start nothing; nor does anybody for a circle that is not theirs", async () => {
  const { otherCircle, ...others } = await strangers();
  for (const who of Object.values(others)) await expect(startProject(await world.as(who), { kind: "plan", ...words })).rejects.toThrow();
  const circle = await aCircle();
  await expect(
    startProject(await world.as(otherCircle), { kind: "plan", ...words, visibility: `circle:${circle.id}` }),
  ).rejects.toMatchObject({ code: "not_allowed", field: "visibility" });
});

test("a project of a circle is there for its members and for who takes part, and for nobody else", async () => {
  const { slug, lead, partner, neighbour } = await aProject();
  for (const who of [lead, partner, neighbour]) expect(await findProject(await world.as(who), slug)).toMatchObject({ slug });
  expect((await findProject(await world.as(neighbour), slug)).may).toMatchObject({ seeInside: false, lead: false, join: true });
  for (const [name, who] of Object.entries(await strangers()))
    await expect(findProject(await world.as(who), slug), name).rejects.toMatchObject({ code: "not_found" });
});

test("the list says what is ours, what is open and what ended, and nothing that one may not know of", async () => {
  const { slug, lead, partner, neighbour } = await aProject();
  const listed = async (who: Parameters<typeof world.as>[0]) => {
    const lists = await listProjects(await world.as(who));
    return Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.map((row) => row.slug)]));
  };
  expect(await listed(partner)).toEqual({ mine: [slug], open: [], closed: [], ended: [] });
  expect(await listed(neighbour)).toEqual({ mine: [], open: [slug], closed: [], ended: [] });
  await endProject(await world.as(lead), { project: slug, state: "finished", reason: "" });
  expect(await listed(partner)).toEqual({ mine: [], open: [], closed: [], ended: [slug] });
  for (const who of Object.values(await strangers())) expect(Object.values(await listed(who)).flat()).toEqual([]);
});

test("a digest tells of what is new and open, and not of what one is in already", async () => {
  const since = new Date(NOW.getTime() - 1000);
  const { slug, partner, neighbour } = await aProject({ visibility: "members" });
  expect((await newProjects(await world.as(neighbour), since)).map((row) => row.slug)).toEqual([slug]);
  expect(await newProjects(await world.as(partner), since)).toEqual([]);
  expect(await newProjects(await world.as(neighbour), NOW)).toEqual([]);
});

test("its lead changes what it says; who merely takes part does not", async () => {
  const { slug, lead, partner, circle } = await aProject();
  const input = { project: slug, ...words, title: "Laptops en schermen", visibility: `circle:${circle.id}` };
  await expect(changeProject(await world.as(partner), input)).rejects.toMatchObject({ code: "not_allowed" });
  await changeProject(await world.as(lead), input);
  expect(await findProject(await world.as(lead), slug)).toMatchObject({ title: "Laptops en schermen", visibility: "circle" });
});

test("giving up wants a reason, happens once, and nothing changes afterwards", async () => {
  const { slug, lead, partner } = await aProject();
  const stop = { project: slug, state: "stopped" as const, reason: "" };
  await expect(endProject(await world.as(lead), stop)).rejects.toMatchObject({ field: "reason" });
  await expect(endProject(await world.as(partner), { ...stop, reason: "Geen budget" })).rejects.toMatchObject({ code: "not_allowed" });
  await endProject(await world.as(lead), { ...stop, reason: "Geen budget" });
  await expect(endProject(await world.as(lead), { ...stop, reason: "Nog eens" })).rejects.toMatchObject({ key: "projects.hasEnded" });
  expect(await findProject(await world.as(partner), slug)).toMatchObject({ state: "stopped", endReason: "Geen budget" });
});

test("somebody of a participant leads along, the last lead stays, and who works elsewhere now leads no more", async () => {
  const { slug, lead, partner, neighbour } = await aProject();
  const ctx = await world.as(lead);
  await expect(addLead(ctx, { project: slug, person: neighbour.id })).rejects.toMatchObject({ field: "person" });
  await expect(dropLead(ctx, { project: slug, person: lead.id })).rejects.toMatchObject({ key: "projects.lastLead" });
  await addLead(ctx, { project: slug, person: partner.id });
  await addLead(ctx, { project: slug, person: partner.id });
  await dropLead(await world.as(partner), { project: slug, person: lead.id });
  await expect(dropLead(ctx, { project: slug, person: partner.id })).rejects.toMatchObject({ code: "not_allowed" });
  await world.ports.db.update(people).set({ organisationId: neighbour.organisationId }).where(eq(people.id, partner.id));
  await expect(endProject(await world.as(partner), { project: slug, state: "finished", reason: "" })).rejects.toMatchObject({
    code: "not_allowed",
  });
});

test("a colleague of the leading organisation goes on when its lead is away; others do not", async () => {
  const { slug, circle, lead, partner } = await aProject();
  const colleague = await aMember({ circle, organisationId: lead.organisationId ?? undefined });
  await expect(takeOver(await world.as(partner), { project: slug })).rejects.toMatchObject({ code: "not_allowed" });
  await takeOver(await world.as(colleague), { project: slug });
  expect((await findProject(await world.as(colleague), slug)).may.lead).toBe(true);
});

test("who is in no circle any more sees nothing of it, wherever they work", async () => {
  const { slug, partner } = await aProject();
  await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, partner.id));
  await expect(findProject(await world.as(partner), slug)).rejects.toMatchObject({ code: "not_found" });
  const colleague = await aPerson({ organisationId: partner.organisationId ?? undefined });
  await expect(findProject(await world.as(colleague), slug)).rejects.toMatchObject({ code: "not_found" });
  expect(await world.ports.db.$count(projects)).toBe(1);
});
