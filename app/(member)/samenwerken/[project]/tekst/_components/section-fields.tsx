import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { possibleWriters } from "@/lib/projects/text/queries";
import { Field, Select, TextArea } from "@/lib/ui/form";

type Known = { title: string; about: string; ownerId: string | null; dueOn: string | null };
type Props = { writers: Awaited<ReturnType<typeof possibleWriters>>; known?: Known; locale: Locale };

/** What a section is called, what belongs in it, who writes it and by when. */
export function SectionFields({ writers, known, locale }: Props) {
  const t = wordsFor(locale);
  const options = writers.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }));
  return (
    <>
      <Field name="title" label={t("texts.sectionTitle")} value={known?.title ?? ""} maxLength={200} />
      <TextArea
        name="about"
        rows={2}
        label={t("texts.about")}
        hint={t("texts.aboutHint")}
        optional={t("documents.optional")}
        value={known?.about ?? ""}
      />
      <Select
        name="owner"
        label={t("texts.owner")}
        value={known?.ownerId ?? ""}
        options={[{ value: "", label: t("texts.ownerNobody") }, ...options]}
      />
      <Field name="dueOn" type="date" label={t("texts.due")} optional={t("documents.optional")} value={known?.dueOn ?? ""} />
    </>
  );
}
