import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { stop } from "../actions";

/** Finished, on a page of its own, or given up: nothing changes afterwards, so it is folded away. */
export function EndForm({ project, locale }: { project: Project; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="einde">
      <h2 id="einde" className="text-xl">
        {t("projects.endTitle")}
      </h2>
      <p className="mt-1">{t("closing.openHint")}</p>
      <Link href={`/samenwerken/${project.slug}/afronden`} prefetch={false} className="btn-quiet my-4">
        {t("closing.open")}
      </Link>
      <Form action={stop} summary={t("errors.summary")} scope="stop">
        <Hidden name="project" value={project.slug} />
        <Fold summary={t("projects.endStopped")} isDanger>
          <TextArea name="reason" rows={3} label={t("projects.endReason")} hint={t("projects.endReasonHint")} />
          <Submit quiet>{t("projects.end")}</Submit>
        </Fold>
      </Form>
    </section>
  );
}
