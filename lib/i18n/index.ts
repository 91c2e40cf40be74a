import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/kernel/actor";
import { ZONE } from "@/lib/kernel/dates";
import type { Params } from "@/lib/kernel/errors";
import { en } from "./en";
import { type Messages, nl } from "./nl";

const catalogues: Record<Locale, Messages> = { nl, en };

function translatorFor(locale: Locale) {
  return createTranslator<Messages>({ locale: locale === "nl" ? "nl-BE" : "en-BE", messages: catalogues[locale], timeZone: ZONE });
}

export type Words = ReturnType<typeof translatorFor>;

const translators: Record<Locale, Words> = { nl: translatorFor("nl"), en: translatorFor("en") };

/** The sentences of a language: `t("circles.members", { count: 3 })`. */
export const wordsFor = (locale: Locale): Words => translators[locale];

/** A sentence whose key is only known at run time: those of domain errors and of input shapes. */
export function sentence(locale: Locale, key: string, params: Params = {}): string {
  const t = wordsFor(locale);
  const known = key as Parameters<Words>[0];
  return t.has(known) ? t(known, params) : t("errors.invalid");
}
