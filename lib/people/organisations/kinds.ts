import type { OrganisationKind } from "../tables";

/** Every kind, in the order in which lists show them. */
export const organisationKinds = [
  "municipality",
  "ocmw",
  "zone",
  "province",
  "intermunicipal",
  "government",
  "association",
  "company",
] as const satisfies readonly OrganisationKind[];

/** The name by which people look for it: "Gemeente Tielt" and "OCMW Tielt" stand under the T. */
export const sortName = (name: string): string => name.replace(/^(?:gemeente|stad|ocmw|provincie|politiezone|hulpverleningszone) /i, "");

const letters = new Intl.Collator("nl-BE");

export const byName = (one: { name: string }, other: { name: string }): number =>
  letters.compare(sortName(one.name), sortName(other.name)) || letters.compare(one.name, other.name);

/** The letter under which it stands; `#` for what begins with none. */
export function letterOf(name: string): string {
  const first = sortName(name).normalize("NFD").charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : "#";
}
