import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { ownMailProblem } from "@/lib/letters/queries";

/** Tells somebody that our mails do not reach them. Nothing when they do. */
export async function MailProblem({ ctx }: { ctx: Context }) {
  const trouble = await ownMailProblem(ctx);
  if (!trouble) return null;
  const t = wordsFor(ctx.actor.locale);
  const date = formatsFor(ctx.actor.locale).day(trouble.at);
  return (
    <div className="notice-warn mb-6">
      <p className="font-semibold">{t("letters.ownTitle")}</p>
      <p>{t("letters.ownText", { date, email: ctx.actor.email ?? "" })}</p>
      <p>{t("letters.ownHelp")}</p>
    </div>
  );
}
