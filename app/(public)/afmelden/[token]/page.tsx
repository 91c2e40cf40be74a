import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { stoppable } from "@/lib/people/mail-choices/input";
import { mailChoicesOf } from "@/lib/people/mail-choices/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { changeByToken } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ mail?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("people.stopTitle"),
  // Stricter, a form without a script would come from nowhere, and be refused as from another site.
  referrer: "same-origin",
  robots: { index: false },
});

const titles = { digest: "people.stopDigest", reminders: "people.stopReminders" } as const;

/** Where the link at the foot of a mail leads. Opening it stops nothing, mail scanners do that too; the button does. */
export default async function StopMailsPage({ params, searchParams }: Props) {
  const ctx = await pageContext();
  const t = wordsFor(ctx.actor.locale);
  const { token } = await params;
  const choices = await orNotFound(mailChoicesOf(ctx, token));
  const { mail } = await searchParams;
  // The kind that the mail was comes first.
  const kinds = stoppable.toSorted((one, other) => Number(other === mail) - Number(one === mail));
  return (
    <div className="page max-w-read">
      <h1>{t("people.stopTitle")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("people.stopIntro")}</p>
      <Form action={changeByToken} summary={t("errors.summary")}>
        <Hidden name="token" value={token} />
        <ul className="space-y-4">
          {kinds.map((kind) => {
            const title = t(titles[kind]);
            const isOn = choices[kind];
            return (
              <li key={kind} className="card">
                <h2 className="text-lg">{title}</h2>
                <p className="mt-1 mb-3">{t(isOn ? "people.stopIsOn" : "people.stopIsOff")}</p>
                <Submit
                  quiet={kind !== mail || !isOn}
                  name="press"
                  value={`${isOn ? "stop" : "start"} ${kind}`}
                  label={t(isOn ? "people.stopOffName" : "people.stopOnName", { kind: title })}
                >
                  {t(isOn ? "people.stopOff" : "people.stopOn")}
                </Submit>
              </li>
            );
          })}
        </ul>
      </Form>
      <section aria-labelledby="altijd" className="mt-8">
        <h2 id="altijd" className="text-lg">
          {t("people.mailsOthers")}
        </h2>
        <p className="mt-1 text-muted">{t("people.mailsOthersText")}</p>
      </section>
    </div>
  );
}
