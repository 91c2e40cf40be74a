import { frontMedia } from "@/lib/admin/site/queries";
import type { Context } from "@/lib/kernel/context";
import { listMeetings } from "@/lib/meetings/queries";
import { countMembers } from "@/lib/membership/circle/queries";
import { circlesOverview } from "../_components/circles/overview";
import { Gains, Steps } from "./gains";
import { Hero } from "./hero";
import { Media } from "./media";
import { NextMeetings } from "./next-meetings";
import { Questions, Story } from "./story";
import { Where } from "./where";

/** On the front page, as many as fit on one line of a wide screen. */
const MEETINGS = 3;

/** What a visitor meets first: the promise, the way to one's own circle, and why one would go. */
export async function Landing({ ctx }: { ctx: Context }) {
  const [circles, coming, members, media] = await Promise.all([
    circlesOverview(ctx),
    listMeetings(ctx, { when: "coming", circles: "all", limit: 12 }),
    countMembers(ctx),
    frontMedia(ctx),
  ]);
  const meetings = coming.filter((meeting) => meeting.state === "published").slice(0, MEETINGS);
  return (
    <>
      <Hero ctx={ctx} circles={circles.length} members={members} />
      <Gains ctx={ctx} />
      <Steps ctx={ctx} />
      <Media ctx={ctx} media={media} />
      <NextMeetings ctx={ctx} meetings={meetings} />
      <Where ctx={ctx} circles={circles} />
      <Story ctx={ctx} />
      <Questions ctx={ctx} contact={media.contact} />
    </>
  );
}
