import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { productKinds } from "@/lib/landscape/kinds";
import { productForm } from "@/lib/landscape/products/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { LongChoices } from "@/lib/ui/long-choices";
import { governmentContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { merge, rename } from "../../actions";

type Props = { params: Promise<{ product: string }> };
const HERE = "/samenwerken/wie-gebruikt-wat";

async function load({ params }: Props) {
  const { product: id } = await params;
  const ctx = await governmentContext(`${HERE}/${id}/verbeteren`);
  return { ctx, ...(await orNotFound(productForm(ctx, id))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, product } = await load(props);
  return { title: wordsFor(ctx.actor.locale)("landscape.keepTitle", { product: product.name }) };
}

/** For admins: another name, or one product of two. */
export default async function KeepProductPage(props: Props) {
  const { ctx, product, spellings, others } = await load(props);
  const t = wordsFor(ctx.actor.locale);
  const topics = (await listTopics(ctx)).map((topic) => ({ value: topic.id, label: topicName(ctx, topic) }));
  const named = ({ name, supplier }: { name: string; supplier: string }) => [name, supplier].filter(Boolean).join(" – ");
  return (
    <div className="page max-w-read">
      <Link href={`${HERE}/${product.id}`} prefetch={false} className="tap inline-flex items-center">
        {product.name}
      </Link>
      <h1>{t("landscape.keepTitle", { product: product.name })}</h1>
      <p className="mt-1 text-muted">{t("landscape.keepIntro")}</p>
      <Form action={rename} summary={t("errors.summary")} className="card mt-4">
        <Hidden name="id" value={product.id} />
        <Field name="product" label={t("landscape.product")} value={product.name} maxLength={80} />
        <Field name="supplier" label={t("landscape.supplier")} value={product.supplier} maxLength={80} optional={t("landscape.optional")} />
        <Select
          name="kind"
          label={t("landscape.kind")}
          value={product.kind}
          options={productKinds.map((kind) => ({ value: kind, label: t(`landscape.kinds.${kind}`) }))}
        />
        <LongChoices
          name="topics[]"
          legend={t("landscape.topics")}
          first={topics.filter(({ value }) => product.topics.includes(value))}
          rest={topics.filter(({ value }) => !product.topics.includes(value))}
          more={t("landscape.moreTopics")}
          values={product.topics}
        />
        <Submit>{t("landscape.save")}</Submit>
      </Form>
      {spellings.length > 0 && (
        <p className="mt-4 text-sm text-muted">
          {t("landscape.spellings")}: {spellings.map(named).join(", ")}
        </p>
      )}
      <section aria-labelledby="samenvoegen" className="mt-8">
        <h2 id="samenvoegen">{t("landscape.mergeTitle")}</h2>
        <p className="mt-1 text-muted">{t("landscape.mergeHelp")}</p>
        <Form action={merge} summary={t("errors.summary")} scope="samen" className="card mt-3">
          <Hidden name="id" value={product.id} />
          <Select
            name="into"
            label={t("landscape.mergeInto")}
            options={[{ value: "", label: t("landscape.chooseProduct") }, ...others.map((one) => ({ value: one.id, label: named(one) }))]}
          />
          <Submit quiet>{t("landscape.merge")}</Submit>
        </Form>
      </section>
    </div>
  );
}
