import { type Circle, listCircles } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { closeOrReopen } from "../../actions";

/** Closes a circle, or opens it again. */
export async function Closing({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="sluiten" className="mt-8">
      <h2 id="sluiten">{t("circles.archive")}</h2>
      <Form action={closeOrReopen} summary={t("errors.summary")} scope="close" className="card mt-2">
        <Hidden name="circle" value={circle.id} />
        {circle.archivedAt ? <Open ctx={ctx} since={circle.archivedAt} /> : <Close ctx={ctx} circle={circle} />}
      </Form>
    </section>
  );
}

function Open({ ctx, since }: { ctx: Context; since: Date }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <>
      <p className="mb-3">{t("circles.reopenIntro", { date: formatsFor(ctx.actor.locale).day(since) })}</p>
      <Submit quiet name="press" value="reopen">
        {t("circles.reopen")}
      </Submit>
    </>
  );
}

async function Close({ ctx, circle }: { ctx: Context; circle: Circle }) {
  const t = wordsFor(ctx.actor.locale);
  const others = (await listCircles(ctx)).filter(({ id }) => id !== circle.id);
  return (
    <>
      <p className="mb-3">{t("circles.archiveIntro")}</p>
      <Select
        name="successor"
        label={t("circles.successorField")}
        options={[{ value: "", label: t("circles.successorNone") }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Submit quiet name="press" value="close">
        {t("circles.archiveNow")}
      </Submit>
    </>
  );
}
