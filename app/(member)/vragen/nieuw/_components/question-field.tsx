import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Hidden } from "@/lib/ui/hidden";
import type { About } from "./about";

type Props = { asked: { aan: string; over: string; onderwerp: string }; about: About; locale: Locale };

/** The first step: a plain form that asks for one sentence. */
export function QuestionField({ asked, about, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <form action="/vragen/nieuw" className="card mt-6 max-w-read">
      {asked.aan && <Hidden name="aan" value={asked.aan} />}
      {asked.over && <Hidden name="over" value={asked.over} />}
      {asked.onderwerp && <Hidden name="onderwerp" value={asked.onderwerp} />}
      {about.person && <p className="mb-3 text-muted">{t("questions.to", { name: about.person.name })}</p>}
      {about.document && <p className="mb-3 text-muted">{t("questions.aboutDocument", { title: about.document.title })}</p>}
      <label htmlFor="q" className="block font-semibold">
        {t("questions.question")}
      </label>
      <p id="q-hint" className="text-sm text-muted">
        {t("questions.questionHint")}
      </p>
      <input id="q" name="q" required minLength={10} maxLength={200} aria-describedby="q-hint" className="field" />
      <button type="submit" className="btn-primary mt-4">
        {t("questions.next")}
      </button>
    </form>
  );
}
