import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { ProductKind, UsageState } from "../kinds";

/** An entry of a register as it stands on a line of a sheet. */
export type UsageRow = {
  id: string;
  productId: string;
  product: string;
  supplier: string;
  kind: ProductKind;
  state: UsageState;
  since: number | null;
  contractEnd: string | null;
  noticeMonths: number | null;
  lessons: string;
  /** A person's id. */
  contact: string | null;
  mayCall: boolean;
};
export type RowField = Exclude<keyof UsageRow, "id" | "productId">;
export type Wanted = Partial<Pick<UsageRow, RowField>>;

export type Contact = { id: string; slug: string; name: string };
export type Names = { contacts: Contact[]; locale: Locale };

/** The value of a field as a person reads it, and as it stands in a cell. */
export function inWords(row: Wanted, field: RowField, { contacts, locale }: Names): string {
  const t = wordsFor(locale);
  if (field === "kind") return row.kind ? t(`landscape.kinds.${row.kind}`) : "";
  if (field === "state") return row.state ? t(`landscape.states.${row.state}`) : "";
  if (field === "mayCall") return t(row.mayCall ? "landscape.yes" : "landscape.no");
  if (field === "contact") return nameOf(row.contact ?? null, contacts);
  return String(row[field] ?? "");
}

/** Two colleagues may be called alike: then the cell says which. */
function nameOf(id: string | null, contacts: Contact[]): string {
  const person = contacts.find((one) => one.id === id);
  if (!person) return "";
  return contacts.some((other) => other.id !== id && other.name === person.name) ? `${person.name} (${person.slug})` : person.name;
}
