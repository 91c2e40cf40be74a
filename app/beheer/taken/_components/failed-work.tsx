import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { failedWork } from "@/lib/jobs/overview/queries";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { tryAgain } from "../actions";

type Work = Awaited<ReturnType<typeof failedWork>>[number];

/** A piece of work that was given up, with another try. */
export function FailedWork({ ctx, work }: { ctx: Context; work: Work }) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay, time } = formatsFor(ctx.actor.locale);
  const name = t("admin.workName", { name: work.name.replace(/[.-]/g, "_") });
  const date = shortDay(work.failedAt);
  return (
    <Form action={tryAgain} summary={t("errors.summary")} scope={work.id}>
      <Hidden name="name" value={work.name} />
      <h3>{name}</h3>
      <p className="text-sm text-muted">{t("admin.failedAt", { date, time: time(work.failedAt) })}</p>
      {work.problem && <p className="mt-1 text-sm break-words">{t("admin.failedWhy", { problem: work.problem })}</p>}
      <Submit quiet name="id" value={work.id} label={t("admin.workAgainName", { name, date })} className="mt-3">
        {t("admin.workAgain")}
      </Submit>
    </Form>
  );
}
