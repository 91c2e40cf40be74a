import { folded, type SourceLine, shown, sourceOf } from "@/lib/kernel/csv-columns";
import { domainsIn, nisOf, wrongDomains } from "@/lib/people/organisations/input";
import type { OrganisationKind } from "@/lib/people/tables";
import { MOST_LINES } from "./input";
import { type CheckedLine, type Problem, problem } from "./lines";

const columns = {
  names: {
    name: ["naam", "name", "organisatie", "bestuur"],
    kind: ["soort", "kind", "type"],
    municipality: ["gemeente", "municipality", "plaats"],
    mailDomains: ["maildomeinen", "maildomein", "mail domains", "mail domain", "domein", "domeinen"],
  },
  required: ["name", "kind"],
} as const;

type Column = keyof typeof columns.names;

const kinds: Record<OrganisationKind, readonly string[]> = {
  municipality: ["gemeente", "stad", "lokaal bestuur", "municipality"],
  ocmw: ["ocmw", "sociaal huis", "social welfare"],
  zone: ["zone", "politiezone", "hulpverleningszone", "brandweerzone", "politie of hulpverleningszone", "police or rescue zone"],
  province: ["provincie", "provinciebestuur", "province"],
  intermunicipal: ["intercommunale", "intergemeentelijk", "igs", "intermunicipal", "intermunicipal body"],
  government: ["overheid", "andere overheid", "agentschap", "government", "other government"],
  association: ["vereniging", "vzw", "association"],
  company: ["bedrijf", "firma", "leverancier", "company"],
};

export type KnownOrganisation = {
  id: string;
  name: string;
  /** What was merged into it: a list may still call it so. */
  formerNames: string[];
  kind: OrganisationKind;
  nis: string | null;
  mailDomains: string[];
};

/** Every name under which an organisation is known; its own goes before the former one of another. */
export const byEveryName = (known: KnownOrganisation[]): Map<string, KnownOrganisation> =>
  new Map([
    ...known.flatMap((one) => one.formerNames.map((name) => [folded(name), one] as const)),
    ...known.map((one) => [folded(one.name), one] as const),
  ]);
export type OrganisationData = { id: string | null; name: string; kind: OrganisationKind; nis: string | null; mailDomains: string[] };

/** Looks at a list of organisations beside those that are known. Changes nothing. */
export function checkOrganisations(text: string, known: KnownOrganisation[]) {
  const source = sourceOf(text, { ...columns, most: MOST_LINES });
  const byName = byEveryName(known);
  const seen = new Map<string, number>();
  return { ...source, lines: source.lines.map((line) => checkLine(line, byName, seen)) };
}

type ByName = ReadonlyMap<string, KnownOrganisation>;

function checkLine({ line, cells }: SourceLine<Column>, byName: ByName, seen: Map<string, number>): CheckedLine<OrganisationData> {
  const there = byName.get(folded(cells.name));
  const kind = kindOf(cells.kind);
  const nis = nisOf(cells.municipality);
  const domains = domainsIn(cells.mailDomains);
  const problems = [
    ...nameProblems(cells.name, line, seen),
    ...kindProblems(cells.kind, kind, there),
    ...(nis === undefined ? [problem("municipalityWrong", { value: cells.municipality })] : []),
    ...domainProblems(domains),
  ];
  const data = {
    id: there?.id ?? null,
    name: there?.name ?? cells.name,
    kind: kind ?? "government",
    nis: nis ?? there?.nis ?? null,
    mailDomains: [...new Set([...(there?.mailDomains ?? []), ...domains])],
  };
  const isSame = there?.nis === data.nis && there.mailDomains.length === data.mailDomains.length;
  return { line, label: shown(cells.name), problems, outcome: !there ? "make" : isSame ? "known" : "change", data };
}

const kindOf = (typed: string): OrganisationKind | undefined =>
  (Object.keys(kinds) as OrganisationKind[]).find((kind) => kinds[kind].some((word) => folded(word) === folded(typed)));

function nameProblems(name: string, line: number, seen: Map<string, number>): Problem[] {
  if (name.length < 2) return [problem("nameMissing")];
  if (name.length > 120) return [problem("tooLong", { value: `${name.slice(0, 40)}…` })];
  const before = seen.get(folded(name));
  if (before !== undefined) return [problem("nameTwice", { value: name, line: before })];
  seen.set(folded(name), line);
  return [];
}

function kindProblems(typed: string, kind: OrganisationKind | undefined, there?: KnownOrganisation): Problem[] {
  if (typed === "") return [problem("kindMissing")];
  if (!kind) return [problem("kindWrong", { value: typed })];
  return there && there.kind !== kind ? [problem("otherKind", { value: there.name })] : [];
}

function domainProblems(domains: string[]): Problem[] {
  return domains.flatMap((domain) => {
    const wrong = wrongDomains([domain]);
    return wrong ? [problem(wrong === "organisations.domainShared" ? "domainShared" : "domainWrong", { value: domain })] : [];
  });
}
