import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { mailFigures, mailTrouble } from "@/lib/letters/queries";
import { Form } from "@/lib/ui/form";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { TroubledMail } from "./_components/troubled-mail";
import { sendAgain } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("letters.title") });

/** Letters that did not arrive, for platform admins: to whom and why, never what they said. */
export default async function MailPage() {
  const ctx = await adminContext("/beheer/mail");
  const t = wordsFor(ctx.actor.locale);
  const trouble = await orNotFound(mailTrouble(ctx));
  const figures = await mailFigures(ctx);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("letters.title")}</h1>
      <p className="mt-1 text-muted">{t("letters.intro")}</p>
      <p className="mt-1 mb-6 text-muted">{t("letters.figures", figures)}</p>
      {trouble.length === 0 && <p className="notice-ok">{t("letters.none")}</p>}
      <Form action={sendAgain} summary={t("errors.summary")}>
        <ul className="space-y-4">
          {trouble.map((letter) => (
            <li key={letter.id} className="card">
              <TroubledMail ctx={ctx} letter={letter} />
            </li>
          ))}
        </ul>
      </Form>
    </div>
  );
}
