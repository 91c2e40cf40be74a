import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { changeProject, endProject } from "@/lib/projects/commands";
import { say } from "@/lib/projects/discussion/commands";
import { leave, takePart } from "@/lib/projects/participation/commands";
import { buildersFor } from "@/lib/testing/builders";
import { projectBuildersFor } from "@/lib/testing/projects";
import { testWorld } from "@/lib/testing/world";
import { search } from "./queries";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aProject, strangers } = projectBuildersFor(world);

const settle = async () => runWaitingWork(await world.as("system"), 20_000);
const found = async (who: Parameters<typeof world.as>[0], text: string) => {
  const { hits } = await search(await world.as(who), { text, kind: null, filters: {}, order: "best", page: 1 });
  return hits.filter(({ kind }) => kind === "project").map(({ href, organisation }) => ({ href, organisation }));
};

test("a project of a circle is found by its circle, and by nobody for whom it does not exist", async () => {
  const { slug, lead, partner, neighbour } = await aProject({ title: "Zonnepanelen op het gemeentehuis" });
  await settle();
  for (const who of [lead, partner, neighbour])
    expect(await found(who, "zonnepaneel gemeentehuis")).toMatchObject([{ href: `/samenwerken/${slug}` }]);
  for (const [name, who] of Object.entries(await strangers())) expect(await found(who, "zonnepanelen"), name).toEqual([]);
});

test("an organisation of another circle finds what it takes part in, as long as it does", async () => {
  const circle = await aCircle();
  const { slug } = await aProject({ visibility: "members", title: "Zonnepanelen op het gemeentehuis" });
  const guest = await aMember({ circle });
  await takePart(await world.as(guest), { project: slug, state: "joined" });
  await settle();
  expect(await found(guest, "zonnepanelen")).toHaveLength(1);
  const { slug: closed, lead } = await aProject({ title: "Windmolen aan het containerpark", visibility: "members" });
  await takePart(await world.as(guest), { project: closed, state: "joined" });
  const [home] = (await world.as(lead)).actor.roles.keys();
  const words = { summary: "Wie wil er een windmolen naast de onze?", topics: [], visibility: `circle:${home}` };
  await changeProject(await world.as(lead), { project: closed, title: "Windmolen aan het containerpark", ...words });
  await settle();
  expect(await found(guest, "windmolen")).toHaveLength(1);
  await leave(await world.as(guest), { project: closed, reason: "" });
  await settle();
  expect(await found(guest, "windmolen")).toEqual([]);
});

test("what is said inside is found by nobody", async () => {
  const { slug, lead, partner } = await aProject();
  await say(await world.as(lead), { project: slug, body: "Zqgeheim over de prijs" });
  await settle();
  expect(await found(partner, "zqgeheim")).toEqual([]);
});

test("what ended is found still", async () => {
  const { slug, lead, neighbour } = await aProject({ title: "Zonnepanelen op het gemeentehuis" });
  await endProject(await world.as(lead), { project: slug, state: "finished", reason: "" });
  await settle();
  expect(await found(neighbour, "zonnepanelen")).toHaveLength(1);
});
