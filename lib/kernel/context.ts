import type { Actor } from "./actor";
import { system } from "./actor";
import type { Files } from "./files";
import type { Mail } from "./mail";
import type { Printer } from "./paper";
import type { Pictures } from "./pictures";
import type { Database, Queue } from "./ports";
import type { Reader } from "./reader";
import type { SearchIndex } from "./search-index";

export type Ports = {
  db: Database;
  files: Files;
  index: SearchIndex;
  mail: Mail;
  pictures: Pictures;
  printer: Printer;
  queue: Queue;
  reader: Reader;
  /** Where this installation answers, without a slash at the end: for links in mails. */
  baseUrl: string;
};

/** What every query and command gets first: who, when, and the ports. Nothing else reads the clock or the session. */
export type Context = Ports & {
  actor: Actor;
  now: Date;
  /** Where the request comes from, as far as somebody we trust says so: see lib/web/request.ts. Never kept. */
  ip?: string;
  /** What the browser says that it is. */
  userAgent?: string;
};

/** Runs `work` in one transaction. Inside, use only the context it hands you, and no port but `db` (and `queue.put` with it). */
export function inTransaction<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  return ctx.db.transaction((db) => work({ ...ctx, db }));
}

/** The same, in which everything is seen as it was at one moment, whoever writes meanwhile. */
export function atOneMoment<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  return ctx.db.transaction((db) => work({ ...ctx, db }), { isolationLevel: "repeatable read" });
}

/** The same world seen by the platform itself: for jobs. */
export const asSystem = (ctx: Context): Context => ({ ...ctx, actor: system });
