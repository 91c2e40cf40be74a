import "server-only";
import { asc, eq, gt, inArray } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { readableMeetings } from "@/lib/meetings/queries";
import { agendaItems, meetingCircles, meetings } from "@/lib/meetings/tables";
import { organisations } from "@/lib/people/tables";
import { type Kind, nothing, type Result } from "./kind";

const circlesOf = (ctx: Context, ids: string[]) =>
  ctx.db
    .select({ meetingId: meetingCircles.meetingId, id: circles.id, slug: circles.slug, name: circles.name })
    .from(meetingCircles)
    .innerJoin(circles, eq(circles.id, meetingCircles.circleId))
    .where(inArray(meetingCircles.meetingId, ids));

export const meetingKind: Kind = {
  /** Names of speakers stay out: everybody may find a meeting, and only members may see who comes. */
  async findable(ctx, id) {
    const [row] = await ctx.db
      .select({ meeting: meetings, host: organisations.name })
      .from(meetings)
      .leftJoin(organisations, eq(organisations.id, meetings.hostOrganisationId))
      .where(eq(meetings.id, id));
    if (!row || row.meeting.state === "draft") return null;
    const { meeting, host } = row;
    const items = await ctx.db.select().from(agendaItems).where(eq(agendaItems.meetingId, id)).orderBy(asc(agendaItems.position));
    const of = await circlesOf(ctx, [id]);
    const programme = items
      .filter((item) => item.kind !== "break")
      .map((item) => [item.title, item.description].filter(Boolean).join(". "));
    return {
      id: `meeting:${id}`,
      kind: "meeting",
      title: meeting.title,
      body: [meeting.introduction, ...programme, [meeting.venue, meeting.address].filter(Boolean).join(", ")].filter(Boolean).join("\n\n"),
      keywords: [
        ...items.filter((item) => item.kind === "talk").map((item) => item.title),
        ...of.map((circle) => circle.name),
        host ?? "",
      ].filter(Boolean),
      audience: ["public"],
      facets: {
        circles: of.map((circle) => circle.id),
        topics: [...new Set(items.flatMap((item) => item.topics))],
        organisation: meeting.hostOrganisationId ?? undefined,
        year: Number(brusselsDay(meeting.startsAt).slice(0, 4)),
      },
      people: [],
      date: meeting.startsAt,
      outdated: meeting.state === "cancelled",
    };
  },

  async ids(ctx, after, limit) {
    const rows = await ctx.db
      .select({ id: meetings.id })
      .from(meetings)
      .where(gt(meetings.id, after))
      .orderBy(asc(meetings.id))
      .limit(limit);
    return rows.map((row) => row.id);
  },

  async readable(ctx, ids) {
    const found = (await readableMeetings(ctx, ids.filter(isId))).filter((meeting) => meeting.state !== "draft");
    if (found.length === 0) return [];
    const items = await ctx.db
      .select({ meetingId: agendaItems.meetingId, topics: agendaItems.topics })
      .from(agendaItems)
      .where(
        inArray(
          agendaItems.meetingId,
          found.map((meeting) => meeting.id),
        ),
      );
    return found.map(
      (meeting): Result => ({
        ...nothing,
        id: `meeting:${meeting.id}`,
        kind: "meeting",
        title: meeting.title,
        href: `/bijeenkomsten/${meeting.slug}`,
        type: meeting.state,
        organisation: meeting.venue || null,
        date: meeting.startsAt,
        circles: meeting.circles,
        topicIds: [...new Set(items.filter((item) => item.meetingId === meeting.id).flatMap((item) => item.topics))],
      }),
    );
  },
};
