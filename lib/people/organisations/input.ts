import { z } from "zod";
import { findPlaces } from "@/lib/geography/find";
import { keepable } from "@/lib/kernel/text";
import { organisationKinds } from "./kinds";

/** Everybody can have an address there: it proves nothing about where somebody works. */
const SHARED = new Set(
  "gmail.com googlemail.com hotmail.com hotmail.be outlook.com outlook.be live.com live.be icloud.com me.com yahoo.com proton.me protonmail.com telenet.be skynet.be proximus.be pandora.be scarlet.be gmx.net".split(
    " ",
  ),
);

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Domains as somebody types them: one a line or with commas, with or without an @ in front. */
export const domainsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((word) => word.replace(/^.*@/, ""))
      .filter(Boolean),
  ),
];

/** What is wrong with mail domains, as a key of lib/i18n. */
export function wrongDomains(domains: string[]): "organisations.domainWrong" | "organisations.domainShared" | null {
  if (domains.length > 20 || domains.some((domain) => !DOMAIN.test(domain))) return "organisations.domainWrong";
  return domains.some((domain) => SHARED.has(domain)) ? "organisations.domainShared" : null;
}

/** The municipality that somebody means, as a NIS code; null for none, undefined when it is not clear which. */
export function nisOf(typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  const found = findPlaces(typed);
  return found.kind === "found" && found.places.length === 1 ? found.places[0]?.municipality.nis : undefined;
}

const municipality = z
  .string()
  .trim()
  .max(120, "errors.tooLong")
  .default("")
  .transform((typed, issue) => {
    const nis = nisOf(typed);
    if (nis === undefined) issue.addIssue({ code: "custom", message: "organisations.municipalityWrong" });
    return nis ?? null;
  });

const mailDomains = z
  .string()
  .max(4000, "errors.tooLong")
  .default("")
  .transform((typed, issue) => {
    const domains = domainsIn(typed);
    const wrong = wrongDomains(domains);
    if (wrong) issue.addIssue({ code: "custom", message: wrong });
    return domains;
  });

export const organisationInput = z.object({
  name: z.string().trim().min(2, "organisations.nameMissing").max(120, "errors.tooLong"),
  kind: z.enum(organisationKinds, "errors.choose"),
  municipality,
  mailDomains,
});
export type OrganisationInput = z.output<typeof organisationInput>;

export const editOrganisationInput = organisationInput.extend({ organisation: z.uuid("errors.invalid") });

const word = z.string().transform(keepable).pipe(z.string().trim().max(120)).catch("").default("");

/** What the address of the list may say. Nonsense is read as nothing. */
export const organisationsInput = z.object({
  /** A name, also an old one, or a postal code. */
  q: word,
  soort: z.enum(organisationKinds).optional().catch(undefined),
  letter: z
    .string()
    .regex(/^[a-z]$/i)
    .transform((letter) => letter.toUpperCase())
    .optional()
    .catch(undefined),
});
