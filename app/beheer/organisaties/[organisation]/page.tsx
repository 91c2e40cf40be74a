import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { organisationForm } from "@/lib/people/organisations/queries";
import { listOrganisations } from "@/lib/people/queries";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { OrganisationFields } from "../_components/organisation-fields";
import { edit, merge } from "../actions";

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<{ nieuw?: string; samen?: string }> };

async function load({ params }: Props) {
  const { organisation: slug } = await params;
  const ctx = await adminContext(`/beheer/organisaties/${slug}`);
  return { ctx, organisation: await orNotFound(organisationForm(ctx, slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, organisation } = await load(props);
  return { title: wordsFor(ctx.actor.locale)("organisations.editTitle", { name: organisation.name }) };
}

/** One organisation, for platform admins to correct, or to merge with its double. */
export default async function EditOrganisationPage(props: Props) {
  const { ctx, organisation } = await load(props);
  const t = wordsFor(ctx.actor.locale);
  const { nieuw, samen } = await props.searchParams;
  const { name, slug } = organisation;
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer/organisaties">{t("organisations.manage")}</Link>
      </p>
      <h1>{t("organisations.editTitle", { name })}</h1>
      <p className="mb-4">
        <Link href={`/organisaties/${slug}`} className="tap inline-flex items-center">
          {t("organisations.page")}
        </Link>
      </p>
      {nieuw && (
        <p role="status" className="notice-ok mb-4">
          {t("organisations.added", { name })}
        </p>
      )}
      {samen && (
        <p role="status" className="notice-ok mb-4">
          {t("organisations.merged", { name })}
        </p>
      )}
      <Form action={edit} summary={t("errors.summary")} className="card">
        <Hidden name="organisation" value={organisation.id} />
        <OrganisationFields organisation={organisation} locale={ctx.actor.locale} />
        <Submit>{t("organisations.save")}</Submit>
      </Form>
      {organisation.kind !== "company" && <Merge ctx={ctx} organisation={organisation} />}
    </div>
  );
}

async function Merge({ ctx, organisation }: { ctx: Context; organisation: { id: string } }) {
  const t = wordsFor(ctx.actor.locale);
  const others = (await listOrganisations(ctx)).filter(({ id }) => id !== organisation.id);
  return (
    <section aria-labelledby="dubbel" className="mt-8">
      <h2 id="dubbel">{t("organisations.merge")}</h2>
      <p className="mt-1 mb-4">{t("organisations.mergeIntro")}</p>
      <Form action={merge} summary={t("errors.summary")} scope="merge" className="card">
        <Hidden name="organisation" value={organisation.id} />
        <Select
          name="into"
          label={t("organisations.into")}
          options={[{ value: "", label: t("organisations.intoChoose") }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Submit quiet>{t("organisations.mergeDo")}</Submit>
      </Form>
    </section>
  );
}
