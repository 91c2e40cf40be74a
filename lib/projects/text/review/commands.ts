import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { fromBrussels } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { workingDayAfter } from "@/lib/kernel/working-days";
import { enqueue } from "@/lib/outbox/commands";
import { logIn } from "../../log";
import { heldForOwn } from "../../subject";
import { type FrozenSection, labelOf } from "../frozen";
import { heldText, ofProject, sectionsNow, type TextSubject } from "../subject";
import { type ReviewRole, type ReviewVerdict, textAnswers, textRevisions, textSections, textVersions } from "../tables";
import { openReview } from "./queries";

/** What organisations get to read the frozen text and answer. */
const REVIEW_WORKING_DAYS = 10;

/** Freezes the text for a round in which every organisation answers. */
export function freezeForReview(ctx: Context, input: { project: string }): Promise<{ label: string }> {
  return inTransaction(ctx, async (tx) => {
    const held = await heldText(tx, input.project, "project.lead");
    const { project, edition } = held;
    if (await openReview(tx, project.id, edition)) throw new DomainError("conflict", "texts.reviewIsOpen");
    const sections = await completeSections(tx, held);
    const label = await reviewLabel(tx, held);
    const reviewUntil = fromBrussels(`${workingDayAfter(tx.now, REVIEW_WORKING_DAYS)}T23:59`);
    const frozen = { frozenBy: tx.actor.personId ?? "", frozenAt: tx.now };
    await tx.db.insert(textVersions).values({ projectId: project.id, kind: "review", edition, label, sections, ...frozen, reviewUntil });
    await logIn(tx, { project: project.id, what: "reviewStarted", data: { label } });
    await enqueue(tx, "notify.text-review", { project: project.id, label });
    return { label };
  });
}

async function reviewLabel(tx: Context, { project, edition }: TextSubject): Promise<string> {
  const ofEdition = and(eq(textVersions.projectId, project.id), eq(textVersions.kind, "review"), eq(textVersions.edition, edition));
  return labelOf("review", { edition, reviews: await tx.db.$count(textVersions, ofEdition) });
}

/** The sections as they may be frozen: all written, and none with a text beside it that waits. */
export async function completeSections(tx: Context, { project }: TextSubject): Promise<FrozenSection[]> {
  const sections = await sectionsNow(tx, project.id);
  if (sections.length === 0) throw new DomainError("conflict", "texts.noSections");
  const empty = sections.find(({ text }) => text === "");
  if (empty) throw new DomainError("conflict", "texts.sectionIsEmpty", { title: empty.title });
  const [waiting] = await tx.db
    .select({ title: textSections.title })
    .from(textRevisions)
    .innerJoin(textSections, eq(textSections.id, textRevisions.sectionId))
    .where(and(ofProject(project.id), isNotNull(textRevisions.asideOf), isNull(textRevisions.settledAt)))
    .limit(1);
  if (waiting) throw new DomainError("conflict", "texts.asideWaits", { title: waiting.title });
  return sections.map(({ id, title, text }) => ({ id, title, text }));
}

type Answer = { project: string; role: ReviewRole; verdict: ReviewVerdict; body: string };

/** What one's organisation, or its data protection officer, says of the frozen text; the last word until the round is over stands. */
export function answerReview(ctx: Context, { project: slug, role, verdict, body }: Answer): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, organisationId, personId } = await heldForOwn(tx, slug);
    const { edition } = await heldText(tx, slug, "project.seeInside");
    const review = await openReview(tx, project.id, edition);
    if (!review) throw new DomainError("conflict", "texts.noReview");
    if (verdict !== "agree" && body === "") throw new DomainError("invalid", "texts.answerWhy", {}, "body");
    const now = { verdict, body, personId, answeredAt: tx.now };
    await tx.db
      .insert(textAnswers)
      .values({ versionId: review.id, organisationId, role, ...now })
      .onConflictDoUpdate({ target: [textAnswers.versionId, textAnswers.organisationId, textAnswers.role], set: now });
    await logIn(tx, { project: project.id, what: "reviewAnswered" });
  });
}

/** Ends the round before its last day, when everybody answered. */
export function closeReview(ctx: Context, input: { project: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { project, edition } = await heldText(tx, input.project, "project.lead");
    const review = await openReview(tx, project.id, edition);
    if (!review) throw new DomainError("conflict", "texts.noReview");
    const answered = await tx.db.$count(textAnswers, and(eq(textAnswers.versionId, review.id), eq(textAnswers.role, "organisation")));
    if (answered < project.organisationIds.length) throw new DomainError("conflict", "texts.notAllAnswered");
    await tx.db.update(textVersions).set({ reviewUntil: tx.now }).where(eq(textVersions.id, review.id));
  });
}
