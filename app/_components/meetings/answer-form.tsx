import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { OwnAnswer } from "@/lib/meetings/attendance/queries";
import type { Answer } from "@/lib/meetings/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { answerMeeting } from "./actions";
import { SeatNotice } from "./seat-notice";

type Reply = Answer["reply"];

/** `wanted`: what somebody already pressed in a mail, which only led here. */
type Props = {
  ctx: Context;
  meeting: { slug: string; isOnline: boolean; replyBy?: Date | null; seatsPerOrganisation?: number | null };
  answer: (Answer & Partial<OwnAnswer>) | null;
  wanted?: Reply;
};

/** Kom je? Three buttons in one form; the one that I chose is pressed, and says so in words too. */
export function AnswerForm({ ctx, meeting, answer, wanted }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const options: Reply[] = meeting.isOnline ? ["going", "remote", "declined"] : ["going", "declined"];
  const isOffered = answer?.confirmBy != null;
  const isSaid = (option: Reply) => answer?.reply === option && !(isOffered && option === "going");
  const label = (option: Reply) => (isOffered && option === "going" ? t("attendance.confirm") : t(`meetings.${option}`));
  const asked = options.find((option) => option === wanted && !isSaid(option));
  return (
    <Form action={answerMeeting} summary={t("errors.summary")}>
      <Hidden name="meeting" value={meeting.slug} />
      {asked && <p className="notice-info mb-3 px-3 py-2">{t("meetings.pressToAnswer", { answer: label(asked) })}</p>}
      {answer && <SeatNotice ctx={ctx} answer={answer} seatsPerOrganisation={meeting.seatsPerOrganisation} />}
      <fieldset>
        <legend className="mb-1 text-sm">
          <strong>{t("meetings.doYouCome")}</strong>{" "}
          <span className="text-muted">
            {answer && !isOffered ? (
              t("meetings.yourAnswer", { answer: t(`meetings.${answer.reply}Lower`) })
            ) : (
              <ReplyBy ctx={ctx} replyBy={meeting.replyBy} />
            )}
          </span>
        </legend>
        <div className={`grid gap-2 ${options.length === 3 ? "grid-cols-3" : "grid-cols-2"}`}>
          {options.map((option) => (
            <AnswerButton
              key={option}
              option={option}
              isChosen={isSaid(option)}
              isPrimary={option === (asked ?? answer?.reply ?? "going")}
              isWide={isOffered && option === "going"}
              label={label(option)}
            />
          ))}
        </div>
      </fieldset>
    </Form>
  );
}

type AnswerButtonProps = { option: Reply; label: string; isChosen: boolean; isPrimary: boolean; isWide: boolean };

function AnswerButton({ option, label, isChosen, isPrimary, isWide }: AnswerButtonProps) {
  return (
    <button
      type="submit"
      name="reply"
      value={option}
      aria-pressed={isChosen}
      className={`${isPrimary ? "btn-primary" : "btn-quiet"} ${isWide ? "col-span-full" : ""} gap-1 px-1 text-sm leading-tight sm:text-base`}
    >
      {isChosen && <span aria-hidden="true">✓</span>}
      {label}
    </button>
  );
}

function ReplyBy({ ctx, replyBy }: { ctx: Context; replyBy?: Date | null }) {
  if (!replyBy) return null;
  const t = wordsFor(ctx.actor.locale);
  const day = formatsFor(ctx.actor.locale).shortDay(replyBy);
  return replyBy < ctx.now ? t("meetings.replyByPassed", { day }) : t("meetings.replyBy", { day });
}
