import { createHash } from "node:crypto";
import type { Proposals } from "@/lib/documents/metadata";
import type { Board } from "@/lib/documents/metadata/organisation";
import { municipalities } from "@/lib/geography/places";
import type { Label } from "./labelled";

export const fields = ["title", "date", "kind", "language", "topics", "organisation", "product"] as const;
export type Field = (typeof fields)[number];

/** What a person accepts for a field, and what of it they would miss. */
type Wanted = { fine: string[]; missed: string[] };
export type Verdict = { field: Field; proposed: string[]; wanted: Wanted; right: number; found: number };

const slugs = new Map(municipalities().map(({ nis, slug }) => [nis, slug]));
const slugOf = ({ kind, nis }: Board): string => `${kind === "ocmw" ? "ocmw" : "gemeente"}-${slugs.get(nis)}`;

/** The title without what nobody minds: capitals, signs, and the number in front. */
const bare = (title: string) =>
  title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/^[\d.\s]+(?=\p{L})/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Titles of documents that are not ours are kept as fingerprints. */
const FINGERPRINT = "sha256:";
const fingerprint = (title: string) => FINGERPRINT + createHash("sha256").update(title).digest("hex").slice(0, 16);
const known = (title: string) => (title.startsWith(FINGERPRINT) ? title : fingerprint(bare(title)));

const listed = (value: string | null | undefined) => (value ? [value] : []);

/** What is proposed for each field; nothing proposed is an empty list. A title that is the name of the file proposes nothing. */
function proposedIn({ because, ...proposals }: Proposals): Record<Field, string[]> {
  return {
    title: because.title ? [fingerprint(bare(proposals.title))] : [],
    date: listed(proposals.date),
    kind: listed(proposals.kind),
    language: listed(proposals.language),
    topics: proposals.topics,
    organisation: listed(proposals.organisation && slugOf(proposals.organisation)),
    product: listed(proposals.product?.name),
  };
}

/** Undefined where nobody looked. */
function wantedIn(label: Label, field: Field): Wanted | undefined {
  // Who labelled the topics read all of it: no word about an organisation or a product means none.
  if (!label.topics && ["topics", "organisation", "product"].includes(field)) return undefined;
  if (field === "topics") return { fine: [...(label.topics ?? []), ...(label.alsoTopics ?? [])], missed: label.topics ?? [] };
  if (field === "organisation") return anyOf(listed(label.organisation));
  if (field === "product") return anyOf(label.product ?? []);
  if (field === "title") return label.title && anyOf(label.title.map(known));
  return label[field] && anyOf(label[field]);
}

/** Of alternatives any one will do; "other" and null say that there is nothing to find. */
function anyOf(said: (string | null)[]): Wanted {
  const fine = said.flatMap((each) => each ?? []);
  return { fine, missed: said.includes(null) || said.includes("other") ? [] : fine.slice(0, 1) };
}

/** How the proposals for a document compare with what a person said of it, field by field. */
export function judge(proposals: Proposals, label: Label): Verdict[] {
  const all = proposedIn(proposals);
  return fields.flatMap((field) => {
    const wanted = wantedIn(label, field);
    if (!wanted) return [];
    const proposed = all[field];
    const right = proposed.filter((each) => wanted.fine.includes(each)).length;
    const found =
      field === "topics" ? wanted.missed.filter((each) => proposed.includes(each)).length : Math.min(right, wanted.missed.length);
    return [{ field, proposed, wanted, right, found }];
  });
}
