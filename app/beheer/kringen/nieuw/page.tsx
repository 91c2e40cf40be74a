import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { can } from "@/lib/policy/rules";
import { Form, Submit } from "@/lib/ui/form";
import { adminContext, pageContext } from "@/lib/web/context";
import { PlaceFields } from "../_components/place-fields";
import { WordFields } from "../_components/word-fields";
import { start } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("circles.start") });

export default async function NewCirclePage() {
  const ctx = await adminContext("/beheer/kringen/nieuw");
  if (!can(ctx.actor, "circle.start", null)) forbidden();
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-4xl">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer/kringen">{t("circles.keeping")}</Link>
      </p>
      <h1>{t("circles.start")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("circles.startIntro")}</p>
      <Form action={start} summary={t("errors.summary")} className="card">
        <WordFields t={t} />
        <PlaceFields t={t} />
        <Submit>{t("circles.startNow")}</Submit>
      </Form>
    </div>
  );
}
