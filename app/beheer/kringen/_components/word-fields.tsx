import type { Words } from "@/lib/i18n";
import { Field, TextArea } from "@/lib/ui/form";

type Props = { t: Words; circle?: { name: string; description: string; rhythm: string; slug: string } };

/** What a circle says about itself. */
export function WordFields({ t, circle }: Props) {
  return (
    <>
      <Field
        name="name"
        label={t("circles.name")}
        hint={circle ? t("circles.slugStays", { slug: circle.slug }) : t("circles.nameHint")}
        value={circle?.name}
        maxLength={120}
      />
      <TextArea
        name="description"
        label={t("circles.description")}
        hint={t("circles.descriptionHint")}
        optional={t("circles.optional")}
        value={circle?.description}
      />
      <Field
        name="rhythm"
        label={t("circles.rhythmField")}
        hint={t("circles.rhythmHint")}
        optional={t("circles.optional")}
        value={circle?.rhythm}
        maxLength={200}
      />
    </>
  );
}
