import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { productKinds, usageStates } from "@/lib/landscape/kinds";
import { usualNames } from "@/lib/landscape/products/queries";
import { colleaguesAt, type Entry } from "@/lib/landscape/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Choices, Field, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { LongChoices } from "@/lib/ui/long-choices";
import { save } from "../actions";

type Given = { product: string; supplier: string };
type Props = { ctx: Context; organisation: { id: string }; entry?: Entry; given?: Given };

/** What an organisation says of a product that it uses: one form for a new entry and for one that is there. */
export async function UsageForm({ ctx, organisation, entry, given = { product: "", supplier: "" } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("landscape.optional");
  const [names, colleagues, topics] = await Promise.all([usualNames(ctx), colleaguesAt(ctx, organisation.id), listTopics(ctx)]);
  const words = entry ?? given;
  const kinds = productKinds.map((kind) => ({ value: kind, label: t(`landscape.kinds.${kind}`) }));
  const contact = entry ? (entry.contact?.id ?? "") : (ctx.actor.personId ?? "");
  const offered = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form action={save} summary={t("errors.summary")} className="card mt-4">
      {entry && <Hidden name="entry" value={entry.id} />}
      <Hidden name="organisation" value={organisation.id} />
      <Field
        name="product"
        label={t("landscape.product")}
        hint={t("landscape.productHint")}
        value={words.product}
        maxLength={80}
        usual={names.products}
      />
      <Field
        name="supplier"
        label={t("landscape.supplier")}
        hint={t("landscape.supplierHint")}
        value={words.supplier}
        maxLength={80}
        usual={names.suppliers}
        optional={optional}
      />
      {!entry && (
        <>
          <Select
            name="kind"
            label={t("landscape.kind")}
            hint={t("landscape.kindHint")}
            options={[{ value: "", label: t("landscape.kindKnown") }, ...kinds]}
          />
          <LongChoices
            name="topics[]"
            legend={t("landscape.topics")}
            hint={t("landscape.topicsHint")}
            first={[]}
            rest={topics.map((topic) => ({ value: topic.id, label: topicName(ctx, topic) }))}
            more={t("landscape.moreTopics")}
            values={[]}
          />
        </>
      )}
      {entry && <Hidden name="kind" value={entry.kind} />}
      <Choices
        name="state"
        type="radio"
        legend={t("landscape.state")}
        options={usageStates.map((state) => ({ value: state, label: t(`landscape.states.${state}`) }))}
        values={[entry?.state ?? "inUse"]}
      />
      <div className="sm:grid sm:grid-cols-3 sm:items-end sm:gap-4">
        <Field
          name="since"
          label={t("landscape.sinceLabel")}
          inputMode="numeric"
          maxLength={4}
          value={String(entry?.since ?? "")}
          optional={optional}
        />
        <Field name="contractEnd" type="date" label={t("landscape.contractEnd")} value={entry?.contractEnd ?? ""} optional={optional} />
        <Field
          name="noticeMonths"
          label={t("landscape.noticeMonths")}
          inputMode="numeric"
          maxLength={2}
          value={String(entry?.noticeMonths ?? "")}
          optional={optional}
        />
      </div>
      <TextArea
        name="lessons"
        label={t("landscape.lessons")}
        hint={t("landscape.lessonsHint")}
        value={entry?.lessons ?? ""}
        optional={optional}
      />
      <Select
        name="contact"
        label={t("landscape.contact")}
        options={[{ value: "", label: t("landscape.noOne") }, ...offered]}
        value={offered.some(({ value }) => value === contact) ? contact : ""}
      />
      <Choices
        name="mayCall"
        type="checkbox"
        legend={t("landscape.mayCallLabel")}
        options={[{ value: "yes", label: t("landscape.mayCall"), hint: t("landscape.mayCallHint") }]}
        values={entry ? (entry.mayCall ? ["yes"] : []) : ["yes"]}
      />
      <Submit>{t("landscape.save")}</Submit>
    </Form>
  );
}
