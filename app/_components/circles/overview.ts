import { type Circle, listCircles } from "@/lib/circles/queries";
import type { Context } from "@/lib/kernel/context";
import { listMeetings, type MeetingInList } from "@/lib/meetings/queries";
import { type Figures, figuresOf, ownStates } from "@/lib/membership/circle/queries";

/** A circle as it stands in a list: who, how many, when next, and what it is to the reader. */
export type CircleInList = {
  circle: Circle;
  figures: Figures;
  next: MeetingInList | null;
  state: "requested" | "moreInfo" | "active" | null;
};

const nobody: Figures = { members: 0, organisations: 0, leads: [] };

/** Every circle with its next meeting and its figures, in three questions to the database. */
export async function circlesOverview(ctx: Context): Promise<CircleInList[]> {
  const [circles, coming, states] = await Promise.all([
    listCircles(ctx),
    listMeetings(ctx, { when: "coming", circles: "all" }),
    ownStates(ctx),
  ]);
  const figures = await figuresOf(
    ctx,
    circles.map((circle) => circle.id),
  );
  return circles.map((circle) => ({
    circle,
    figures: figures.get(circle.id) ?? nobody,
    next: coming.find((meeting) => meeting.state === "published" && meeting.circles.some(({ id }) => id === circle.id)) ?? null,
    state: states.get(circle.id) ?? null,
  }));
}
