import type { ReactNode } from "react";
import type { ManyInput } from "@/lib/documents/bulk/input";
import type { MetadataRow } from "@/lib/documents/bulk/row";
import type { Names } from "@/lib/documents/bulk/words";
import { documentKinds, visibilities } from "@/lib/documents/choices";
import { sentence, wordsFor } from "@/lib/i18n";
import { Choices, Field, Select } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { LongChoices } from "@/lib/ui/long-choices";
import { nameOf } from "./query";

type Props = {
  rows: MetadataRow[];
  names: Names;
  circles: { id: string; name: string }[];
  input: ManyInput;
  errors: Partial<Record<keyof ManyInput, string>>;
};

/** One field for each thing that may change; empty leaves as it is. Asks for the same page with what it would do. */
export function ChangeForm(props: Props) {
  const { rows, input, names } = props;
  const t = wordsFor(names.locale);
  return (
    <form method="get" action="/mijn/documenten/gegevens/aanpassen#verandert" className="mt-2">
      {input.circle && <Hidden name={nameOf("circle")} value={input.circle} />}
      {rows.map(({ id }) => (
        <Hidden key={id} name={nameOf("documents")} value={id} />
      ))}
      <details className="mb-4">
        <summary className="tap flex items-center text-brand underline">{t("bulk.chosen", { count: rows.length })}</summary>
        <ul className="list-disc pl-5">
          {rows.map(({ id, title }) => (
            <li key={id} className="break-words">
              {title}
            </li>
          ))}
        </ul>
      </details>
      <p className="mb-4 text-muted">{t("bulk.changeIntro")}</p>
      <Words {...props} />
      <Lists {...props} />
      <button type="submit" className="btn-primary">
        {t("bulk.check")}
      </button>
    </form>
  );
}

function Words({ input, names, errors }: Props) {
  const t = wordsFor(names.locale);
  const keep = { value: "", label: t("bulk.keep") };
  return (
    <>
      <Select
        name={nameOf("kind")}
        label={t("documents.kind")}
        value={input.kind}
        options={[keep, ...documentKinds.map((kind) => ({ value: kind, label: t(`documents.kinds.${kind}`) }))]}
      />
      <Select
        name={nameOf("visibility")}
        label={t("documents.visibility")}
        value={input.visibility}
        options={[keep, ...visibilities.map((value) => ({ value, label: t(`documents.visibilities.${value}`) }))]}
      />
      <Select
        name={nameOf("organisation")}
        label={t("documents.organisation")}
        value={input.organisation}
        options={[
          keep,
          { value: "none", label: t("bulk.noOrganisation") },
          ...names.organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Wrong message={errors.validUntil && sentence(names.locale, errors.validUntil)}>
        <Field type="date" name={nameOf("validUntil")} label={t("documents.validUntil")} value={input.validUntil} />
      </Wrong>
      <Choices
        type="checkbox"
        name={nameOf("withoutEnd")}
        legend={t("bulk.withoutEnd")}
        values={[input.withoutEnd]}
        options={[{ value: "1", label: t("bulk.withoutEndYes") }]}
      />
    </>
  );
}

function Lists({ rows, input, names, circles, errors }: Props) {
  const t = wordsFor(names.locale);
  const topic = ({ id, nl, en }: Names["topics"][number]) => ({ value: id, label: names.locale === "nl" ? nl : en });
  const circle = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const present = new Set(rows.flatMap((row) => [...row.topics, ...row.circles]));
  const isPresent = ({ id }: { id: string }) => present.has(id);
  const wrong = errors.addTopics && sentence(names.locale, errors.addTopics);
  return (
    <>
      <Wrong message={wrong}>
        <LongChoices
          name={nameOf("addTopics")}
          legend={t("bulk.addTopics")}
          first={names.topics.filter(({ id }) => input.addTopics.includes(id)).map(topic)}
          rest={names.topics.filter(({ id }) => !input.addTopics.includes(id)).map(topic)}
          more={t("documents.moreTopics")}
          values={input.addTopics}
        />
      </Wrong>
      {names.topics.some(isPresent) && (
        <LongChoices
          name={nameOf("dropTopics")}
          legend={t("bulk.dropTopics")}
          first={[]}
          rest={names.topics.filter(isPresent).map(topic)}
          more={t("bulk.present")}
          values={input.dropTopics}
        />
      )}
      <Choices
        type="checkbox"
        name={nameOf("addCircles")}
        legend={t("bulk.addCircles")}
        values={input.addCircles}
        options={circles.map(circle)}
      />
      {names.circles.some(isPresent) && (
        <Choices
          type="checkbox"
          name={nameOf("dropCircles")}
          legend={t("bulk.dropCircles")}
          values={input.dropCircles}
          options={names.circles.filter(isPresent).map(circle)}
        />
      )}
    </>
  );
}

/** A form that asks for a page has no state of its own: what is wrong is said above its field. */
function Wrong({ message, children }: { message?: string; children: ReactNode }) {
  if (!message) return children;
  return (
    <div role="alert" className="border-l-4 border-danger pl-3">
      <p className="font-semibold text-danger">{message}</p>
      {children}
    </div>
  );
}
