import type { DocumentKind, Visibility } from "../choices";
import { type languages, MAX_TOPICS } from "../input";

/** What of a document is changed in many at once, and stands on a line of a sheet. Lists hold ids, sorted. */
export type MetadataRow = {
  id: string;
  title: string;
  kind: DocumentKind;
  language: (typeof languages)[number];
  date: string | null;
  validUntil: string | null;
  visibility: Visibility;
  topics: string[];
  circles: string[];
  /** Those of its circles where somebody else placed it: they stop reading what becomes for circles alone. */
  placed: string[];
  organisation: string | null;
  product: string;
  supplier: string;
  summary: string;
};

export type RowField = Exclude<keyof MetadataRow, "id" | "placed">;

/** What is to become of a document: of a field that is left out, nothing. */
export type Wanted = Partial<Pick<MetadataRow, RowField>>;

/** Of what is wanted, only what differs from how it is. Nothing wanted twice changes anything the second time. */
export function changeOf(row: MetadataRow, wanted: Wanted): Wanted {
  const fields = (Object.keys(wanted) as RowField[]).filter((field) => wanted[field] !== undefined && !isSame(row[field], wanted[field]));
  return Object.fromEntries(fields.map((field) => [field, wanted[field]]));
}

export const isSame = (one: unknown, other: unknown): boolean => comparable(one) === comparable(other);

const comparable = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort().join("\n") : value);

/** What would be refused: the name of a sentence in lib/i18n, and the field that it is about. */
export type RowProblem = { field: RowField; key: string };

/** What the rules about one document say of a change, given the circles that the actor may put documents in. */
export function problemsOf(row: MetadataRow, change: Wanted, mine: ReadonlySet<string>): RowProblem[] {
  const { visibility, circles, topics } = { ...row, ...change };
  const added = (change.circles ?? []).filter((circle) => !row.circles.includes(circle));
  const touchesReaders = change.visibility !== undefined || change.circles !== undefined;
  const reading = circles.filter((circle) => !row.placed.includes(circle));
  const problems: (RowProblem | false)[] = [
    (change.topics?.length ?? 0) > 0 && topics.length > MAX_TOPICS && { field: "topics", key: "documents.tooManyTopics" },
    added.some((circle) => !mine.has(circle)) && { field: "circles", key: "documents.notYourCircle" },
    touchesReaders && visibility === "circle" && reading.length === 0 && { field: "circles", key: "documents.circleNeeded" },
  ];
  return problems.filter((problem) => problem !== false);
}
