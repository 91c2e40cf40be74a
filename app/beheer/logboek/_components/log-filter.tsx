import Link from "next/link";
import { type LogFilter, logParams } from "@/lib/admin/log/input";
import type { logChoices } from "@/lib/admin/log/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { kindInWords } from "./in-words";

type Props = { asked: LogFilter; choices: Awaited<ReturnType<typeof logChoices>>; locale: Locale };

/** An ordinary form that asks for an address: a filter can be kept and sent on. Folded until there is one. */
export function LogFilterForm({ asked, choices, locale }: Props) {
  const t = wordsFor(locale);
  const isFiltered = logParams({ ...asked, pagina: 1 }).size > 0;
  return (
    <search className="mt-4 block">
      <details open={isFiltered} className="card">
        <summary className="tap py-2 font-semibold">{t("audit.filter")}</summary>
        <form action="/beheer/logboek" className="mt-2 grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
          <Choice
            name="kring"
            label={t("audit.circle")}
            all={t("audit.circleAll")}
            value={asked.kring}
            options={choices.circles.map(({ slug, name }) => [slug, name])}
          />
          <Choice
            name="soort"
            label={t("audit.kind")}
            all={t("audit.kindAll")}
            value={asked.soort}
            options={choices.kinds.map((kind) => [kind, kindInWords(t, kind)])}
          />
          <div className="mb-4">
            <label htmlFor="wie" className="block font-semibold">
              {t("audit.who")}
            </label>
            <input id="wie" name="wie" defaultValue={asked.wie} aria-describedby="wie-hint" className="field" />
            <p id="wie-hint" className="text-sm text-muted">
              {t("audit.whoHint")}
            </p>
          </div>
          <Day name="van" label={t("audit.from")} value={asked.van} />
          <Day name="tot" label={t("audit.until")} value={asked.tot} />
          <div className="flex flex-wrap items-center gap-x-4 sm:col-span-2 lg:col-span-3">
            <button type="submit" className="btn-primary">
              {t("audit.filterShow")}
            </button>
            {isFiltered && (
              <Link href="/beheer/logboek" className="tap inline-flex items-center">
                {t("audit.filterClear")}
              </Link>
            )}
          </div>
        </form>
      </details>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; all: string; value: string; options: [value: string, label: string][] };

function Choice({ name, label, all, value, options }: ChoiceProps) {
  return (
    <div className="mb-4 min-w-0">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className="field">
        <option value="">{all}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="mb-4">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <input id={name} name={name} type="date" defaultValue={value} className="field" />
    </div>
  );
}
