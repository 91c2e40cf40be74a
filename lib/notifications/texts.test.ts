import { expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY } from "@/lib/kernel/dates";
import { makeCommon, startRevision } from "@/lib/projects/text/common/commands";
import { freezeForReview } from "@/lib/projects/text/review/commands";
import { textBuildersFor } from "@/lib/testing/texts";
import { NOW, testWorld } from "@/lib/testing/world";
import { myNotices } from "./inbox/queries";
import { notices } from "./tables";
import { remindToRevise } from "./texts";

const world = testWorld();
const { aText } = textBuildersFor(world);
const PATIENCE = 10_000;
const YEAR = 366 * DAY;

test("who takes part hears of a review and where to answer; who froze it does not", async () => {
  const { slug, lead, partner } = await aText();
  await freezeForReview(await world.as(lead), { project: slug });
  await runWaitingWork(await world.as("system"), PATIENCE);
  const hrefs = async (who: { id: string }) => (await myNotices(await world.as(who))).map(({ href }) => href);
  expect(await hrefs(partner)).toContain(`/samenwerken/${slug}/tekst/nalezing`);
  expect(await hrefs(lead)).not.toContain(`/samenwerken/${slug}/tekst/nalezing`);
});

test("leads are asked a year later whether the text still holds, once a year, and not while it is revised", async () => {
  const { slug, lead } = await aText();
  await makeCommon(await world.as(lead), { project: slug });
  const asked = async () => (await world.ports.db.select().from(notices)).filter(({ kind }) => kind === "project-revise").length;
  const later = async (days: number) => remindToRevise(await world.as("system", after(NOW, days)));
  await later(YEAR - 10 * DAY);
  expect(await asked()).toBe(0);
  await later(YEAR);
  await later(YEAR + DAY);
  expect(await asked()).toBe(1);
  await later(2 * YEAR);
  expect(await asked()).toBe(2);
  await startRevision(await world.as(lead), { project: slug });
  await later(3 * YEAR);
  expect(await asked()).toBe(2);
});
