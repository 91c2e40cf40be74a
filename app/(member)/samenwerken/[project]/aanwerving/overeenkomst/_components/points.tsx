import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Point } from "@/lib/projects/hiring/agreement/queries";
import { Fold } from "@/lib/ui/fold";
import { Choices, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { savePoint } from "../../actions";

type Props = { project: string; points: Point[]; mayChange: boolean; locale: Locale };

/** What the agreement must speak about, with who says that it does. */
export function Points({ project, points, mayChange, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <ol className="divide-y divide-line">
      {points.map(({ point, doneAt, note, by, organisation }) => (
        <li key={point} className="py-3">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">{t(`hiring.points.${point}`)}</span>
            <Tag tone={doneAt ? "ok" : "plain"}>{doneAt ? t("hiring.pointDone") : t("hiring.pointOpen")}</Tag>
          </p>
          {doneAt && by && (
            <p className="text-sm text-muted">
              {t("hiring.pointBy", { name: by, organisation: organisation ?? "", day: formatsFor(locale).shortDay(doneAt) })}
            </p>
          )}
          {note && <p className="whitespace-pre-line">{note}</p>}
          {mayChange && <PointForm project={project} point={{ point, doneAt, note }} locale={locale} />}
        </li>
      ))}
    </ol>
  );
}

type FormProps = { project: string; point: Pick<Point, "point" | "doneAt" | "note">; locale: Locale };

function PointForm({ project, point: { point, doneAt, note }, locale }: FormProps) {
  const t = wordsFor(locale);
  const states = [
    { value: "yes", label: t("hiring.pointDone") },
    { value: "no", label: t("hiring.pointOpen") },
  ];
  return (
    <Form action={savePoint} summary={t("errors.summary")} scope={point}>
      <Hidden name="project" value={project} />
      <Hidden name="point" value={point} />
      <Fold summary={t("hiring.pointChange")} name={t("hiring.pointChangeLong", { point: t(`hiring.points.${point}`) })}>
        <Choices name="done" type="radio" legend={t("hiring.pointState")} options={states} values={[doneAt ? "yes" : "no"]} />
        <TextArea name="note" rows={2} label={t("hiring.pointNote")} value={note} />
        <Submit quiet>{t("hiring.save")}</Submit>
      </Fold>
    </Form>
  );
}
