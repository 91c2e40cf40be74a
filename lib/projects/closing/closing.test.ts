import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { MAX_TOPICS } from "@/lib/documents/input";
import { findDocument } from "@/lib/documents/reading/queries";
import { documentAuthors, documents, documentVersions } from "@/lib/documents/tables";
import { deriveExpertise } from "@/lib/expertise/derive/commands";
import { profileOf } from "@/lib/expertise/queries";
import { runWaitingWork } from "@/lib/jobs/work";
import { people } from "@/lib/people/tables";
import { search } from "@/lib/search/queries";
import { buildersFor } from "@/lib/testing/builders";
import { evidenceFor } from "@/lib/testing/expertise";
import { projectBuildersFor } from "@/lib/testing/projects";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { textBuildersFor } from "@/lib/testing/texts";
import { NOW, testWorld } from "@/lib/testing/world";
import { endProject } from "../commands";
import { logOf } from "../discussion/queries";
import { documentsOf, projectsWith } from "../documents/queries";
import { findProject } from "../queries";
import { projects } from "../tables";
import { makeCommon } from "../text/common/commands";
import { finish, finishText } from "./commands";
import { finishInput, finishTextInput } from "./input";
import { closingOf, isLeftToPublish } from "./queries";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aTopic } = evidenceFor(world);
const { aProject, strangers } = projectBuildersFor(world);
const { aPurchase } = purchaseBuildersFor(world);
const { aText } = textBuildersFor(world);

type Who = Parameters<typeof world.as>[0];
const report = { title: "Eindverslag: laptops", text: "De zqrondleiding langs twee leveranciers hielp ons het meest. Begin er vroeg aan." };
const chosen = { publish: "yes" as const, ...report, authors: [] as string[], topics: [] as string[], visibility: "members" as const };
const settle = async () => runWaitingWork(await world.as("system"), 30_000);
const found = async (who: Who, text: string) =>
  (await search(await world.as(who), { text, kind: "document", filters: {}, order: "best", page: 1 })).hits.map(({ title }) => title);
const reportIn = async (who: Who, slug: string) => {
  const closing = await closingOf(await world.as(who), slug);
  if (closing.writes || !closing.report) throw new Error("no report");
  return closing.report;
};

test("finishing makes a document with a file, which search finds and which counts for those who wrote it", async () => {
  const { slug, lead, partner, neighbour } = await aPurchase({ phase: "evaluation" });
  const topic = await aTopic("laptops");
  await world.ports.db.update(projects).set({ topics: [topic] });
  const proposed = await reportIn(lead, slug);
  expect(proposed).toMatchObject({ authors: [lead.id], topics: [topic] });
  await finish(await world.as(lead), { ...chosen, project: slug, authors: [lead.id, partner.id], topics: proposed.topics });
  expect(await findProject(await world.as(partner), slug)).toMatchObject({ state: "finished" });
  const [laid] = await documentsOf(await world.as(neighbour), slug);
  expect(laid).toMatchObject({ title: report.title, kind: "report" });
  const rows = await world.ports.db.select({ id: documentAuthors.personId }).from(documentAuthors);
  expect(rows.map(({ id }) => id).sort()).toEqual([lead.id, partner.id].sort());
  const [version] = await world.ports.db.select().from(documentVersions);
  expect(version?.fileName).toMatch(/\.pdf$/);
  expect(version?.pages.join("\n")).toContain("zqrondleiding");
  await settle();
  expect(await found(neighbour, "zqrondleiding")).toEqual([report.title]);
  await deriveExpertise(await world.as("system"), null);
  for (const who of [lead, partner])
    expect(await profileOf(await world.as(neighbour), who.id)).toMatchObject([{ id: topic, counts: { document: 1 } }]);
  expect(await profileOf(await world.as(lead), neighbour.id)).toEqual([]);
});

test("the document leads to the project for who may know of it, and the project to the document", async () => {
  const { slug, lead, neighbour } = await aPurchase({ phase: "evaluation" });
  await finish(await world.as(lead), { ...chosen, project: slug });
  const [document] = await documentsOf(await world.as(lead), slug);
  const elsewhere = await aMember({ circle: await aCircle() });
  expect(await findDocument(await world.as(elsewhere), document?.id ?? "")).toMatchObject({ title: report.title });
  expect(await projectsWith(await world.as(neighbour), document?.id ?? "")).toMatchObject([{ slug }]);
  expect(await projectsWith(await world.as(elsewhere), document?.id ?? "")).toEqual([]);
});

test("finishing goes without publishing, which can follow later, once", async () => {
  const { slug, lead, partner } = await aPurchase({ phase: "evaluation" });
  const ctx = await world.as(lead);
  await finish(ctx, { project: slug, publish: "no" });
  expect(await world.ports.db.$count(documents)).toBe(0);
  const left = async (who: Who) => isLeftToPublish(await world.as(who), await findProject(await world.as(who), slug));
  expect([await left(lead), await left(partner)]).toEqual([true, false]);
  expect((await findProject(ctx, slug)).may.publish).toBe(true);
  await finish(ctx, { ...chosen, project: slug });
  expect(await left(lead)).toBe(false);
  await expect(finish(ctx, { ...chosen, title: "Nog een", project: slug })).rejects.toMatchObject({ key: "closing.isPublished" });
  expect(await closingOf(ctx, slug)).toMatchObject({ published: expect.any(String), report: null });
  expect((await logOf(ctx, slug)).filter(({ what }) => what === "closing")).toHaveLength(1);
});

test("of two who finish at once one makes a document", async () => {
  const { slug, lead } = await aPurchase({ phase: "evaluation" });
  const ctx = await world.as(lead);
  const both = await Promise.allSettled([1, 2].map((n) => finish(ctx, { ...chosen, title: `Eindverslag ${n}`, project: slug })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.ports.db.$count(documents)).toBe(1);
});

test("nobody finishes or publishes but who leads it, and nothing of what was given up", async () => {
  const { slug, lead, partner, neighbour } = await aPurchase({ phase: "evaluation" });
  for (const [name, who] of Object.entries({ ...(await strangers()), partner, neighbour })) {
    const ctx = await world.as(who);
    for (const run of [
      () => closingOf(ctx, slug),
      () => finish(ctx, { ...chosen, project: slug }),
      () => finish(ctx, { project: slug, publish: "no" }),
    ])
      await expect(run(), name).rejects.toMatchObject({ code: expect.stringMatching(/^not_(found|allowed)$/) });
  }
  const ctx = await world.as(lead);
  await expect(finish(ctx, { ...chosen, project: slug, authors: [neighbour.id] })).rejects.toMatchObject({ field: "authors" });
  await endProject(ctx, { project: slug, state: "stopped", reason: "Geen budget" });
  await expect(finish(ctx, { ...chosen, project: slug })).rejects.toMatchObject({ key: "projects.hasEnded" });
  await expect(closingOf(ctx, slug)).rejects.toMatchObject({ key: "projects.hasEnded" });
  expect(await world.ports.db.$count(documents)).toBe(0);
});

test("what looks like a password is looked at first, and the project runs on meanwhile", async () => {
  const { slug, lead } = await aPurchase({ phase: "evaluation" });
  const ctx = await world.as(lead);
  const input = { ...chosen, project: slug, text: `${report.text}\n\nWachtwoord: Zomer2026!` };
  await expect(finish(ctx, input)).rejects.toMatchObject({ key: "documents.lookFirst", field: "seen" });
  expect(await findProject(ctx, slug)).toMatchObject({ state: "running" });
  await finish(ctx, { ...input, seen: "yes" });
});

test("a finished plan offers its text in the same step, and says when there is none", async () => {
  const { slug, lead, partner } = await aText();
  const ctx = await world.as(lead);
  expect(await closingOf(ctx, slug)).toEqual({ writes: true, common: null, published: null });
  await expect(finish(ctx, { ...chosen, project: slug })).rejects.toMatchObject({ code: "not_found" });
  await makeCommon(ctx, { project: slug });
  const text = { project: slug, publish: "yes", title: "Informatieveiligheidsplan", kind: "security-plan", visibility: "members" } as const;
  await expect(finishText(await world.as(partner), text)).rejects.toMatchObject({ code: "not_allowed" });
  await finishText(ctx, text);
  expect(await findProject(ctx, slug)).toMatchObject({ state: "finished" });
  expect(await closingOf(ctx, slug)).toMatchObject({ writes: true, common: { label: "1.0" }, published: expect.any(String) });
  await expect(finishText(ctx, text)).rejects.toMatchObject({ key: "texts.isPublished" });
});

test("a plan that was finished without its text publishes it later", async () => {
  const { slug, lead } = await aText();
  const ctx = await world.as(lead);
  await makeCommon(ctx, { project: slug });
  await finishText(ctx, { project: slug, publish: "no" });
  expect(await isLeftToPublish(ctx, await findProject(ctx, slug))).toBe(true);
  await finishText(ctx, { project: slug, publish: "yes", title: "Plan 2027", kind: "policy-plan", visibility: "circle" });
  expect(await isLeftToPublish(ctx, await findProject(ctx, slug))).toBe(false);
  expect((await documentsOf(ctx, slug)).map(({ title }) => title)).toEqual(["Plan 2027"]);
});

test("who left is not proposed as a writer, and a project of all members is published for all", async () => {
  const { slug, lead, partner } = await aProject({ kind: "hire", visibility: "members" });
  await world.ports.db.update(people).set({ leftAt: NOW }).where(eq(people.id, partner.id));
  expect((await reportIn(lead, slug)).writers.map(({ id }) => id)).toEqual([lead.id]);
  await finish(await world.as(lead), { ...chosen, project: slug, visibility: "circle" });
  expect(await world.ports.db.select({ visibility: documents.visibility }).from(documents)).toEqual([{ visibility: "members" }]);
});

test("a form without publishing asks for nothing else, and one with it says what is missing", () => {
  expect(finishInput.safeParse({ project: "x", publish: "no", title: "" }).success).toBe(true);
  expect(finishInput.safeParse({ project: "x" }).error?.issues).toMatchObject([{ path: ["publish"], message: "errors.choose" }]);
  const topics = Array.from({ length: MAX_TOPICS + 1 }, (_, n) => `t${n}`);
  const wrong = finishInput.safeParse({ project: "x", ...chosen, title: "", text: "Kort", topics }).error?.issues;
  expect(wrong?.map(({ path }) => path[0])).toEqual(["title", "text", "topics"]);
  expect(finishTextInput.safeParse({ project: "x", publish: "yes", title: "" }).success).toBe(false);
});
