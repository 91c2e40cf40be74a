import { slipsBetween } from "@/lib/dutch/spelling";
import { elsewhere, elsewhereByCode } from "./elsewhere";
import { type Municipality, municipalities, type Region, regions } from "./places";

/** Why a place answers although its own name was not typed. */
export type FoundVia = "formerName" | "french" | "part" | "typo";

/** `name` is what was recognised: "Meulebeke" for the municipality Tielt. */
export type FoundPlace = { municipality: Municipality; via?: FoundVia; name: string };

export type Found =
  | { kind: "found"; places: FoundPlace[] }
  | { kind: "region"; region: Region }
  | { kind: "brussels" }
  | { kind: "wallonia" }
  | { kind: "unknown" };

type Name = { folded: string; name: string; municipality: Municipality; via?: Exclude<FoundVia, "typo"> };

/** Below this length one slip makes any word of any other. */
const SHORTEST_MISSPELT = 4;
const TWO_SLIPS_FROM = 8;
/** More than this is no answer but a list. */
const MOST_CHOICES = 6;

/** Finds municipalities by whatever a person types: a postal code, a name, an old or French name, a part, with a slip or two. */
export function findPlaces(query: string): Found {
  const code = /(?:^|[^\d])(\d{4})(?!\d)/.exec(query)?.[1];
  const name = fold(query.replace(/\d+/g, " "));
  const byCode = code ? municipalities().filter((place) => place.postalCodes.includes(code)) : [];
  if (byCode.length > 0) return narrowed(byCode, name);
  const outside = code ? elsewhereByCode(code) : null;
  if (outside) return { kind: outside };
  // "87OO" with letters for noughts must not become a name.
  return name === "" || (!code && /\d/.test(query)) ? { kind: "unknown" } : byName(name);
}

function narrowed(places: Municipality[], name: string): Found {
  const typed = places.filter((place) => namesOf(place).some(({ folded }) => folded === name));
  const chosen = typed.length > 0 ? typed : places;
  return { kind: "found", places: chosen.map((municipality) => ({ municipality, name: municipality.name })) };
}

function byName(name: string): Found {
  const same = names().filter(({ folded }) => folded === name);
  // Who types "Heist" may mean Heist-op-den-Berg, although a part of Knokke-Heist is called just that.
  const isPart = same.length > 0 && same.every(({ via }) => via === "part");
  const longer = isPart ? names().filter(({ via, folded }) => !via && folded.startsWith(`${name} `)) : [];
  const exact = found([...same, ...longer.map((place) => ({ ...place, via: "part" as const }))]);
  if (exact) return exact;
  const region = regions().find((one) => [one.name, one.slug, ...one.aliases].some((alias) => fold(alias) === name));
  if (region) return { kind: "region", region };
  const outside = elsewhere(name);
  if (outside) return { kind: outside };
  return found(piecesOf(name)) ?? misspelt(name);
}

/** "Heist" is a piece of "Heist-op-den-Berg" and of "Knokke-Heist". */
const piecesOf = (name: string): Name[] =>
  name.length < SHORTEST_MISSPELT ? [] : names().filter(({ via, folded }) => !via && ` ${folded} `.includes(` ${name} `));

function misspelt(name: string): Found {
  if (name.length < SHORTEST_MISSPELT) return { kind: "unknown" };
  const most = name.length >= TWO_SLIPS_FROM ? 2 : 1;
  let least = most;
  let nearest: Name[] = [];
  for (const candidate of names()) {
    const slips = slipsBetween(name, candidate.folded, least);
    if (slips > least) continue;
    if (slips < least) nearest = [];
    least = slips;
    nearest.push(candidate);
  }
  const answer = found(nearest);
  if (!answer) return { kind: "unknown" };
  return { ...answer, places: answer.places.map((place) => ({ ...place, via: "typo" as const })) };
}

const rank: Record<FoundVia | "name", number> = { name: 0, formerName: 1, french: 2, part: 3, typo: 4 };

/** A place's own name goes before an old one, and that before the name of a part. */
function found(candidates: Name[]): { kind: "found"; places: FoundPlace[] } | null {
  const best = Math.min(...candidates.map(({ via }) => rank[via ?? "name"]));
  const places = new Map<string, FoundPlace>();
  for (const { municipality, via, name } of candidates) {
    if (rank[via ?? "name"] === best && !places.has(municipality.nis)) {
      places.set(municipality.nis, { municipality, via: name === municipality.name ? undefined : via, name });
    }
  }
  if (places.size === 0 || places.size > MOST_CHOICES) return null;
  return { kind: "found", places: [...places.values()] };
}

let known: Name[] | undefined;
function names(): Name[] {
  known ??= municipalities().flatMap(namesOf);
  return known;
}

function namesOf(municipality: Municipality): Name[] {
  const name = (text: string, via?: Name["via"]): Name => ({ folded: fold(text), name: text, municipality, via });
  const { nameFr, formerNames, places } = municipality;
  return [
    name(municipality.name),
    ...formerNames.map((former) => name(former, "formerName")),
    ...(nameFr ? [name(nameFr, "french")] : []),
    ...places.map((part) => name(part, "part")),
  ];
}

/** Lower case without accents, hyphens and what people put before a name: "Gemeente St.-Niklaas" becomes "sint niklaas". */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z]+/g, " ")
    .trim()
    .replace(/^(?:(?:gemeente|stad|ocmw|stadsbestuur|gemeentebestuur|lokaal bestuur|kenniskring|be?) )+/, "")
    .replace(/\bst(?= )/g, "sint");
}
