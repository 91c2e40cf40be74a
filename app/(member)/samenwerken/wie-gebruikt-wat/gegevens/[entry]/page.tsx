import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { findEntry } from "@/lib/landscape/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { governmentContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { UsageForm } from "../../_components/usage-form";
import { remove } from "../../actions";

type Props = { params: Promise<{ entry: string }> };
const HERE = "/samenwerken/wie-gebruikt-wat";

async function load({ params }: Props) {
  const { entry: id } = await params;
  const ctx = await governmentContext(`${HERE}/gegevens/${id}`);
  return { ctx, entry: await orNotFound(findEntry(ctx, id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, entry } = await load(props);
  return { title: wordsFor(ctx.actor.locale)("landscape.editTitle", { product: entry.product, organisation: entry.organisation }) };
}

/** What one's organisation said of a product, to change it or to take it away. */
export default async function UsagePage(props: Props) {
  const { ctx, entry } = await load(props);
  const t = wordsFor(ctx.actor.locale);
  const { id, product, organisation, organisationId, organisationSlug } = entry;
  return (
    <div className="page max-w-read">
      <Link href={`${HERE}/bestuur/${organisationSlug}`} prefetch={false} className="tap inline-flex items-center">
        {t("landscape.registerTitle", { organisation })}
      </Link>
      <h1>{t("landscape.editTitle", { product, organisation })}</h1>
      <UsageForm ctx={ctx} organisation={{ id: organisationId }} entry={entry} />
      <details className="mt-6">
        <summary className="tap py-2 text-danger">{t("landscape.removeName", { product })}</summary>
        <p className="mb-3">{t("landscape.removeHelp")}</p>
        <Form action={remove} summary={t("errors.summary")} scope="weg">
          <Hidden name="entry" value={id} />
          <Submit quiet>{t("landscape.removeName", { product })}</Submit>
        </Form>
      </details>
    </div>
  );
}
