import { type ManyInput, manyInput } from "@/lib/documents/bulk/input";

export type Query = Record<string, string | string[] | undefined>;

/** The names of the address, and what the command calls them. */
const names = {
  circle: "kring",
  documents: "document",
  kind: "soort",
  visibility: "lezers",
  organisation: "bestuur",
  validUntil: "geldig",
  withoutEnd: "zonder-einde",
  addTopics: "erbij",
  dropTopics: "eruit",
  addCircles: "kring-erbij",
  dropCircles: "kring-eruit",
} as const satisfies Record<keyof ManyInput, string>;

const fields = Object.keys(names) as (keyof ManyInput)[];
const lists: ReadonlySet<keyof ManyInput> = new Set(["documents", "addTopics", "dropTopics", "addCircles", "dropCircles"]);

export const nameOf = (field: keyof ManyInput): string => names[field];

/** What the form of the page asks, and what is wrong with it by field: a key of lib/i18n. */
export function manyIn(query: Query): { input: ManyInput; errors: Partial<Record<keyof ManyInput, string>> } {
  const asked = Object.fromEntries(
    fields.map((field) => {
      const said = [query[names[field]] ?? []].flat();
      return [field, lists.has(field) ? said : (said.at(-1) ?? "")];
    }),
  );
  const parsed = manyInput.safeParse(asked);
  if (parsed.success) return { input: parsed.data, errors: {} };
  const wrong = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]) as keyof ManyInput, issue.message]));
  const rest = Object.fromEntries(Object.entries(asked).filter(([field]) => !wrong.has(field as keyof ManyInput)));
  return { input: manyInput.parse(rest), errors: Object.fromEntries(wrong) };
}

/** Whether anything at all is to change. */
export const asksForChange = ({ circle: _, documents: __, ...rest }: ManyInput): boolean =>
  Object.values(rest).some((value) => value.length > 0);

/** The same again as fields of a form: a list has its name with brackets. */
export const asFields = (input: ManyInput): [string, string][] =>
  fields.flatMap((field) => {
    const value = input[field];
    return Array.isArray(value) ? value.map((each): [string, string] => [`${field}[]`, each]) : [[field, value] as [string, string]];
  });
