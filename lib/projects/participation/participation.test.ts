import { expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { projectBuildersFor } from "@/lib/testing/projects";
import { testWorld } from "@/lib/testing/world";
import { findProject } from "../queries";
import { move } from "../steps/commands";
import { projects } from "../tables";
import { leave, mergeParticipation, setContact, takePart } from "./commands";
import { participantsOf } from "./queries";

const world = testWorld();
const { aMember } = buildersFor(world);
const { aProject, strangers } = projectBuildersFor(world);

const statesOf = async (who: Parameters<typeof world.as>[0], slug: string) =>
  (await participantsOf(await world.as(who), slug)).map(({ id, state }) => ({ id, state }));

test("an organisation is interested, takes part, leaves, and comes back; who left stays visible", async () => {
  const { slug, lead, neighbour } = await aProject();
  const ctx = await world.as(neighbour);
  const mine = async () => (await participantsOf(await world.as(lead), slug)).find(({ id }) => id === neighbour.organisationId);
  await takePart(ctx, { project: slug, state: "interested" });
  expect(await mine()).toMatchObject({ state: "interested", contact: { id: neighbour.id } });
  await takePart(ctx, { project: slug, state: "joined" });
  await expect(takePart(ctx, { project: slug, state: "joined" })).rejects.toMatchObject({ key: "projects.already.joined" });
  await expect(takePart(ctx, { project: slug, state: "interested" })).rejects.toMatchObject({ key: "projects.already.joined" });
  await leave(ctx, { project: slug, reason: "Wij huren al" });
  await expect(leave(ctx, { project: slug, reason: "" })).rejects.toMatchObject({ key: "projects.notTakingPart" });
  expect(await mine()).toMatchObject({ state: "left", leftReason: "Wij huren al", leftAt: expect.any(Date) });
  await takePart(ctx, { project: slug, state: "joined" });
  expect(await mine()).toMatchObject({ state: "joined", leftAt: null, leftReason: "" });
});

test("why somebody left is for those who take part", async () => {
  const { slug, circle, partner } = await aProject();
  const outsider = await aMember({ circle });
  await leave(await world.as(partner), { project: slug, reason: "Zqreden" });
  expect(JSON.stringify(await participantsOf(await world.as(outsider), slug))).not.toContain("Zqreden");
});

test("who was merely interested leaves nothing behind, and the leading organisation cannot leave", async () => {
  const { slug, lead, neighbour } = await aProject();
  await takePart(await world.as(neighbour), { project: slug, state: "interested" });
  await leave(await world.as(neighbour), { project: slug, reason: "" });
  expect((await statesOf(lead, slug)).map(({ id }) => id)).not.toContain(neighbour.organisationId);
  await expect(leave(await world.as(lead), { project: slug, reason: "" })).rejects.toMatchObject({ key: "projects.leadCannotLeave" });
});

test("for whom it does not exist, it is not there to join", async () => {
  const { slug } = await aProject();
  for (const [name, who] of Object.entries(await strangers()))
    await expect(takePart(await world.as(who), { project: slug, state: "joined" }), name).rejects.toMatchObject({ code: "not_found" });
});

test("nobody joins what has come too far", async () => {
  const { slug, neighbour } = await aProject({ kind: "hire" });
  await world.ports.db.update(projects).set({ phase: "decisions" });
  await expect(takePart(await world.as(neighbour), { project: slug, state: "joined" })).rejects.toMatchObject({
    key: "projects.closedToNewcomers",
  });
});

test("a colleague becomes the one whom the others phone; somebody of elsewhere does not", async () => {
  const { slug, circle, lead, partner, neighbour } = await aProject();
  const colleague = await aMember({ circle, organisationId: partner.organisationId ?? undefined });
  const ctx = await world.as(partner);
  await setContact(ctx, { project: slug, person: colleague.slug });
  const found = (await participantsOf(await world.as(lead), slug)).find(({ id }) => id === partner.organisationId);
  expect(found?.contact?.id).toBe(colleague.id);
  await expect(setContact(ctx, { project: slug, person: lead.slug })).rejects.toMatchObject({ field: "person" });
  await expect(setContact(await world.as(neighbour), { project: slug, person: neighbour.slug })).rejects.toMatchObject({
    code: "not_allowed",
  });
});

test("a step is left once two take part, by the lead, and once when pressed twice", async () => {
  const { slug, lead, partner } = await aProject();
  await expect(move(await world.as(partner), { project: slug, from: "idea", by: 1 })).rejects.toMatchObject({ code: "not_allowed" });
  await leave(await world.as(partner), { project: slug, reason: "" });
  await expect(move(await world.as(lead), { project: slug, from: "idea", by: 1 })).rejects.toMatchObject({ key: "projects.needsTwo" });
  await takePart(await world.as(partner), { project: slug, state: "joined" });
  const pressed = await Promise.allSettled([1, 2].map(async () => move(await world.as(lead), { project: slug, from: "idea", by: 1 })));
  expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(pressed.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "projects.movedAlready" } });
  await move(await world.as(lead), { project: slug, from: "needs", by: -1 });
  await expect(move(await world.as(lead), { project: slug, from: "idea", by: -1 })).rejects.toMatchObject({ key: "projects.noFurther" });
});

test("two organisations that become one take part wherever either did, once", async () => {
  const { slug, lead, partner, neighbour } = await aProject();
  await takePart(await world.as(neighbour), { project: slug, state: "joined" });
  const system = await world.as("system");
  await mergeParticipation(system, partner.organisationId ?? "", lead.organisationId ?? "");
  await mergeParticipation(system, lead.organisationId ?? "", neighbour.organisationId ?? "");
  expect(await findProject(await world.as(neighbour), slug)).toMatchObject({
    leadOrganisationId: neighbour.organisationId,
    organisationIds: [neighbour.organisationId],
    may: { seeInside: true, takeOver: true },
  });
});
