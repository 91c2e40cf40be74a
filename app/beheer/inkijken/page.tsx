import type { Metadata } from "next";
import Link from "next/link";
import { forbidden, notFound, redirect } from "next/navigation";
import { addressOf, type InspectedKind, inspectedKinds } from "@/lib/admin/inspection/input";
import { inspectable } from "@/lib/admin/inspection/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { can } from "@/lib/policy/rules";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { openWithReason } from "./actions";

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };
type Thing = { kind: InspectedKind; id: string };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("inspection.title"),
});

/** Where an admin says why they open what is closed to them. */
export default async function InspectionPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/inkijken");
  if (!can(ctx.actor, "content.inspect", null)) forbidden();
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const thing = thingIn(await searchParams);
  if (thing && (await orNotFound(inspectable(ctx, thing))).isOpen) redirect(addressOf(thing));
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("inspection.title")}</h1>
      {thing && <p className="mt-4 text-lg">{t("inspection.what", { kind: thing.kind })}</p>}
      <p className="my-4">{t("inspection.intro")}</p>
      {thing ? <Reason thing={thing} locale={locale} /> : <p className="notice-info">{t("inspection.nothing")}</p>}
    </div>
  );
}

function Reason({ thing, locale }: { thing: Thing; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <Form action={openWithReason} summary={t("errors.summary")}>
      <Hidden name="kind" value={thing.kind} />
      <Hidden name="id" value={thing.id} />
      <TextArea name="reason" label={t("inspection.reason")} hint={t("inspection.reasonHint")} />
      <p className="mb-4 text-sm text-muted">{t("inspection.seen")}</p>
      <Submit>{t("inspection.open")}</Submit>
    </Form>
  );
}

/** The document or question that the address names, if it names one. */
function thingIn(query: Query): Thing | null {
  for (const kind of Object.keys(inspectedKinds) as InspectedKind[]) {
    const id = query[inspectedKinds[kind]];
    if (Array.isArray(id)) notFound();
    if (id) return { kind, id };
  }
  return null;
}
