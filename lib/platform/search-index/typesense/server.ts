import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Client, type Errors } from "typesense";
import { logError } from "@/lib/platform/log";
import { type Breaker, makeBreaker } from "./breaker";

export type TypesenseSettings = { url: string; apiKey: string; name: string; timeoutMs: number };

/** Writing many entries takes longer than a question: at least this many seconds. */
const WRITING_SECONDS = 20;

/** Two clients of one server: one for questions, which a person waits for, and one for writing. */
export type Server = {
  settings: TypesenseSettings;
  asking: Client;
  writing: Client;
  breaker: Breaker;
};

export function openServer(settings: TypesenseSettings): Server {
  const asking = clientOf(settings, settings.timeoutMs / 1000);
  const writing = clientOf(settings, Math.max(WRITING_SECONDS, settings.timeoutMs / 1000));
  return { settings, asking, writing, breaker: makeBreaker(async () => (await asking.health.retrieve()).ok) };
}

function clientOf({ url, apiKey }: TypesenseSettings, connectionTimeoutSeconds: number): Client {
  return new Client({
    nodes: [{ url: url.replace(/\/$/, "") }],
    apiKey,
    connectionTimeoutSeconds,
    // The breaker knows what to do without an answer; trying again would only make people wait twice.
    numRetries: 0,
    logLevel: "silent",
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true }),
  });
}

/** The status that the server answered with, or null when it did not answer at all. */
export function statusOf(error: unknown): number | null {
  const status = (error as Partial<Errors.TypesenseError> | null)?.httpStatus;
  return typeof status === "number" ? status : null;
}

/** The server closed a connection that had been idle: that says nothing about the server. */
const isStale = (error: unknown): boolean => ["ECONNRESET", "EPIPE"].includes(String((error as { code?: unknown } | null)?.code));

/** Every connection that rests may be a closed one; after so many that are, it is the server. */
const STALE_CONNECTIONS = 3;

async function unlessStale<T>(question: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await question();
    } catch (error) {
      if (!isStale(error) || tried >= STALE_CONNECTIONS) throw error;
    }
  }
}

/** Our own word for: not now, ask elsewhere. */
export class Unavailable extends Error {
  override readonly message = "Typesense does not answer, or has no whole index yet.";
}

/** Asks the server, if it may be asked. Whatever it cannot answer becomes `Unavailable`; only silence and trouble of its own make it rest. */
export async function ask<T>(server: Server, question: () => Promise<T>): Promise<T> {
  if (!server.breaker.mayAsk()) throw new Unavailable();
  try {
    return await unlessStale(question);
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    const status = statusOf(error);
    const isTrouble = status === null || status >= 500 || status === 401 || status === 429;
    if (isTrouble) server.breaker.trip();
    logError("search.typesense", error, { status });
    throw new Unavailable("", { cause: error });
  }
}
