import { keepFramework } from "@/lib/frameworks/commands";
import { frameworkInput, useInput } from "@/lib/frameworks/input";
import { sayUse } from "@/lib/frameworks/uses/commands";
import { regions } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { monthsOn } from "@/lib/kernel/days";
import { keepUsage } from "@/lib/landscape/commands";
import { usageInput } from "@/lib/landscape/input";
import { findActor } from "@/lib/membership/queries";
import { type DemoFramework, frameworks } from "./frameworks";
import { type DemoUse, products, uses } from "./landscape";
import { type Ids, idOf } from "./load-people";

/** Who uses what, and which framework agreements there are: written by the people of the demo world themselves. */
export async function loadRegisters(ctx: Context, ids: Ids): Promise<void> {
  for (const use of uses) await loadUse(ctx, ids, use);
  for (const framework of frameworks) await loadFramework(ctx, ids, framework);
}

async function as(ctx: Context, ids: Ids, slug: string, daysAgo = 0): Promise<Context> {
  const actor = await findActor(ctx, idOf(ids.people, slug));
  if (!actor) throw new Error(slug);
  return { ...ctx, actor, now: after(ctx.now, -daysAgo * DAY) };
}

const inMonths = (ctx: Context, months: number): string => monthsOn(brusselsDay(ctx.now), months);

async function loadUse(ctx: Context, ids: Ids, demo: DemoUse) {
  const product = products[demo.product];
  if (!product) throw new Error(demo.product);
  const { name, supplier, kind, topics } = product;
  const input = usageInput.parse({
    ...{ product: name, supplier, kind, topics },
    state: demo.state ?? "inUse",
    since: String(demo.since ?? ""),
    contractEnd: demo.endsIn === undefined ? "" : inMonths(ctx, demo.endsIn),
    noticeMonths: String(demo.notice ?? ""),
    lessons: demo.lessons,
    contact: demo.silent ? "" : idOf(ids.people, demo.by),
    mayCall: demo.silent ? "" : "yes",
  });
  await keepUsage(await as(ctx, ids, demo.by, demo.daysAgo), input);
}

async function loadFramework(ctx: Context, ids: Ids, demo: DemoFramework) {
  const { title, summary, organiser, contractors, lots, openTo, howToJoin } = demo;
  const input = frameworkInput.parse({
    ...{ title, summary, organiser, contractors, lots, openTo, howToJoin },
    endsOn: inMonths(ctx, demo.endsIn),
    extendableUntil: demo.extendableBy ? inMonths(ctx, demo.endsIn + demo.extendableBy) : "",
    openToAll: demo.regions ? "some" : "all",
    openRegions: regions()
      .filter(({ name }) => demo.regions?.includes(name))
      .map(({ id }) => id),
    maximumReached: demo.full ? "yes" : "",
    circle: demo.circle ? idOf(ids.circles, demo.circle) : "",
  });
  const { id } = await keepFramework(await as(ctx, ids, demo.by, 60), input);
  for (const { by, since, lots: used, experience } of demo.uses) {
    const said = useInput.parse({ framework: id, since: String(since), lots: used, experience });
    await sayUse(await as(ctx, ids, by, 30), said);
  }
}
