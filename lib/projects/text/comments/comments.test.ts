import { expect, test } from "vitest";
import { projectBuildersFor } from "@/lib/testing/projects";
import { textBuildersFor } from "@/lib/testing/texts";
import { testWorld } from "@/lib/testing/world";
import { changeSection } from "../outline/commands";
import { findText } from "../queries";
import { saveSection } from "../writing/commands";
import { agree, comment, settleComment, takeBackComment } from "./commands";
import { commentedSection, openComments } from "./queries";

const world = testWorld();
const { aText } = textBuildersFor(world);
const { strangers } = projectBuildersFor(world);

const text = "We testen elk kwartaal of een back-up teruggezet kan worden.\n\nDe DPO geeft advies bij elk nieuw systeem.";

async function aComment() {
  const found = await aText({ texts: [text] });
  const said = { section: found.section, paragraph: 0, quote: text.split("\n\n")[0] ?? "", body: "Elk kwartaal is te weinig." };
  return { ...found, id: (await comment(await world.as(found.partner), said)).comment, said };
}

test("a comment stands by its paragraph, follows it through small changes, and stays with its words when that is gone", async () => {
  const { section, lead } = await aComment();
  const ctx = await world.as(lead);
  const save = (revision: number, changed: string) => saveSection(ctx, { section, revision, text: changed, note: "", next: "on" });
  expect((await commentedSection(ctx, section)).paragraphs.map(({ comments }) => comments.length)).toEqual([1, 0]);
  await save(1, `Vooraf.\n\n${text.replace("elk kwartaal", "elke maand")}`);
  expect((await commentedSection(ctx, section)).paragraphs.map(({ comments }) => comments.length)).toEqual([0, 1, 0]);
  await save(2, "Alleen dit nog over leveranciers.");
  expect((await commentedSection(ctx, section)).lost).toMatchObject([{ quote: text.split("\n\n")[0] }]);
});

test("others agree, and take that back; not with their own words", async () => {
  const { id, section, lead, partner } = await aComment();
  await expect(agree(await world.as(partner), { comment: id })).rejects.toMatchObject({ key: "texts.ownComment" });
  expect(await agree(await world.as(lead), { comment: id })).toEqual({ agrees: true });
  expect((await commentedSection(await world.as(lead), section)).paragraphs[0]?.comments[0]).toMatchObject({
    agreeing: [lead.name],
    iAgree: true,
  });
  expect(await agree(await world.as(lead), { comment: id })).toEqual({ agrees: false });
});

test("who writes the section says what became of it, with a reason when it is not retained", async () => {
  const { id, section, lead, partner, slug } = await aComment();
  const ctx = await world.as(lead);
  await changeSection(ctx, { section, title: "Deel", about: "", owner: lead.id, dueOn: "" });
  const outcome = { comment: id, state: "notRetained", reason: "" } as const;
  await expect(settleComment(await world.as(partner), { ...outcome, reason: "x" })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(settleComment(ctx, outcome)).rejects.toMatchObject({ field: "reason" });
  await settleComment(ctx, { ...outcome, reason: "Dat kost te veel." });
  await expect(settleComment(ctx, { ...outcome, reason: "Opnieuw." })).rejects.toMatchObject({ key: "texts.commentIsSo" });
  await expect(takeBackComment(await world.as(partner), { comment: id })).rejects.toMatchObject({ key: "texts.commentSettled" });
  await settleComment(ctx, { comment: id, state: "open", reason: "" });
  const project = (await findText(ctx, slug))?.project.id ?? "";
  expect((await openComments(ctx, project)).get(section)).toBe(1);
  await expect(takeBackComment(ctx, { comment: id })).rejects.toMatchObject({ code: "not_found" });
  await takeBackComment(await world.as(partner), { comment: id });
  await expect(takeBackComment(await world.as(partner), { comment: id })).rejects.toMatchObject({ code: "not_found" });
});

test("nobody from outside reads or says anything", async () => {
  const { id, said, section } = await aComment();
  for (const who of Object.values(await strangers())) {
    const ctx = await world.as(who);
    for (const run of [
      () => commentedSection(ctx, section),
      () => comment(ctx, said),
      () => agree(ctx, { comment: id }),
      () => settleComment(ctx, { comment: id, state: "processed", reason: "" }),
      () => takeBackComment(ctx, { comment: id }),
    ])
      await expect(run()).rejects.toMatchObject({ code: "not_found" });
  }
});
