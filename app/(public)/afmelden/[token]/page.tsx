import type { Metadata } from "next";
import { OtherMails } from "@/app/_components/other-mails";
import { type Words, wordsFor } from "@/lib/i18n";
import { type Stoppable, stoppable } from "@/lib/people/mail-choices/input";
import { mailChoicesOf } from "@/lib/people/mail-choices/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { changeByToken } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ mail?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("notifications.stopTitle"),
  // Stricter, a form without a script would come from nowhere, and be refused as from another site.
  referrer: "same-origin",
  robots: { index: false },
});

/** Where the link at the foot of a mail leads. Opening it stops nothing, mail scanners do that too; the button does. */
export default async function StopMailsPage({ params, searchParams }: Props) {
  const ctx = await pageContext();
  const t = wordsFor(ctx.actor.locale);
  const { token } = await params;
  const choices = await orNotFound(mailChoicesOf(ctx, token));
  const { mail } = await searchParams;
  // The kind that the mail was comes first. Only a mail to a lead leads to what leads get.
  const first = stoppable.filter((kind) => kind === mail);
  const others = stoppable.filter((kind) => kind !== mail && kind !== "requests");
  return (
    <div className="page max-w-read">
      <h1>{t("notifications.stopTitle")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("notifications.stopIntro")}</p>
      <Form action={changeByToken} summary={t("errors.summary")}>
        <Hidden name="token" value={token} />
        {first.map((kind) => (
          <div key={kind} className="card mb-8">
            <Stop t={t} kind={kind} isOn={choices[kind]} isFirst />
          </div>
        ))}
        {first.length > 0 && <h2 className="mb-2 text-xl">{t("notifications.stopMore")}</h2>}
        <ul className="divide-y divide-line border-y border-line">
          {others.map((kind) => (
            <li key={kind} className="py-3">
              <Stop t={t} kind={kind} isOn={choices[kind]} />
            </li>
          ))}
        </ul>
      </Form>
      <OtherMails locale={ctx.actor.locale} />
    </div>
  );
}

type StopProps = { t: Words; kind: Stoppable; isOn: boolean; isFirst?: boolean };

function Stop({ t, kind, isOn, isFirst = false }: StopProps) {
  const title = t(`notifications.kinds.${kind}`);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 basis-64">
        <strong className="block">{title}</strong>
        <span className="text-sm text-muted">{t(isOn ? "notifications.stopIsOn" : "notifications.stopIsOff")}</span>
      </p>
      <Submit
        quiet={!isFirst || !isOn}
        name="press"
        value={`${isOn ? "stop" : "start"} ${kind}`}
        label={t(isOn ? "notifications.stopOffName" : "notifications.stopOnName", { kind: title })}
      >
        {t(isOn ? "notifications.stopOff" : "notifications.stopOn")}
      </Submit>
    </div>
  );
}
