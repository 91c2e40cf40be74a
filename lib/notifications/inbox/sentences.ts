import type { Words } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import { placeOf } from "@/lib/meetings/changes";
import type { MeetingInList } from "@/lib/meetings/queries";
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
    case "question-step":
      return questionSaid(language, row, subjects);
    case "topic-step":
    case "topic-commented":
      return topicSaid(language, row, subjects);
    case "meeting-report":
    case "meeting-review":
      return reportSaid(language, row, subjects);
    case "action-assigned":
    case "action-due":
      return actionSaid(language, row, subjects);
    case "guest-handed-in":
      return handedInSaid(language, row, subjects);
    case "project-step":
    case "project-joined":
    case "project-commented":
    case "project-due":
    case "project-again":
    case "project-aside":
    case "project-review":
    case "project-revise":
      return projectSaid(language, row, subjects);
    case "validity-asked":
      return validitySaid(language, subjects);
    case "usage-asked":
      return usageSaid(language, subjects);
    case "framework-ending":
      return frameworkSaid(language, row, subjects);
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
  if (kind === "question-step") {
    const step = question.state === "open" ? (count > 0 ? "helped" : "waits") : question.state;
    return { ...said, settled: question.state === "answered", text: t("questions.toldStep", { step, title }) };
  }
  const answer = answers.get(detailId ?? "");
  return answer ? { ...said, text: t("notifications.toldAnswer", { name: answer.name, title }) } : null;
}

function handedInSaid({ t }: Language, { subjectId }: NoticeRow, { guests }: Subjects): Said | null {
  const handed = guests.get(subjectId);
  if (!handed) return null;
  const { guest, title, slug, waiting: count } = handed;
  const text = count > 0 ? t("guests.told", { guest, title, count }) : t("guests.toldDone", { guest, title });
  return { text, details: "", href: `/bijeenkomsten/${slug}/bewerken/programma#gast-${subjectId}`, settled: count === 0 };
}

/** Documents of which somebody is asked whether they hold, as many as are left. */
function validitySaid({ t }: Language, { toVouchFor }: Subjects): Said {
  const [first, ...others] = toVouchFor;
  if (!first) return { text: t("validity.toldDone"), details: "", href: "/mijn/documenten", settled: true };
  const href = others.length === 0 ? `/documenten/${first.id}#nog-geldig` : "/mijn/documenten#nog-geldig";
  return { text: t("validity.told", { count: toVouchFor.length }), details: first.title, href };
}

/** Entries of the register of which somebody is asked whether they still hold, as many as are left. */
function usageSaid({ t }: Language, { usesAsked }: Subjects): Said {
  const href = "/samenwerken/wie-gebruikt-wat#klopt-dit-nog";
  const [first] = usesAsked;
  if (!first) return { text: t("landscape.toldDone"), details: "", href: "/samenwerken/wie-gebruikt-wat", settled: true };
  return { text: t("landscape.told", { count: usesAsked.length }), details: first.product, href };
}

function frameworkSaid({ t, locale }: Language, { subjectId }: NoticeRow, { frameworks }: Subjects): Said | null {
  const framework = frameworks.get(subjectId);
  if (!framework) return null;
  const day = formatsFor(locale).storedDay(framework.endsOn);
  return {
    text: t("frameworks.told", { title: framework.title }),
    details: t("frameworks.toldUntil", { day }),
    href: `/raamcontracten/${subjectId}`,
  };
}

/** A report that waits for its reader's word, or to be written; settled once it does not any more. */
function reportSaid({ t, locale }: Language, { kind, subjectId }: NoticeRow, { meetings, reports }: Subjects): Said | null {
  const [meeting, standing] = [meetings.get(subjectId), reports.get(subjectId)];
  if (!meeting || !standing) return null;
  const { title, slug, startsAt } = meeting;
  const isReview = kind === "meeting-review";
  return {
    text: t(isReview ? "reports.toldReview" : "reports.toldMissing", { title }),
    details: formatsFor(locale).fullDay(startsAt),
    href: `/bijeenkomsten/${slug}/verslag`,
    settled: isReview ? !standing.isInReview || standing.hasMyWord : !standing.isMissing,
  };
}

function actionSaid({ t, locale }: Language, { kind, subjectId }: NoticeRow, { actions }: Subjects): Said | null {
  const action = actions.get(subjectId);
  if (!action) return null;
  const due = action.due ? t("reports.dueBy", { day: formatsFor(locale).storedDay(action.due) }) : "";
  return {
    text: t(kind === "action-due" ? "reports.toldDue" : "reports.toldAssigned", { text: action.text }),
    details: [due, action.meeting].filter(Boolean).join(" · "),
    href: `/mijn/acties#actie-${subjectId}`,
    settled: action.state === "done" || !action.isMine,
  };
}

function projectSaid({ t, locale }: Language, { kind, subjectId, detailId }: NoticeRow, { projects, remarks }: Subjects): Said | null {
  const project = projects.get(subjectId);
  if (!project) return null;
  const { title, state, dueOn, slug } = project;
  const phase = t(`projects.phases.${project.phase}`);
  const said = { details: t(`projects.kinds.${project.kind}`), href: `/samenwerken/${slug}` };
  if (kind === "project-commented") {
    const remark = remarks.get(detailId ?? "");
    return remark ? { ...said, text: t("projects.toldComment", { name: remark.name, title }), href: `${said.href}#gesprek` } : null;
  }
  const ofKind = saidOfKind(t, { kind, detailId, title, slug });
  if (ofKind) return { ...said, ...ofKind };
  if (kind === "project-joined") return { ...said, text: t("projects.toldJoined", { title }), href: `${said.href}#deelnemers` };
  if (kind === "project-due" && state === "running") {
    const day = dueOn === null ? "" : formatsFor(locale).storedDay(dueOn);
    return { ...said, text: t("projects.toldDue", { day, title }), details: phase, settled: dueOn === null };
  }
  return { ...said, text: state === "running" ? t("projects.toldStep", { title, phase }) : t("projects.toldEnded", { title, state }) };
}

/** What is told of a purchase to make again, or of the text that a project writes. */
function saidOfKind(t: Words, { kind, detailId, title, slug }: Pick<NoticeRow, "kind" | "detailId"> & { title: string; slug: string }) {
  if (kind === "project-again") return { text: t("purchase.toldAgain", { title }), href: `/samenwerken/${slug}/aankoop/evaluatie` };
  const href = `/samenwerken/${slug}/tekst`;
  if (kind === "project-aside") return { text: t("texts.toldAside", { title }), href: `${href}/${detailId}` };
  if (kind === "project-review") return { text: t("texts.toldReview", { title }), href: `${href}/nalezing` };
  return kind === "project-revise" ? { text: t("texts.toldRevise", { title }), href } : null;
}

function topicSaid({ t, locale }: Language, { kind, subjectId, detailId }: NoticeRow, { proposals, comments }: Subjects): Said | null {
  const proposal = proposals.get(subjectId);
  if (!proposal || proposal.state === "withdrawn") return null;
  const { title, state, circle, circleSlug, meeting, reason } = proposal;
  const href = `/kringen/${circleSlug}/onderwerpen/${subjectId}`;
  if (kind === "topic-commented") {
    const comment = comments.get(detailId ?? "");
    return comment
      ? { text: t("proposals.toldComment", { name: comment.name, title }), details: circle, href: `${href}#reactie-${comment.id}` }
      : null;
  }
  const day = meeting && formatsFor(locale).day(meeting.startsAt);
  const about = state === "setAside" ? reason : meeting && `${meeting.title}, ${day}`;
  return { text: t("proposals.toldStep", { state, title }), details: about || circle, href };
}

function meetingSaid(language: Language, { kind, subjectId }: NoticeRow, { meetings }: Subjects): Said | null {
  const { t, locale } = language;
  const meeting = meetings.get(subjectId);
  if (!meeting || meeting.state === "draft") return null;
  if (kind === "meeting-seat" && meeting.state === "published") return seatSaid(language, meeting);
  const { title, startsAt, endsAt, slug } = meeting;
  const keys = {
    "meeting-published": "notifications.toldMeeting",
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

/** A seat that waits to be confirmed, that is theirs, or that went to somebody else: as it is now. Null for who does not want one any more. */
function seatSaid({ t, locale }: Language, { title, slug, startsAt, endsAt, answer }: MeetingInList): Said | null {
  if (answer?.reply !== "going") return null;
  const { dayAndTimes, fullDay, time } = formatsFor(locale);
  const said = { details: dayAndTimes(startsAt, endsAt), href: `/bijeenkomsten/${slug}` };
  if (answer.place > 0) return { ...said, text: t("attendance.toldLapsed", { title }) };
  if (answer.confirmBy === null) return { ...said, text: t("notifications.toldSeat", { title }) };
  const until = t("attendance.moment", { day: fullDay(answer.confirmBy), time: time(answer.confirmBy) });
  return { ...said, text: t("attendance.toldOffered", { title }), details: t("attendance.toldOfferedUntil", { until }) };
}
