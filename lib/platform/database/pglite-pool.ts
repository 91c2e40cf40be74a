import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import type { PGlite, Results } from "@electric-sql/pglite";
import pg from "pg";

type Types = { getTypeParser: (oid: number, format?: string) => (value: string) => unknown };
type Asked = { text: string; values?: unknown[]; rowMode?: "array"; types?: Types };
type Query = string | Asked;

const { prepareValue } = createRequire(import.meta.url)("pg/lib/utils") as { prepareValue: (value: unknown) => unknown };

/** How long a query waits for the one session. A query on the outer database inside a transaction would wait for ever. */
const PATIENCE = 15_000;

/**
 * A look-alike of pg.Pool over PGlite, which has one session: queries follow each other. Parameters and results are
 * handled by node-postgres' own code, so that Drizzle sees the same values on every database.
 */
export class PglitePool extends EventEmitter {
  #tail: Promise<void> = Promise.resolve();
  #ending = false;

  constructor(private lite: PGlite) {
    super();
    // Given parsers for a query, PGlite copies them all each time, which takes longer than the query: so it hands over texts.
    lite.parsers = asTexts;
  }

  async query(query: Query, values?: unknown[]) {
    const free = await this.#session();
    try {
      return await this.#run(query, values);
    } finally {
      free();
    }
  }

  async connect() {
    const free = await this.#session();
    let open = true;
    const query = (text: Query, values?: unknown[]) =>
      open ? this.#run(text, values) : Promise.reject(new Error("this session was released"));
    const release = () => {
      if (open) free();
      open = false;
    };
    return Object.assign(new EventEmitter(), { query, release });
  }

  async end() {
    this.#ending = true;
    await this.#tail;
    await this.lite.close();
  }

  async #session(): Promise<() => void> {
    if (this.#ending) throw new Error("the database is closing");
    const before = this.#tail;
    let free: () => void = () => undefined;
    this.#tail = new Promise((resolve) => {
      free = resolve;
    });
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error("the database session was busy for too long: a query outside its own transaction?")),
        PATIENCE,
      );
    });
    try {
      await Promise.race([before, tooLong]);
    } catch (error) {
      void before.then(free);
      throw error;
    } finally {
      clearTimeout(timer);
    }
    return free;
  }

  async #run(query: Query, values?: unknown[]) {
    const asked = typeof query === "string" ? { text: query } : query;
    const parameters = (values ?? asked.values ?? []).map(prepareValue);
    const simple = parameters.length === 0 && !asked.rowMode;
    const result = simple
      ? ((await this.lite.exec(asked.text, asArrays)).at(-1) ?? { rows: [], fields: [], affectedRows: 0 })
      : await this.lite.query(asked.text, parameters, asArrays);
    const rows = valuesOf(result.rows as (string | null)[][], result.fields, asked);
    return { command: "", rowCount: result.affectedRows || rows.length, oid: 0, rows, fields: result.fields };
  }
}

/** A parser for every type there is, as PGlite has its own for a type that is missing here. */
const asTexts = new Proxy<PGlite["parsers"]>({}, { get: () => (text: string) => text });
const asArrays = { rowMode: "array" as const };

/** The texts that the database answered as values, by node-postgres' own parsers or the asker's. */
function valuesOf(rows: (string | null)[][], fields: Results["fields"], { rowMode, types = pg.types as unknown as Types }: Asked) {
  if (rows.length === 0) return [];
  const parsers = fields.map((field) => types.getTypeParser(field.dataTypeID, "text"));
  const parsed = rows.map((row) => row.map((value, at) => (value === null ? null : (parsers[at]?.(value) ?? value))));
  return rowMode === "array" ? parsed : parsed.map((row) => Object.fromEntries(row.map((value, at) => [fields[at]?.name ?? "", value])));
}

// Drizzle recognises a pool by the name of its class, and minifiers change names.
Object.defineProperty(PglitePool, "name", { value: "PglitePool" });
