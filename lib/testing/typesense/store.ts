import { Refused } from "./answer";
import { Collection, type Doc, type Field, type Schema, type SynonymItem } from "./collection";

/** Everything that one server keeps. */
export class Store {
  readonly collections = new Map<string, Collection>();
  readonly aliases = new Map<string, string>();
  readonly synonymSets = new Map<string, SynonymItem[]>();

  constructor(readonly version: 29 | 30) {}

  /** By its own name or by an alias; an alias may point to nothing. */
  collection(name: string, message = "Collection not found"): Collection {
    const found = this.collections.get(name) ?? this.collections.get(this.aliases.get(name) ?? "");
    if (!found) throw new Refused(404, message);
    return found;
  }

  create(schema: Schema): Collection {
    if (this.collections.has(schema.name)) throw new Refused(409, `A collection with name \`${schema.name}\` already exists.`);
    const collection = new Collection(schema);
    this.collections.set(schema.name, collection);
    return collection;
  }

  drop(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw new Refused(404, `No collection with name \`${name}\` found.`);
    this.collections.delete(name);
    return collection;
  }

  synonymsOf(collection: Collection, named?: string): SynonymItem[] {
    if (this.version === 29) return [...collection.synonyms.values()];
    const sets = named ? named.split(",") : collection.synonymSets;
    return sets.flatMap((name) => this.synonymSets.get(name) ?? []);
  }

  /** A collection as the server describes it. */
  described(collection: Collection): Record<string, unknown> {
    const { schema } = collection;
    return {
      created_at: collection.createdAt,
      ...(this.version === 30 && { curation_sets: [] }),
      default_sorting_field: schema.default_sorting_field ?? "",
      enable_nested_fields: schema.enable_nested_fields ?? false,
      fields: schema.fields.map(describedField),
      name: schema.name,
      num_documents: collection.docs.size,
      symbols_to_index: collection.rules.symbols,
      ...(this.version === 30 && { synonym_sets: collection.synonymSets }),
      token_separators: collection.rules.separators,
    };
  }
}

const describedField = ({ name, type, facet, optional, index, infix }: Field) => ({
  facet: facet ?? false,
  index: index ?? true,
  infix: infix ?? false,
  locale: "",
  name,
  optional: optional ?? false,
  sort: !type.startsWith("string"),
  stem: false,
  stem_dictionary: "",
  store: true,
  type,
});

/** Lines of documents, each with an outcome of its own; the answer as a whole is always 200. */
export function importLines(collection: Collection, text: string, action: string, withIds: boolean): string[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      let doc: Doc | undefined;
      try {
        doc = JSON.parse(line) as Doc;
        collection.put(doc, action);
        return JSON.stringify({ ...(withIds && { id: doc.id }), success: true });
      } catch (error) {
        const problem =
          error instanceof Refused ? { code: error.status, error: error.message } : { code: 400, error: `Bad JSON: ${String(error)}` };
        return JSON.stringify({ ...problem, ...(withIds && doc && { id: doc.id }), success: false });
      }
    });
}
