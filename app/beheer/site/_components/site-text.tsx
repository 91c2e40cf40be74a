import type { SiteTextName } from "@/lib/admin/site/input";
import type { KeptSite } from "@/lib/admin/site/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Field, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saveText } from "../actions";
import { Folded } from "./folded";

type Props = { name: SiteTextName; site: KeptSite; locale: Locale };

/** Titles are one line; everything else is paragraphs. */
const isLine = (name: SiteTextName) => name === "videoTitle" || name === "videoLength" || name === "presentationTitle";

/** One text in both languages, folded until it is needed. What became of it stands outside the fold. */
export function SiteTextForm({ name, site, locale }: Props) {
  const t = wordsFor(locale);
  const title = t(`pages.textNames.${name}`);
  const fields = [
    { name: "nl", label: t("pages.inDutch"), value: site.text(name, "nl") },
    { name: "en", label: t("pages.inEnglish"), value: site.text(name, "en") },
  ];
  return (
    <Form action={saveText} summary={t("errors.summary")} scope={name} className="border-b border-line">
      <Hidden name="name" value={name} />
      <Folded
        summary={
          <>
            {title} {site.text(name, "nl") === "" && <span className="font-normal text-muted">– {t("pages.none")}</span>}
          </>
        }
      >
        <p className="mb-3 text-sm text-muted">{t(`pages.textHints.${name}`)}</p>
        {fields.map((field) =>
          isLine(name) ? <Field key={field.name} {...field} maxLength={200} /> : <TextArea key={field.name} {...field} rows={10} />,
        )}
        <Submit label={`${t("pages.save")}: ${title}`} className="mb-4">
          {t("pages.save")}
        </Submit>
      </Folded>
    </Form>
  );
}
