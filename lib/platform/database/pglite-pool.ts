import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";

type Types = { getTypeParser: (oid: number, format?: string) => (value: string) => unknown };
type Query = string | { text: string; values?: unknown[]; rowMode?: "array"; types?: Types };
type Parsers = Record<number, (value: string) => unknown>;

const { prepareValue } = createRequire(import.meta.url)("pg/lib/utils") as { prepareValue: (value: unknown) => unknown };

/** Types that node-postgres parses without naming them among its builtins: arrays mostly. */
const moreTypes = [1000, 1005, 1007, 1009, 1015, 1016, 1021, 1022, 1115, 1182, 1185, 1187, 1231, 199, 2951, 3807];

/** How long a query waits for the one session. A query on the outer database inside a transaction would wait for ever. */
const PATIENCE = 15_000;

/**
 * A look-alike of pg.Pool over PGlite, which has one session: queries follow each other. Parameters and results are
 * handled by node-postgres' own code, so that Drizzle sees the same values on every database.
 */
export class PglitePool extends EventEmitter {
  #parsers = new WeakMap<object, Parsers>();
  #tail: Promise<void> = Promise.resolve();
  #ending = false;

  constructor(private lite: PGlite) {
    super();
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
    const options = { rowMode: asked.rowMode, parsers: this.#parsersOf(asked.types ?? (pg.types as unknown as Types)) };
    const simple = parameters.length === 0 && !asked.rowMode;
    const result = simple
      ? ((await this.lite.exec(asked.text, options)).at(-1) ?? { rows: [], fields: [], affectedRows: 0 })
      : await this.lite.query(asked.text, parameters, options);
    const rowCount = result.affectedRows || result.rows.length;
    return { command: "", rowCount, oid: 0, rows: result.rows, fields: result.fields };
  }

  /** PGlite copies this object, so it must hold every type by number. */
  #parsersOf(types: Types): Parsers {
    const known = this.#parsers.get(types);
    if (known) return known;
    const numbers = [...Object.keys(this.lite.parsers), ...Object.values(pg.types.builtins), ...moreTypes].map(Number);
    const parsers = Object.fromEntries(numbers.map((oid) => [oid, (value: string) => types.getTypeParser(oid, "text")(value)]));
    this.#parsers.set(types, parsers);
    return parsers;
  }
}

// Drizzle recognises a pool by the name of its class, and minifiers change names.
Object.defineProperty(PglitePool, "name", { value: "PglitePool" });
