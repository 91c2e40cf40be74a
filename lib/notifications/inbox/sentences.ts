import type { Words } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { placeOf } from "@/lib/meetings/changes";
import type { NoticeRow } from "../tables";
import type { Subjects } from "./subjects";

type Language = { t: Words; locale: Locale };
/** `settled`: its reader did already what it asks for, and need not be told of it as new. */
type Said = { text: string; details: string; href: string; settled?: boolean };

/** What a notice says to its reader; null when they may not read what it is about, or it is no longer so. */
export function saidIn(language: Language, row: NoticeRow, subjects: Subjects): Said | null {
  switch (row.kind) {
    case "membership-requested":
      return requestSaid(language, row, subjects);
    case "membership-decided":
      return decisionSaid(language, row, subjects);
    case "question-asked":
    case "question-answered":
      return questionSaid(language, row, subjects);
    default:
      return meetingSaid(language, row, subjects);
  }
}

function requestSaid({ t }: Language, { subjectId }: NoticeRow, { requests }: Subjects): Said | null {
  const request = requests.get(subjectId);
  if (!request) return null;
  const { name, circle, state, reviewSince } = request;
  const isToReview = state === "active" && reviewSince !== null;
  if (state !== "requested" && !isToReview) return null;
  const key = isToReview ? "notifications.toldReview" : "notifications.toldRequest";
  return { text: t(key, { name, circle }), details: "", href: "/beheer" };
}

function decisionSaid({ t }: Language, { subjectId }: NoticeRow, { requests }: Subjects): Said | null {
  const request = requests.get(subjectId);
  if (!request || request.state === "requested" || request.state === "withdrawn") return null;
  const { state, circle, slug } = request;
  return {
    text: t("notifications.toldDecision", { state, circle }),
    details: "",
    href: state === "active" ? `/kringen/${slug}` : `/kringen/${slug}/aansluiten`,
  };
}

function questionSaid({ t }: Language, { kind, subjectId, detailId }: NoticeRow, { questions, answers, reacted }: Subjects): Said | null {
  const question = questions.get(subjectId);
  if (!question) return null;
  const { title, askedBy, answers: count } = question;
  const said = { details: t("questions.answers", { count }), href: `/vragen/${subjectId}` };
  if (kind === "question-asked") {
    const settled = question.state !== "open" || reacted.has(subjectId);
    return { ...said, settled, text: t("notifications.toldQuestion", { name: askedBy, title }) };
  }
  const answer = answers.get(detailId ?? "");
  return answer ? { ...said, text: t("notifications.toldAnswer", { name: answer.name, title }) } : null;
}

function meetingSaid({ t, locale }: Language, { kind, subjectId }: NoticeRow, { meetings }: Subjects): Said | null {
  const meeting = meetings.get(subjectId);
  if (!meeting || meeting.state === "draft") return null;
  const { title, startsAt, endsAt, slug } = meeting;
  const keys = {
    "meeting-published": "notifications.toldMeeting",
    "meeting-seat": "notifications.toldSeat",
    changed: "notifications.toldChange",
    cancelled: "notifications.toldCancelled",
  } as const;
  const key = meeting.state === "cancelled" ? keys.cancelled : kind in keys ? keys[kind as keyof typeof keys] : keys.changed;
  return {
    text: t(key, { title }),
    details: [formatsFor(locale).dayAndTimes(startsAt, endsAt), placeOf(meeting)].filter(Boolean).join(", "),
    href: `/bijeenkomsten/${slug}`,
    settled: kind === "meeting-published" && meeting.answer !== null,
  };
}
