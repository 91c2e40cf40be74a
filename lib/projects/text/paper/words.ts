import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { AdoptionLine, Publication } from "./publication";

/** The language in which councils here decide; the words around a text on paper are in it too. */
export const TEXT_LANGUAGE = "nl";

export const t = wordsFor(TEXT_LANGUAGE);
export const formats = formatsFor(TEXT_LANGUAGE);

export const adoptionHead = (): string[] => [
  t("projects.decisionOrganisation"),
  t("projects.decisionBodyHead"),
  t("projects.decisionStateHead"),
];

export const adoptionRow = ({ organisation, body, state, onDay }: AdoptionLine): string[] => [
  organisation,
  t(`projects.bodies.${body}`),
  [state ? t(`projects.decisionStates.${state}`) : t("projects.decisionNone"), onDay ? formats.storedDay(onDay) : ""]
    .filter(Boolean)
    .join(", "),
];

/** The lines of a title page under the title. */
export const underTitle = ({ kind, version, copyOf }: Publication): string[] =>
  [kind, version, copyOf ? t("texts.copyOf", { organisation: copyOf }) : ""].filter(Boolean);

export const footerOf = ({ title, version }: Publication): string => `${title} · ${version}`;
