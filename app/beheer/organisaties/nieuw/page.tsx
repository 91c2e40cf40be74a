import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { can } from "@/lib/policy/rules";
import { Form, Submit } from "@/lib/ui/form";
import { adminContext, pageContext } from "@/lib/web/context";
import { OrganisationFields } from "../_components/organisation-fields";
import { add } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("organisations.addTitle"),
});

export default async function NewOrganisationPage() {
  const ctx = await adminContext("/beheer/organisaties/nieuw");
  if (!can(ctx.actor, "organisation.keep", null)) forbidden();
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer/organisaties">{t("organisations.manage")}</Link>
      </p>
      <h1 className="mb-6">{t("organisations.addTitle")}</h1>
      <Form action={add} summary={t("errors.summary")} className="card">
        <OrganisationFields locale={ctx.actor.locale} />
        <Submit>{t("organisations.save")}</Submit>
      </Form>
    </div>
  );
}
