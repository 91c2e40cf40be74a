import { RegisterForm } from "@/app/_components/register-form";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { productKinds, usageStates } from "@/lib/landscape/kinds";
import { usualNames } from "@/lib/landscape/products/queries";
import { colleaguesAt, type Entry } from "@/lib/landscape/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Choices, Field, Select, TextArea } from "@/lib/ui/form";
import { LongChoices } from "@/lib/ui/long-choices";
import { save } from "../actions";

type Given = { product: string; supplier: string };
type Props = { ctx: Context; organisation: { id: string }; entry?: Entry; given?: Given };

/** What an organisation says of a product that it uses: one form for a new entry and for one that is there. */
export async function UsageForm({ ctx, organisation, entry, given = { product: "", supplier: "" } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("landscape.optional");
  const names = await usualNames(ctx);
  const words = entry ?? given;
  return (
    <RegisterForm
      action={save}
      along={{ entry: entry?.id, organisation: organisation.id, kind: entry?.kind }}
      save={t("landscape.save")}
      locale={ctx.actor.locale}
    >
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
      {!entry && <NewProduct ctx={ctx} />}
      <HowFar ctx={ctx} entry={entry} />
      <TextArea
        name="lessons"
        label={t("landscape.lessons")}
        hint={t("landscape.lessonsHint")}
        value={entry?.lessons ?? ""}
        optional={optional}
      />
      <WhomToAsk ctx={ctx} organisation={organisation} entry={entry} />
    </RegisterForm>
  );
}

/** Asked of a product that nobody named yet. */
async function NewProduct({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const topics = await listTopics(ctx);
  const kinds = productKinds.map((kind) => ({ value: kind, label: t(`landscape.kinds.${kind}`) }));
  return (
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
  );
}

function HowFar({ ctx, entry }: Pick<Props, "ctx" | "entry">) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("landscape.optional");
  const { state = "inUse", since = null, contractEnd = null, noticeMonths = null } = entry ?? {};
  return (
    <>
      <Choices
        name="state"
        type="radio"
        legend={t("landscape.state")}
        options={usageStates.map((one) => ({ value: one, label: t(`landscape.states.${one}`) }))}
        values={[state]}
      />
      <div className="sm:grid sm:grid-cols-3 sm:items-end sm:gap-4">
        <Field
          name="since"
          label={t("landscape.sinceLabel")}
          inputMode="numeric"
          maxLength={4}
          value={String(since ?? "")}
          optional={optional}
        />
        <Field name="contractEnd" type="date" label={t("landscape.contractEnd")} value={contractEnd ?? ""} optional={optional} />
        <Field
          name="noticeMonths"
          label={t("landscape.noticeMonths")}
          inputMode="numeric"
          maxLength={2}
          value={String(noticeMonths ?? "")}
          optional={optional}
        />
      </div>
    </>
  );
}

async function WhomToAsk({ ctx, organisation, entry }: Pick<Props, "ctx" | "organisation" | "entry">) {
  const t = wordsFor(ctx.actor.locale);
  const offered = (await colleaguesAt(ctx, organisation.id)).map(({ id, name }) => ({ value: id, label: name }));
  const contact = entry ? entry.contact?.id : ctx.actor.personId;
  const mayCall = entry?.mayCall ?? true;
  return (
    <>
      <Select
        name="contact"
        label={t("landscape.contact")}
        options={[{ value: "", label: t("landscape.noOne") }, ...offered]}
        value={offered.find(({ value }) => value === contact)?.value ?? ""}
      />
      <Choices
        name="mayCall"
        type="checkbox"
        legend={t("landscape.mayCallLabel")}
        options={[{ value: "yes", label: t("landscape.mayCall"), hint: t("landscape.mayCallHint") }]}
        values={mayCall ? ["yes"] : []}
      />
    </>
  );
}
