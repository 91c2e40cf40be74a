import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ProjectDocument } from "@/lib/projects/documents/queries";
import type { ProjectKind } from "@/lib/projects/kinds";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { layDocument, takeDocument } from "../actions";

type Props = { project: string; kind: ProjectKind; documents: ProjectDocument[]; mayAdd: boolean; locale: Locale };

/** What plans are about helps an attacker too. */
const isSensitive = (kind: ProjectKind) => kind === "plan" || kind === "framework";

/** Documents of the knowledge base that lie with the project. */
export function Documents({ project, kind, documents, mayAdd, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section aria-labelledby="documenten">
      <h2 id="documenten" className="text-xl">
        {t("projects.documents")}
      </h2>
      {documents.length === 0 && <p className="mt-1 text-muted">{t("projects.documentsEmpty")}</p>}
      <ul className="divide-y divide-line">
        {documents.map(({ id, title, kind, mayRemove }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
            <span>
              <Link prefetch={false} href={`/documenten/${id}`} className="font-semibold">
                {title}
              </Link>{" "}
              <span className="text-sm text-muted">{t(`documents.kinds.${kind}`)}</span>
            </span>
            {mayAdd && mayRemove && (
              <Form action={takeDocument} summary={t("errors.summary")}>
                <Hidden name="project" value={project} />
                <Hidden name="document" value={id} />
                <button type="submit" aria-label={t("projects.documentRemoveLong", { title })} className="tap text-sm text-muted underline">
                  {t("projects.documentRemove")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <Form action={layDocument} summary={t("errors.summary")} scope="document" className="max-w-read">
          <Hidden name="project" value={project} />
          <Fold summary={t("projects.documentAdd")}>
            {isSensitive(kind) && <p className="notice-warn my-2">{t("texts.sensitive")}</p>}
            <Field name="document" label={t("projects.documentAddress")} hint={t("projects.documentAddressHint")} />
            <Submit quiet>{t("projects.documentButton")}</Submit>
          </Fold>
        </Form>
      )}
    </section>
  );
}
