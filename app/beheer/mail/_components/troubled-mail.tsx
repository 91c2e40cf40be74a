import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { TroubledLetter } from "@/lib/letters/queries";
import { reasonKey } from "@/lib/letters/reasons";
import { Submit } from "@/lib/ui/form";
import { Tag } from "@/lib/ui/tag";

/** One letter: to whom, what kind, what went wrong in words, and the button that tries again while that can help. */
export function TroubledMail({ ctx, letter }: { ctx: Context; letter: TroubledLetter }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay, time } = formatsFor(ctx.actor.locale);
  const { to, subject, state, problem, attempts, at } = letter;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <Tag tone={state === "waiting" ? "warn" : "danger"}>{t("letters.state", { state })}</Tag>
          <span className="text-sm text-muted">{t("letters.kind", { kind: letter.kind.replace("-", "") })}</span>
        </p>
        <h2 className="mt-1 text-lg break-words">{to}</h2>
        <p className="break-words">{subject}</p>
        {problem && <p className="mt-2">{t(reasonKey(problem))}</p>}
        <p className="text-sm text-muted">
          {shortDay(at)}, {time(at)}
          {attempts > 0 && <> · {t("letters.attempts", { count: attempts })}</>}
          {problem && <> · {t("letters.code", { code: problem })}</>}
        </p>
      </div>
      {letter.canRetry && (
        <Submit quiet name="letter" value={letter.id} label={t("letters.againName", { subject, to })} className="shrink-0">
          {t("letters.again")}
        </Submit>
      )}
    </div>
  );
}
