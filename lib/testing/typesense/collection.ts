import { Refused } from "./answer";
import { keyOf, type Rules, tokensOf } from "./words";

export type Field = { name: string; type: string; facet?: boolean; optional?: boolean; index?: boolean; [more: string]: unknown };
export type Schema = {
  name: string;
  fields: Field[];
  default_sorting_field?: string;
  token_separators?: string[];
  symbols_to_index?: string[];
  enable_nested_fields?: boolean;
};
export type Doc = { id: string; [field: string]: unknown };
export type SynonymItem = { id: string; root?: string; synonyms: string[] };

const TYPES = ["string", "string[]", "int32", "int64", "float", "bool", "auto"];

/** A collection in memory: documents by number, and for each value of a text field the numbers that have it. */
export class Collection {
  readonly docs = new Map<number, Doc>();
  readonly synonyms = new Map<string, SynonymItem>();
  synonymSets: string[] = [];
  readonly rules: Rules;
  readonly createdAt = Math.floor(Date.now() / 1000);
  private readonly numbers = new Map<string, number>();
  private readonly values = new Map<string, Map<string, number[]>>();
  private readonly places = new Map<number, number>();
  next = 0;

  constructor(readonly schema: Schema) {
    for (const { name, type } of schema.fields)
      if (!TYPES.includes(type))
        throw new Refused(400, `Field \`${name}\` has an invalid data type \`${type}\`, see docs for supported data types.`);
    this.rules = { separators: schema.token_separators ?? [], symbols: schema.symbols_to_index ?? [] };
  }

  field(name: string): Field | undefined {
    return this.schema.fields.find((field) => field.name === name && field.index !== false);
  }

  numberOf = (id: string): number | undefined => this.numbers.get(id);

  put(given: Doc, action: string, coerces = false): Doc {
    const old = this.numbers.get(given.id);
    if (old !== undefined && action === "create") throw new Refused(409, `A document with id ${given.id} already exists.`);
    const before = action === "emplace" || action === "update" ? this.docs.get(old ?? -1) : undefined;
    const doc = coerces ? this.coerced({ ...before, ...given }) : { ...before, ...given };
    this.check(doc);
    const number = this.next++;
    // What is written again keeps its place among the others.
    this.places.set(number, old === undefined ? number : (this.places.get(old) ?? number));
    if (old !== undefined) this.docs.delete(old);
    this.numbers.set(doc.id, number);
    this.docs.set(number, doc);
    for (const field of this.schema.fields) if (field.index !== false) this.indexValue(field, doc[field.name], number);
    return doc;
  }

  /** Where a document stands among the others: in the order in which they first came. */
  placeOf = (number: number): number => this.places.get(number) ?? number;

  inOrder = (): [number, Doc][] => [...this.docs].sort(([one], [other]) => this.placeOf(one) - this.placeOf(other));

  /** Numbers that came as text become numbers. */
  private coerced(doc: Doc): Doc {
    const numeric = this.schema.fields.filter(({ name, type }) => type.startsWith("int") && typeof doc[name] === "string");
    return { ...doc, ...Object.fromEntries(numeric.map(({ name }) => [name, Number(doc[name])])) };
  }

  remove(id: string): Doc | undefined {
    const number = this.numbers.get(id);
    if (number === undefined) return undefined;
    const doc = this.docs.get(number);
    this.numbers.delete(id);
    this.docs.delete(number);
    return doc;
  }

  /** The numbers whose value is this one, also of documents that are gone: who asks looks at `docs`. */
  having(field: string, key: string): number[] {
    return this.values.get(field)?.get(key) ?? [];
  }

  private check(doc: Doc): void {
    const sorting = this.schema.default_sorting_field;
    if (sorting && doc[sorting] === undefined)
      throw new Refused(400, `Field \`${sorting}\` has been declared as a default sorting field, but is not found in the document.`);
    for (const { name, type, optional } of this.schema.fields) {
      const value = doc[name];
      if (value === undefined && !optional)
        throw new Refused(400, `Field \`${name}\` has been declared in the schema, but is not found in the document.`);
      if (value !== undefined && !fits(value, type))
        throw new Refused(400, `Field \`${name}\` must be ${type.startsWith("i") ? "an" : "a"} ${type}.`);
    }
  }

  private indexValue({ name, type }: Field, value: unknown, number: number): void {
    if (!type.startsWith("string") || value === undefined) return;
    const known = this.values.get(name) ?? new Map<string, number[]>();
    this.values.set(name, known);
    for (const one of new Set((Array.isArray(value) ? value : [value]).map((text) => keyOf(String(text), this.rules)))) {
      const numbers = known.get(one);
      if (numbers) numbers.push(number);
      else known.set(one, [number]);
    }
  }

  words = (text: string): string[] => tokensOf(text, this.rules).map(({ token }) => token);
}

function fits(value: unknown, type: string): boolean {
  if (type === "string") return typeof value === "string";
  if (type === "string[]") return Array.isArray(value) && value.every((one) => typeof one === "string");
  if (type === "int32" || type === "int64") return Number.isInteger(value);
  return type !== "float" || typeof value === "number";
}
