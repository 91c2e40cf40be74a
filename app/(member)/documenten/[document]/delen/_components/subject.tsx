import { knownProducts } from "@/lib/documents/metadata/product";
import type { Sharing } from "@/lib/documents/sharing/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Field, Select } from "@/lib/ui/form";
import { Proposal } from "./proposal";
import { shownMetadata } from "./shown-metadata";

type Props = { ctx: Context; sharing: Sharing };

/** Whose document it is, and what product it is about. */
export function Subject(form: Props) {
  const { ctx, sharing } = form;
  const t = wordsFor(ctx.actor.locale);
  const { organisation, product, supplier, isProposed } = shownMetadata(sharing);
  const known = knownProducts();
  const mark = (proposed: boolean) => (proposed ? t("documents.proposal") : t("documents.optional"));
  return (
    <>
      <Proposal {...form} field="organisation" label={t("documents.organisation")} cleared="">
        <Select
          name="organisation"
          label={t("documents.organisation")}
          hint={t("documents.organisationHint")}
          value={organisation}
          optional={mark(isProposed.organisation)}
          options={[
            { value: "", label: t("documents.noOrganisation") },
            ...sharing.choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Proposal>
      <Proposal {...form} field="product" label={t("documents.product")} cleared="">
        <Field
          name="product"
          label={t("documents.product")}
          hint={t("documents.productHint")}
          value={product}
          optional={mark(isProposed.product)}
          maxLength={80}
          usual={known.map(({ name }) => name)}
        />
      </Proposal>
      <Field
        name="supplier"
        label={t("documents.supplier")}
        value={supplier}
        optional={mark(isProposed.product && supplier !== "")}
        maxLength={80}
        usual={[...new Set(known.map((one) => one.supplier))].filter(Boolean)}
      />
    </>
  );
}
