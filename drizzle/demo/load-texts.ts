import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { findActor } from "@/lib/membership/queries";
import { startProject } from "@/lib/projects/commands";
import { decide } from "@/lib/projects/decisions/commands";
import type { Phase } from "@/lib/projects/kinds";
import { takePart } from "@/lib/projects/participation/commands";
import { move } from "@/lib/projects/steps/commands";
import { agree, comment, settleComment } from "@/lib/projects/text/comments/commands";
import { makeCommon } from "@/lib/projects/text/common/commands";
import { paragraphsOf } from "@/lib/projects/text/markdown";
import { addSection, startText } from "@/lib/projects/text/outline/commands";
import { answerReview, closeReview, freezeForReview } from "@/lib/projects/text/review/commands";
import { saveSection } from "@/lib/projects/text/writing/commands";
import { type Ids, idOf } from "./load-people";
import { type DemoComment, type DemoSection, type DemoText, dayOf, texts } from "./projects-text";

type As = (slug: string, daysAgo: number) => Promise<Context>;

/** The texts of the demo world, through the commands that everybody uses, each on the day it happened. */
export async function loadTexts(ctx: Context, ids: Ids): Promise<void> {
  const as: As = async (slug, daysAgo) => {
    const now = after(ctx.now, -daysAgo * DAY);
    const actor = await findActor({ ...ctx, now, actor: system }, idOf(ids.people, slug));
    if (!actor) throw new Error(slug);
    return { ...ctx, now, actor };
  };
  for (const text of texts) await loadText({ ctx, ids, as }, text);
}

type World = { ctx: Context; ids: Ids; as: As };

async function loadText(world: World, text: DemoText): Promise<void> {
  const { ids, as } = world;
  const { kind, title, summary, lead, topics, startedDaysAgo: began } = text;
  const visibility = `circle:${idOf(ids.circles, text.circle)}`;
  const { slug } = await startProject(await as(lead, began), { kind, title, summary, visibility, topics });
  for (const partner of text.partners) await takePart(await as(partner, began - 3), { project: slug, state: "joined" });
  await startText(await as(lead, began - 5), { project: slug, outline: "empty" });
  for (const [at, section] of text.sections.entries()) await loadSection(world, { slug, text, section, at });
  await on(await as(lead, began - 20), slug, "outline");
  if (text.review || text.common) await beginReview(await as(lead, reviewedAgo(text)), slug);
  for (const { by, ...answer } of text.review?.answers ?? [])
    await answerReview(await as(by, reviewedAgo(text) - 2), { project: slug, ...answer });
  if (text.common) await adopt(world, slug, text);
}

const REVIEW_TOOK = 20;
const reviewedAgo = ({ review, common }: DemoText): number => review?.daysAgo ?? (common?.daysAgo ?? 0) + REVIEW_TOOK;

type Placed = { slug: string; text: DemoText; section: DemoSection; at: number };

async function loadSection({ ctx, ids, as }: World, { slug, text, section, at }: Placed): Promise<void> {
  const { title, owner } = section;
  const began = text.startedDaysAgo;
  const planned = { title, about: "", owner: idOf(ids.people, owner), dueOn: dayOf(ctx.now, 30 - began) };
  const { id } = await addSection(await as(text.lead, began - 6), { project: slug, ...planned });
  const saved = { section: id, next: "done" as const };
  if (section.earlier)
    await saveSection(await as(owner, began - 10), { ...saved, revision: 0, text: section.earlier, note: "eerste versie" });
  const revision = section.earlier ? 1 : 0;
  await saveSection(await as(owner, began - 15 - at), {
    ...saved,
    revision,
    text: section.text,
    note: section.earlier ? "na het overleg" : "",
  });
  for (const one of section.comments ?? []) await loadComment(as, { id, section, one, daysAgo: began - 25 });
}

type Said = { id: string; section: DemoSection; one: DemoComment; daysAgo: number };

async function loadComment(as: As, { id, section, one, daysAgo }: Said): Promise<void> {
  const { by, paragraph, body, agree: agreeing = [], outcome } = one;
  const quote = paragraphsOf(section.text)[paragraph]?.source ?? "";
  const said = await comment(await as(by, daysAgo), { section: id, paragraph, quote, body });
  for (const who of agreeing) await agree(await as(who, daysAgo - 1), { comment: said.comment });
  if (outcome) await settleComment(await as(section.owner, daysAgo - 2), { comment: said.comment, ...outcome });
}

async function beginReview(ctx: Context, slug: string): Promise<void> {
  await on(ctx, slug, "writing");
  await freezeForReview(ctx, { project: slug });
}

const on = async (ctx: Context, project: string, from: Phase): Promise<void> => void (await move(ctx, { project, from, by: 1 }));

async function adopt({ ctx, as }: World, slug: string, text: DemoText): Promise<void> {
  const { common, lead, partners } = text;
  if (!common) return;
  const answered = reviewedAgo(text) - 2;
  for (const by of [lead, ...partners])
    await answerReview(await as(by, answered), { project: slug, role: "organisation", verdict: "agree", body: "" });
  await closeReview(await as(lead, answered - 1), { project: slug });
  await on(await as(lead, answered - 1), slug, "review");
  await makeCommon(await as(lead, common.daysAgo), { project: slug });
  await on(await as(lead, common.daysAgo), slug, "common");
  for (const { by, body, state, inDays } of common.decided)
    await decide(await as(by, 0), { project: slug, subject: "adoption", body, state, onDay: dayOf(ctx.now, inDays), link: "" });
}
