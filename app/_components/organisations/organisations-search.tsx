import Link from "next/link";
import type { z } from "zod";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { organisationsInput } from "@/lib/people/organisations/input";
import { organisationKinds } from "@/lib/people/organisations/kinds";

type Props = { path: string; asked: z.output<typeof organisationsInput>; letters: ReadonlySet<string>; locale: Locale };

const ALPHABET = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Name and kind in a plain form, and the alphabet as links. */
export function OrganisationsSearch({ path, asked, letters, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <>
      <search>
        <form action={path} className="flex max-w-read flex-wrap items-end gap-x-3 gap-y-2">
          <div className="min-w-0 flex-1 basis-64">
            <label htmlFor="q" className="block font-semibold">
              {t("organisations.field")}
            </label>
            <p id="q-hint" className="text-sm text-muted">
              {t("organisations.fieldHint")}
            </p>
            <input id="q" type="search" name="q" defaultValue={asked.q} aria-describedby="q-hint" className="field" />
          </div>
          <div className="min-w-0 grow basis-40 sm:grow-0">
            <label htmlFor="soort" className="block font-semibold">
              {t("organisations.kindField")}
            </label>
            <select id="soort" name="soort" defaultValue={asked.soort ?? ""} className="field">
              <option value="">{t("organisations.everyKind")}</option>
              {organisationKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t("organisations.kind", { kind })}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="btn-primary">
            {t("organisations.search")}
          </button>
        </form>
      </search>
      <nav aria-label={t("organisations.letters")} className="mt-3">
        <ul className="flex flex-wrap">
          {ALPHABET.filter((letter) => letters.has(letter)).map((letter) => (
            <li key={letter}>
              <Link
                href={`${path}?letter=${letter}`}
                prefetch={false}
                aria-label={t("organisations.letter", { letter })}
                aria-current={letter === asked.letter ? "true" : undefined}
                className="tap inline-flex min-w-11 items-center justify-center rounded-md text-brand aria-[current=true]:bg-brand-soft aria-[current=true]:font-bold"
              >
                {letter}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
