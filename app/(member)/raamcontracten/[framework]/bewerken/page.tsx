import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { findFramework } from "@/lib/frameworks/queries";
import { wordsFor } from "@/lib/i18n";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { governmentContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { FrameworkForm } from "../../_components/framework-form";
import { remove } from "../../actions";

type Props = { params: Promise<{ framework: string }> };

async function load({ params }: Props) {
  const { framework: id } = await params;
  const ctx = await governmentContext(`/raamcontracten/${id}/bewerken`);
  const framework = await orNotFound(findFramework(ctx, id));
  return framework.mayEdit ? { ctx, framework } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, framework } = await load(props);
  return { title: wordsFor(ctx.actor.locale)("frameworks.editTitle", { title: framework.title }) };
}

export default async function EditFrameworkPage(props: Props) {
  const { ctx, framework } = await load(props);
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <Link href={`/raamcontracten/${framework.id}`} prefetch={false} className="tap inline-flex items-center">
        {framework.title}
      </Link>
      <h1>{t("frameworks.editTitle", { title: framework.title })}</h1>
      <FrameworkForm ctx={ctx} framework={framework} />
      <details className="mt-6">
        <summary className="tap py-2 text-danger">{t("frameworks.remove")}</summary>
        <p className="mb-3">{t("frameworks.removeHelp")}</p>
        <Form action={remove} summary={t("errors.summary")} scope="weg">
          <Hidden name="framework" value={framework.id} />
          <Submit quiet>{t("frameworks.remove")}</Submit>
        </Form>
      </details>
    </div>
  );
}
