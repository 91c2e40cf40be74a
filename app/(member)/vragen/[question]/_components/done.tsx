import { CallButton } from "@/app/_components/call-button";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { QuestionView } from "@/lib/questions/queries";

type Props = { question: QuestionView; asked: Record<string, string | string[] | undefined>; locale: Locale };

/** Says what was done on the page before; the address carries only which sentence. */
export function Done({ question, asked: { gedaan, aan }, locale }: Props) {
  const t = wordsFor(locale);
  if (gedaan === "gevraagd") return <Sent question={question} locale={locale} />;
  const sentences: Record<string, string> = {
    doorgegeven: t("questions.passOnDone", { name: question.asked.find(({ name }) => name === aan)?.name ?? "" }),
    nietmij: t("questions.notMeDone"),
    geholpen: t("questions.acceptDone"),
    bedankt: t("questions.thankDone"),
    verbreed: t("questions.widenDone", { circle: question.circle ?? "" }),
    ingetrokken: t("questions.withdrawDone"),
  };
  const sentence = typeof gedaan === "string" && Object.hasOwn(sentences, gedaan) ? sentences[gedaan] : undefined;
  if (!sentence) return null;
  return (
    <p role="status" className="notice-ok mb-6">
      {sentence}
    </p>
  );
}

/** Whom it went to, and for who cannot wait: their numbers. */
function Sent({ question, locale }: Pick<Props, "question" | "locale">) {
  const t = wordsFor(locale);
  const names = question.asked.map(({ name }) => name);
  const reachable = question.asked.flatMap(({ person }) => (person?.phone ? [{ ...person, phone: person.phone }] : []));
  return (
    <div role="status" className="notice-ok mb-6">
      <p className="font-semibold">{t("questions.sentTitle")}</p>
      <p>
        {names.length > 0
          ? t("questions.sentTo", { names: formatsFor(locale).list(names), count: names.length })
          : t("questions.sentCircle", { circle: question.circle ?? "" })}
      </p>
      {reachable.length > 0 && (
        <>
          <p className="mt-2">{t("questions.sentUrgent")}</p>
          <ul className="mt-1 space-y-2">
            {reachable.map(({ id, name, phone }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                {name} <CallButton name={name} phone={phone} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
