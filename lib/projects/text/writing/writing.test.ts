import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, MINUTE } from "@/lib/kernel/dates";
import { notices } from "@/lib/notifications/tables";
import { projectBuildersFor } from "@/lib/testing/projects";
import { textBuildersFor } from "@/lib/testing/texts";
import { NOW, testWorld } from "@/lib/testing/world";
import { changeSection } from "../outline/commands";
import { findText } from "../queries";
import { closeSection, openSection, saveSection, settleAside } from "./commands";
import { asidesOf, revisionsOf } from "./queries";

const world = testWorld();
const { aText } = textBuildersFor(world);
const { strangers } = projectBuildersFor(world);
const PATIENCE = 10_000;

const saved = (section: string, revision: number, text: string) => ({ section, revision, text, note: "", next: "on" as const });

test("one writes at a time, for a quarter of an hour, unless somebody takes over", async () => {
  const { section, lead, partner, slug } = await aText();
  await openSection(await world.as(lead), { section });
  await openSection(await world.as(lead), { section });
  await expect(openSection(await world.as(partner), { section })).rejects.toMatchObject({
    key: "texts.isBeingWritten",
    params: { name: lead.name },
  });
  expect((await findText(await world.as(partner), slug))?.sections[0]?.editor).toMatchObject({ name: lead.name, isMe: false });
  await openSection(await world.as(partner), { section, over: true });
  expect((await findText(await world.as(lead), slug))?.sections[0]?.editor).toMatchObject({ name: partner.name });
  await closeSection(await world.as(lead), { section });
  expect((await findText(await world.as(lead), slug))?.sections[0]?.editor).toMatchObject({ name: partner.name });
  await openSection(await world.as(lead, after(NOW, 16 * MINUTE)), { section });
});

test("each save is a version, the same text is none, and who is done lets go", async () => {
  const { section, lead, slug } = await aText({ texts: ["Een."] });
  const ctx = await world.as(lead);
  expect(await saveSection(ctx, saved(section, 1, "Een."))).toMatchObject({ outcome: "same" });
  expect(await saveSection(ctx, saved(section, 1, "Eén."))).toMatchObject({ outcome: "saved", number: 2 });
  expect((await findText(ctx, slug))?.sections[0]?.editor).toMatchObject({ isMe: true });
  await saveSection(ctx, { ...saved(section, 2, "Eén!"), note: "uitroep", next: "done" });
  expect((await findText(ctx, slug))?.sections[0]?.editor).toBeNull();
  expect((await revisionsOf(ctx, section)).map(({ number, text, note }) => [number, text, note])).toEqual([
    [3, "Eén!", "uitroep"],
    [2, "Eén.", ""],
    [1, "Een.", ""],
  ]);
});

test("two who save on the same version both keep their text, and both are told", async () => {
  const { section, lead, partner } = await aText({ texts: ["Een.\n\nTwee."] });
  await saveSection(await world.as(lead), saved(section, 1, "EEN.\n\nTwee."));
  expect(await saveSection(await world.as(partner), saved(section, 1, "Een.\n\nTWEE."))).toMatchObject({
    outcome: "aside",
    name: lead.name,
  });
  const [aside] = await asidesOf(await world.as(lead), section);
  expect(aside).toMatchObject({ text: "Een.\n\nTWEE.", name: partner.name, proposal: "EEN.\n\nTWEE." });
  await runWaitingWork(await world.as("system"), PATIENCE);
  const told = await world.ports.db.select({ kind: notices.kind, personId: notices.personId }).from(notices);
  expect(
    told
      .filter(({ kind }) => kind === "project-aside")
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([lead.id, partner.id].sort());
});

test("a text that stands beside is brought together, kept as well, or left, once", async () => {
  for (const [how, text] of [
    ["merge", "Samen."],
    ["both", "Een!\n\nTwee!"],
    ["leave", "Een!"],
  ] as const) {
    const { section, lead, partner, slug } = await aText({ texts: ["Een."] });
    await saveSection(await world.as(lead), saved(section, 1, "Een!"));
    await saveSection(await world.as(partner), saved(section, 1, "Twee!"));
    const input = { section, number: 3, how, revision: 2, merged: "Samen." };
    await expect(settleAside(await world.as(lead), { ...input, revision: 1 })).rejects.toMatchObject({ key: "texts.changedSince" });
    await settleAside(await world.as(lead), input);
    const view = await findText(await world.as(lead), slug);
    expect(view?.sections[0]).toMatchObject({ text, hasAside: false });
    const again = { ...input, revision: view?.sections[0]?.revision ?? 0 };
    await expect(settleAside(await world.as(partner), again)).rejects.toMatchObject({ key: "texts.settledAlready" });
    expect((await revisionsOf(await world.as(lead), section)).map((one) => one.text)).toEqual(
      expect.arrayContaining(["Een.", "Een!", "Twee!"]),
    );
  }
});

test("who was not given a section does not write it; nor does anybody from outside", async () => {
  const { section, lead, partner } = await aText();
  await changeSection(await world.as(lead), { section, title: "Deel", about: "", owner: lead.id, dueOn: "" });
  for (const who of [partner, ...Object.values(await strangers())]) {
    const ctx = await world.as(who);
    for (const run of [
      () => openSection(ctx, { section, over: true }),
      () => closeSection(ctx, { section }),
      () => saveSection(ctx, saved(section, 1, "Van een ander.")),
      () => settleAside(ctx, { section, number: 1, how: "leave", revision: 1, merged: "" }),
    ])
      await expect(run()).rejects.toMatchObject({ code: expect.stringMatching(/^not_(found|allowed)$/) });
  }
});
