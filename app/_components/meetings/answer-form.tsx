import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Answer } from "@/lib/meetings/queries";
import { Form } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { answerMeeting } from "./actions";

type Reply = Answer["reply"];

/** `wanted`: what somebody already pressed in a mail, which only led here. */
type Props = { ctx: Context; meeting: { slug: string; isOnline: boolean; replyBy?: Date | null }; answer: Answer | null; wanted?: Reply };

/** Kom je? Three buttons in one form; the one that I chose is pressed, and says so in words too. */
export function AnswerForm({ ctx, meeting, answer, wanted }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const options: Reply[] = meeting.isOnline ? ["going", "remote", "declined"] : ["going", "declined"];
  const asked = options.find((option) => option === wanted && option !== answer?.reply);
  return (
    <Form action={answerMeeting} summary={t("errors.summary")}>
      <Hidden name="meeting" value={meeting.slug} />
      {asked && <p className="notice-info mb-3 px-3 py-2">{t("meetings.pressToAnswer", { answer: t(`meetings.${asked}`) })}</p>}
      <fieldset>
        <legend className="mb-1 text-sm">
          <strong>{t("meetings.doYouCome")}</strong>{" "}
          <span className="text-muted">
            {answer ? (
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
              isChosen={answer?.reply === option}
              isPrimary={option === (asked ?? answer?.reply ?? "going")}
              label={t(`meetings.${option}`)}
            />
          ))}
        </div>
      </fieldset>
      {answer && answer.place > 0 && (
        <p className="notice-warn mt-2 px-3 py-1 text-sm">{t("meetings.waitingAnswer", { place: answer.place })}</p>
      )}
    </Form>
  );
}

type AnswerButtonProps = { option: Reply; label: string; isChosen: boolean; isPrimary: boolean };

function AnswerButton({ option, label, isChosen, isPrimary }: AnswerButtonProps) {
  return (
    <button
      type="submit"
      name="reply"
      value={option}
      aria-pressed={isChosen}
      className={`${isPrimary ? "btn-primary" : "btn-quiet"} gap-1 px-1 text-sm leading-tight sm:text-base`}
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
