import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { logError } from "@/lib/platform/log";
import type { OpenDatabase } from "./opened";

/** Connections per process: many serverless instances share one server. */
const CONNECTIONS = 5;
/** How long a request waits for a connection: a server that is gone must not hold it for ever. */
const PATIENCE = 10_000;

export type PostgresOptions = {
  url: string;
  driver: "pg" | "vercel";
  /** `host:port/path` of a WebSocket proxy of Neon's kind, for a server that is not Neon's own. */
  wsProxy?: string;
};

/** Opens a PostgreSQL server, with node-postgres or with the serverless driver. */
export async function openPostgres(options: PostgresOptions): Promise<OpenDatabase> {
  const pool =
    options.driver === "vercel"
      ? await serverlessPool(options)
      : new pg.Pool({ connectionString: options.url, max: CONNECTIONS, connectionTimeoutMillis: PATIENCE, keepAlive: true });
  // A server that restarts drops its connections, idle or at work; without a listener that would end the process.
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  // The pool gives a connection its release only after it told of it.
  pool.on("acquire", (client) => queueMicrotask(() => giveBackWhenLost(client)));
  return { db: drizzle(pool, { casing: "snake_case" }), close: () => pool.end() };
}

/**
 * Drizzle keeps a connection for ever when it is lost just as a transaction begins, and a pool of five would soon have none
 * left. So whoever loses one gives it back, and giving back twice does no harm.
 */
function giveBackWhenLost(client: pg.PoolClient): void {
  const release = client.release.bind(client);
  const giveBack = (problem?: Error | boolean) => {
    client.release = () => undefined;
    client.off("error", giveBack);
    release(problem);
  };
  client.release = giveBack;
  client.once("error", giveBack);
}

const lost = (error: Error) => void logError("database.connection", error);

async function serverlessPool({ url, wsProxy }: PostgresOptions): Promise<pg.Pool> {
  const { createPool } = await import("@vercel/postgres");
  const pool = createPool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: PATIENCE, keepAlive: true });
  if (wsProxy) (pool as unknown as ClientHolder).Client = throughProxy((pool as unknown as ClientHolder).Client, wsProxy);
  // Drizzle recognises a pool by the name of its class, and minifiers change names.
  Object.defineProperty(pool.constructor, "name", { value: "VercelPool" });
  return pool as unknown as pg.Pool;
}

type NeonConfig = {
  wsProxy: (host: string, port: number) => string;
  useSecureWebSocket: boolean;
  pipelineTLS: boolean;
  pipelineConnect: false;
};
type ClientClass = new (...given: unknown[]) => { neonConfig: NeonConfig };
type ClientHolder = { Client: ClientClass };

/** The driver's client, sent through a proxy without TLS of its own: set per client, so that nothing global changes. */
function throughProxy(Client: ClientClass, wsProxy: string): ClientClass {
  return class extends Client {
    constructor(...given: unknown[]) {
      super(...given);
      this.neonConfig.wsProxy = (host, port) => `${wsProxy}?address=${host}:${port}`;
      this.neonConfig.useSecureWebSocket = false;
      this.neonConfig.pipelineTLS = false;
      this.neonConfig.pipelineConnect = false;
    }
  };
}
