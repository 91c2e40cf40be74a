import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { listMeetings } from "@/lib/meetings/queries";
import { isMember } from "@/lib/policy/scope";
import { Afterwards } from "./_components/afterwards";
import { Block } from "./_components/block";
import { MyCircles } from "./_components/my-circles";
import { News } from "./_components/news";
import { NextMeeting } from "./_components/next-meeting";
import { ToDo } from "./_components/to-do";
import { Welcome } from "./_components/welcome";
import { WithoutCircle } from "./_components/without-circle";

/** Today: where and when is my next meeting, what waits for me, what is new. Nothing of it needs a tap. */
export async function Today({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const [firstName] = ctx.actor.name.split(" ");
  return (
    <div className="page pt-4 lg:pt-8">
      <h1 className="mb-3 text-2xl lg:mb-5 lg:text-3xl">{t("meetings.hello", { name: firstName ?? "" })}</h1>
      {isMember(ctx.actor) ? <ForMember ctx={ctx} /> : <WithoutCircle ctx={ctx} />}
    </div>
  );
}

async function ForMember({ ctx }: { ctx: Context }) {
  // An admin may belong to no circle: then all of them are theirs to watch.
  const circles = ctx.actor.roles.size > 0 ? "mine" : "all";
  const meetings = (await listMeetings(ctx, { when: "coming", circles })).filter((meeting) => meeting.state === "published");
  return (
    <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_auto_1fr]">
      <div className="min-w-0 lg:row-span-2">
        <NextMeeting ctx={ctx} meetings={meetings} />
      </div>
      <div className="grid grid-cols-1 gap-8 lg:col-start-2">
        <Block ctx={ctx}>{Welcome({ ctx })}</Block>
        <Block ctx={ctx}>{ToDo({ ctx, meetings })}</Block>
      </div>
      <div className="grid min-w-0 gap-8 lg:col-start-1 lg:row-start-3">
        <Afterwards ctx={ctx} meetings={meetings} />
        <Block ctx={ctx}>{News({ ctx })}</Block>
      </div>
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-2">
        <Block ctx={ctx}>{MyCircles({ ctx, meetings })}</Block>
      </div>
    </div>
  );
}
