import Link from "next/link";
import { myDocuments } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { openVotes } from "@/lib/meetings/proposals/queries";
import type { MeetingInList } from "@/lib/meetings/queries";
import { countWaiting } from "@/lib/membership/decisions/queries";
import { waitingProjects } from "@/lib/projects/expected/queries";
import { myQuestions } from "@/lib/questions/queries";
import { pressingActions } from "@/lib/reports/actions/queries";
import { reportTasks } from "@/lib/reports/waiting/queries";

/** More than this is not a list but a reproach. */
const MOST = 5;

type Task = { href: string; text: string };

/** What waits for me, what others wait for first. */
export async function ToDo({ ctx, meetings }: { ctx: Context; meetings: MeetingInList[] }) {
  const t = wordsFor(ctx.actor.locale);
  const tasks = (await allTasks(ctx, meetings)).slice(0, MOST);
  return (
    <section aria-labelledby="te-doen">
      <h2 id="te-doen" className="text-xl">
        {t("meetings.toDo", { count: tasks.length })}
      </h2>
      {tasks.length === 0 && <p className="mt-1 text-muted">{t("meetings.toDoNothing")}</p>}
      <ul className="mt-1">
        {tasks.map((task) => (
          <li key={task.href + task.text} className="border-b border-line last:border-0">
            <Link prefetch={false} href={task.href} className="tap flex items-center gap-3 py-2 text-ink no-underline hover:underline">
              <span aria-hidden="true" className="size-4 shrink-0 rounded-ring border-3 border-accent" />
              {task.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function allTasks(ctx: Context, meetings: MeetingInList[]): Promise<Task[]> {
  const t = wordsFor(ctx.actor.locale);
  const { storedDay } = formatsFor(ctx.actor.locale);
  const [requests, { toMe }, votes, documents, reports, actions, projects] = await Promise.all([
    countWaiting(ctx),
    myQuestions(ctx),
    openVotes(ctx),
    myDocuments(ctx),
    reportTasks(ctx),
    pressingActions(ctx),
    waitingProjects(ctx),
  ]);
  const offered = meetings.slice(1).filter((meeting) => meeting.answer?.confirmBy);
  const unanswered = meetings.slice(1).filter((meeting) => !meeting.answer);
  const drafts = documents.filter((document) => document.state === "draft");
  return [
    ...(requests > 0 ? [{ href: "/beheer", text: t("meetings.toDoRequests", { count: requests }) }] : []),
    ...offered.map((meeting) => ({ href: `/bijeenkomsten/${meeting.slug}`, text: t("attendance.toDoConfirm", { title: meeting.title }) })),
    ...toMe.map((question) => ({
      href: `/vragen/${question.id}`,
      text: t("meetings.toDoQuestion", { name: question.askedBy, title: question.title }),
    })),
    ...reports.map(({ slug, title, task }) => ({ href: `/bijeenkomsten/${slug}/verslag`, text: t("reports.toDo", { task, title }) })),
    ...(actions.length > 0 ? [{ href: "/mijn/acties", text: t("reports.toDoActions", { count: actions.length }) }] : []),
    ...projects.map(({ title, dueOn, task }) => ({
      href: task.href,
      text: t("projects.toDo", { title, task: t(`projects.tasks.${task.key}`), day: dueOn ? storedDay(dueOn) : "none" }),
    })),
    ...unanswered.map((meeting) => ({ href: `/bijeenkomsten/${meeting.slug}`, text: t("meetings.toDoReply", { title: meeting.title }) })),
    ...drafts.map((document) => ({ href: `/documenten/${document.id}/delen`, text: t("meetings.toDoDraft", { title: document.title }) })),
    ...votes.map(({ circleSlug, circle, count }) => ({
      href: `/kringen/${circleSlug}/onderwerpen`,
      text: t("meetings.toDoVotes", { count, circle }),
    })),
  ];
}
