import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { meetings } from "@/lib/meetings/tables";
import { findActor } from "@/lib/membership/queries";
import { noteDecision, settleAction, takeAction } from "@/lib/reports/actions/commands";
import { approveReport, judgeReport, sendReport } from "@/lib/reports/approval/commands";
import { startReport } from "@/lib/reports/commands";
import { publishReport } from "@/lib/reports/publishing/commands";
import { findReport, type SectionView } from "@/lib/reports/queries";
import { saveSection } from "@/lib/reports/sections/commands";
import { type Ids, idOf } from "./load-people";
import { type DemoReport, type DemoSection, reports } from "./reports";

/** A report goes round so long after its meeting, or before today when it still does. */
const WRITTEN = 3 * DAY;
const SENT = -2 * DAY;
const REVIEW_DAYS = 10;

/** Reports on their way and published, by the same steps that people take. After the meetings. */
export async function loadReports(ctx: Context, ids: Ids): Promise<void> {
  for (const report of reports) await loadReport(ctx, ids, report);
}

async function loadReport(ctx: Context, ids: Ids, demo: DemoReport): Promise<void> {
  const [meeting] = await ctx.db
    .select({ title: meetings.title, endsAt: meetings.endsAt })
    .from(meetings)
    .where(eq(meetings.slug, demo.meeting));
  if (!meeting) throw new Error(demo.meeting);
  const at = demo.state === "published" ? after(meeting.endsAt, WRITTEN) : after(ctx.now, SENT);
  const lead = await as(ctx, ids, demo.lead, at);
  await startReport(lead, demo);
  const { sections } = await findReport(lead, demo.meeting);
  for (const section of demo.sections) await writeSection(lead, ids, { today: ctx.now, section, of: placeOf(sections, section.title) });
  await sendReport(lead, { meeting: demo.meeting, days: REVIEW_DAYS });
  for (const slug of demo.agreed ?? [])
    await judgeReport(await as(ctx, ids, slug, at), { meeting: demo.meeting, verdict: "agreed", section: "", remark: "" });
  for (const { by, section, text } of demo.remarks ?? [])
    await judgeReport(await as(ctx, ids, by, at), {
      meeting: demo.meeting,
      verdict: "remarked",
      section: placeOf(sections, section).id,
      remark: text,
    });
  if (demo.state === "published")
    await publish(await as(ctx, ids, demo.lead, after(at, (REVIEW_DAYS + 1) * DAY)), demo.meeting, meeting.title);
}

async function as(ctx: Context, ids: Ids, slug: string, now: Date): Promise<Context> {
  const actor = await findActor(ctx, idOf(ids.people, slug));
  if (!actor) throw new Error(slug);
  return { ...ctx, actor, now };
}

function placeOf(sections: SectionView[], title: string): SectionView {
  const section = sections.find((one) => one.title === title);
  if (!section) throw new Error(title);
  return section;
}

type Written = { today: Date; section: DemoSection; of: SectionView };

async function writeSection(ctx: Context, ids: Ids, { today, section, of }: Written): Promise<void> {
  const { id, title } = of;
  await saveSection(ctx, { section: id, revision: 0, title, text: section.text });
  for (const text of section.decisions ?? []) await noteDecision(ctx, { section: id, text });
  for (const { text, owner, due, done } of section.actions ?? []) {
    const day = due === undefined ? null : brusselsDay(after(today, due * DAY));
    const action = await takeAction(ctx, { section: id, text, owner: idOf(ids.people, owner), ownerName: "", due: day });
    if (done) await settleAction(ctx, { action: action.id, state: "done" });
  }
}

async function publish(ctx: Context, meeting: string, title: string): Promise<void> {
  await approveReport(ctx, { meeting, by: "silence", on: null });
  await publishReport(ctx, { meeting, title: `Verslag: ${title}`.slice(0, 200), visibility: "circle" });
}
