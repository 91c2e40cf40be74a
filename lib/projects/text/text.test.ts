import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { readableDocuments } from "@/lib/documents/queries";
import { documentAuthors } from "@/lib/documents/tables";
import { after, DAY } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { projectBuildersFor } from "@/lib/testing/projects";
import { textBuildersFor } from "@/lib/testing/texts";
import { NOW, testWorld } from "@/lib/testing/world";
import { leave, takePart } from "../participation/commands";
import { makeCommon, publishCommon, startRevision } from "./common/commands";
import { addPart, changePart, removePart, saveValues, strikeSection } from "./copies/commands";
import { ownCopyOf } from "./copies/queries";
import { addSection, changeSection, moveSection, removeSection, restoreSection, startText } from "./outline/commands";
import { findText, removedSections } from "./queries";
import { answerReview, closeReview, freezeForReview } from "./review/commands";
import { answersTo, versionNamed, versionsOf } from "./review/queries";
import { textVersions } from "./tables";

const world = testWorld();
const { aMember } = buildersFor(world);
const { aText } = textBuildersFor(world);
const { strangers, aProject } = projectBuildersFor(world);

const titles = async (slug: string, who: Parameters<typeof world.as>[0]) =>
  (await findText(await world.as(who), slug))?.sections.map(({ title }) => title);
const planned = { title: "Incidenten", about: "Wie belt wie?", owner: "", dueOn: "" };

test("a lead begins a text from an outline, once; who merely takes part does not", async () => {
  const { slug, lead, partner } = await aProject({ kind: "plan" });
  await expect(startText(await world.as(partner), { project: slug, outline: "security" })).rejects.toMatchObject({ code: "not_allowed" });
  await startText(await world.as(lead), { project: slug, outline: "security" });
  await startText(await world.as(lead), { project: slug, outline: "policy" });
  expect(await titles(slug, partner)).toHaveLength(10);
});

test("a lead orders the outline: adds, gives to somebody who takes part, moves, takes out and puts back", async () => {
  const { slug, lead, partner, circle } = await aText({ texts: ["Een.", "Twee."] });
  const ctx = await world.as(lead);
  const { id } = await addSection(ctx, { project: slug, ...planned });
  const elsewhere = await aMember({ circle });
  await expect(changeSection(ctx, { section: id, ...planned, owner: elsewhere.id })).rejects.toMatchObject({ field: "owner" });
  await changeSection(ctx, { section: id, ...planned, owner: partner.id, dueOn: "2026-12-20" });
  await moveSection(ctx, { section: id, direction: "up" });
  await moveSection(ctx, { section: id, direction: "up" });
  await moveSection(ctx, { section: id, direction: "up" });
  expect(await titles(slug, lead)).toEqual(["Incidenten", "Deel 1", "Deel 2"]);
  await removeSection(ctx, { section: id });
  await expect(removeSection(ctx, { section: id })).rejects.toMatchObject({ code: "not_found" });
  expect(await removedSections(ctx, slug)).toEqual([{ id, title: "Incidenten" }]);
  await restoreSection(ctx, { project: slug, section: id });
  await expect(restoreSection(ctx, { project: slug, section: id })).rejects.toMatchObject({ key: "texts.notRemoved" });
  expect(await titles(slug, lead)).toEqual(["Deel 1", "Deel 2", "Incidenten"]);
  for (const run of [
    async () => addSection(await world.as(partner), { project: slug, ...planned }),
    async () => changeSection(await world.as(partner), { section: id, ...planned }),
    async () => moveSection(await world.as(partner), { section: id, direction: "up" }),
    async () => removeSection(await world.as(partner), { section: id }),
    async () => restoreSection(await world.as(partner), { project: slug, section: id }),
  ])
    await expect(run()).rejects.toMatchObject({ code: "not_allowed" });
});

test("a text is there for those who take part alone: not for a stranger, an admin, who is interested or who left", async () => {
  const { slug, circle, partner, section } = await aText();
  const interested = await aMember({ circle });
  await takePart(await world.as(interested), { project: slug, state: "interested" });
  await leave(await world.as(partner), { project: slug, reason: "" });
  for (const [name, who] of Object.entries({ ...(await strangers()), interested, partner })) {
    const ctx = await world.as(who);
    for (const run of [
      () => findText(ctx, slug),
      () => versionsOf(ctx, slug),
      () => ownCopyOf(ctx, slug),
      () => removeSection(ctx, { section }),
      () => freezeForReview(ctx, { project: slug }),
    ])
      await expect(run(), name).rejects.toMatchObject({ code: expect.stringMatching(/^not_(found|allowed)$/) });
  }
});

test("a review freezes the text for ten working days, and every organisation answers, its officer apart", async () => {
  const { slug, lead, partner } = await aText();
  const ctx = await world.as(lead);
  await expect(freezeForReview(await world.as(partner), { project: slug })).rejects.toMatchObject({ code: "not_allowed" });
  expect(await freezeForReview(ctx, { project: slug })).toEqual({ label: "0.9" });
  await expect(freezeForReview(ctx, { project: slug })).rejects.toMatchObject({ key: "texts.reviewIsOpen" });
  const version = await versionNamed(ctx, slug, "0.9");
  const answer = { project: slug, role: "organisation", verdict: "agree", body: "" } as const;
  await expect(answerReview(ctx, { ...answer, verdict: "disagree" })).rejects.toMatchObject({ field: "body" });
  await answerReview(ctx, answer);
  await expect(closeReview(ctx, { project: slug })).rejects.toMatchObject({ key: "texts.notAllAnswered" });
  await answerReview(await world.as(partner), { ...answer, verdict: "agreeIf", body: "Mits een termijn." });
  await answerReview(await world.as(partner), { ...answer, role: "dpo", verdict: "disagree", body: "Geen grond." });
  await answerReview(await world.as(partner), answer);
  const answers = await answersTo(ctx, slug, version?.id ?? "");
  expect(answers.find(({ isMine }) => !isMine)).toMatchObject({ answer: { verdict: "agree" }, dpo: { verdict: "disagree" } });
  await closeReview(ctx, { project: slug });
  await expect(answerReview(ctx, answer)).rejects.toMatchObject({ key: "texts.noReview" });
  expect(await freezeForReview(ctx, { project: slug })).toEqual({ label: "0.9.2" });
  const late = await world.as(partner, after(NOW, 20 * DAY));
  await expect(answerReview(late, answer)).rejects.toMatchObject({ key: "texts.noReview" });
});

test("nothing is frozen that is not written", async () => {
  const { slug, lead } = await aText({ texts: ["Een.", ""] });
  await expect(freezeForReview(await world.as(lead), { project: slug })).rejects.toMatchObject({
    key: "texts.sectionIsEmpty",
    params: { title: "Deel 2" },
  });
});

test("the common version changes no more, not even by who writes to the database", async () => {
  const { slug, lead, partner, section } = await aText();
  await expect(makeCommon(await world.as(partner), { project: slug })).rejects.toMatchObject({ code: "not_allowed" });
  expect(await makeCommon(await world.as(lead), { project: slug })).toEqual({ label: "1.0" });
  await expect(makeCommon(await world.as(lead), { project: slug })).rejects.toMatchObject({ key: "texts.isCommon" });
  await expect(removeSection(await world.as(lead), { section })).rejects.toMatchObject({ key: "texts.isCommon" });
  await expect(world.ports.db.update(textVersions).set({ sections: [] })).rejects.toThrow();
  await expect(world.ports.db.execute(sql`update text_versions set label = '2.0'`)).rejects.toThrow();
});

test("it becomes a document of the knowledge base, by those who wrote it, once", async () => {
  const { slug, lead, partner } = await aText();
  const input = { project: slug, title: "Informatieveiligheidsplan 2027", kind: "security-plan", visibility: "members" } as const;
  await expect(publishCommon(await world.as(lead), input)).rejects.toMatchObject({ key: "texts.noCommon" });
  await makeCommon(await world.as(lead), { project: slug });
  await expect(publishCommon(await world.as(partner), input)).rejects.toMatchObject({ code: "not_allowed" });
  const { document } = await publishCommon(await world.as(lead), input);
  expect(await readableDocuments(await world.as(partner), [document])).toMatchObject([{ title: input.title, kind: "security-plan" }]);
  expect(await world.ports.db.select({ personId: documentAuthors.personId }).from(documentAuthors)).toEqual([{ personId: lead.id }]);
  await expect(publishCommon(await world.as(lead), input)).rejects.toMatchObject({ key: "texts.isPublished" });
});

test("the next edition opens what was closed, and keeps what was frozen", async () => {
  const { slug, lead, partner } = await aText();
  await expect(startRevision(await world.as(lead), { project: slug })).rejects.toMatchObject({ key: "texts.noCommon" });
  await makeCommon(await world.as(lead), { project: slug });
  await expect(startRevision(await world.as(partner), { project: slug })).rejects.toMatchObject({ code: "not_allowed" });
  expect(await startRevision(await world.as(lead), { project: slug })).toEqual({ edition: 2 });
  await expect(startRevision(await world.as(lead), { project: slug })).rejects.toMatchObject({ key: "texts.noCommon" });
  expect(await freezeForReview(await world.as(lead), { project: slug })).toEqual({ label: "1.9" });
  expect((await versionsOf(await world.as(partner), slug)).map(({ label }) => label).sort()).toEqual(["1.0", "1.9"]);
});

test("an organisation fills in, leaves out and adds in a copy of its own, which the others do not see", async () => {
  const { slug, lead, partner, section } = await aText({ texts: ["{{bestuur}} belt {{noodnummer}}.", "Twee."] });
  const ctx = await world.as(partner);
  await expect(saveValues(ctx, { project: slug, values: {} })).rejects.toMatchObject({ key: "texts.noCommon" });
  await makeCommon(await world.as(lead), { project: slug });
  expect((await ownCopyOf(ctx, slug))?.missing).toEqual(["noodnummer"]);
  await saveValues(ctx, { project: slug, values: { bestuur: "Tielt", noodnummer: "voorbeeldnummer", vreemd: "x" } });
  await strikeSection(ctx, { project: slug, section, strike: true });
  await strikeSection(ctx, { project: slug, section, strike: true });
  await addPart(ctx, { project: slug, section, title: "Bij ons", text: "Wij bellen {{dpo}}." });
  const copy = await ownCopyOf(ctx, slug);
  expect(copy?.sections.map(({ title, isOwn, isStruck }) => [title, isOwn, isStruck])).toEqual([
    ["Deel 1", false, true],
    ["Bij ons", true, false],
    ["Deel 2", false, false],
  ]);
  expect(copy?.names).toEqual(["dpo"]);
  expect(copy?.values).toEqual({ bestuur: "Tielt", noodnummer: "voorbeeldnummer" });
  const part = copy?.sections[1]?.id ?? "";
  await expect(changePart(await world.as(lead), { project: slug, part, title: "x", text: "y" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(removePart(await world.as(lead), { project: slug, part })).rejects.toMatchObject({ code: "not_found" });
  expect((await ownCopyOf(await world.as(lead), slug))?.sections).toHaveLength(2);
  await changePart(ctx, { project: slug, part, title: "Anders", text: "Niets meer." });
  await removePart(ctx, { project: slug, part });
  await expect(removePart(ctx, { project: slug, part })).rejects.toMatchObject({ code: "not_found" });
  await strikeSection(ctx, { project: slug, section, strike: false });
  expect((await ownCopyOf(ctx, slug))?.sections.map(({ isStruck }) => isStruck)).toEqual([false, false]);
});
