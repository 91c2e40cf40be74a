import { findPlaces } from "@/lib/geography/find";
import { folded } from "@/lib/kernel/csv-columns";
import { domainsOf } from "@/lib/people/domains";
import { sortName } from "@/lib/people/organisations/kinds";
import { type Problem, problem, suggestionsAmong } from "./lines";
import { byEveryName, type KnownOrganisation } from "./organisations";

/** Finds the organisation that a line means. Built once a list: a list may have thousands of lines. */
export function employersFrom(known: KnownOrganisation[]) {
  const byName = byEveryName(known);
  const municipalities = new Map(known.filter(({ kind }) => kind === "municipality").map((one) => [folded(sortName(one.name)), one]));
  const byNis = new Map(known.filter(({ kind }) => kind === "municipality").map((one) => [one.nis, one]));
  const suggest = suggestionsAmong(known.filter(({ kind }) => kind !== "company").map(({ name }) => name));

  /** "Tielt", "Stad Tielt" and "Meulebeke" are the municipality of Tielt; a slip is asked about. */
  function named(typed: string): KnownOrganisation | undefined {
    const exact = byName.get(folded(typed)) ?? municipalities.get(folded(sortName(typed)));
    if (exact || /^ocmw /i.test(typed)) return exact;
    const place = findPlaces(typed);
    if (place.kind !== "found" || place.places.length !== 1) return undefined;
    const [found] = place.places;
    return found && found.via === "formerName" ? byNis.get(found.municipality.nis) : undefined;
  }

  function ofAddress(email: string): KnownOrganisation[] {
    const domains = domainsOf(email);
    return known.filter(({ mailDomains }) => mailDomains.some((domain) => domains.includes(domain)));
  }

  function unknown(typed: string): Problem {
    const near = suggest(typed);
    return problem(near.length > 0 ? "organisationLike" : "organisationUnknown", { value: typed, names: near.join(", ") });
  }

  return function employerOf(typed: string, email: string): Employer {
    const owners = ofAddress(email);
    if (owners.length > 0 && owners.every(isCompany)) return refused(problem("companyAddress", { value: email }));
    if (typed === "") return { id: preferred(owners)?.id ?? null, problems: [] };
    const found = named(typed);
    if (!found) return refused(unknown(typed));
    return isCompany(found) ? refused(problem("company", { value: found.name })) : { id: found.id, problems: [] };
  };
}

type Employer = { id: string | null; problems: Problem[] };

const refused = (why: Problem): Employer => ({ id: null, problems: [why] });
const isCompany = ({ kind }: KnownOrganisation): boolean => kind === "company";

/** A municipality shares its domain with its OCMW and comes first. */
const preferred = (owners: KnownOrganisation[]) =>
  owners.find(({ kind }) => kind === "municipality") ?? owners.find((one) => !isCompany(one));
