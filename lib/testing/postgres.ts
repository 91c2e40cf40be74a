import pg from "pg";

/** Where the suites that need a server look for one; a role that may create databases. */
export const testServer = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testServer, connectionTimeoutMillis: 1000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a PostgreSQL server answers: suites that need one are skipped, and named, without it. */
export const postgresAnswers: boolean = await onServer(async () => true).catch(() => false);

/** What the name of a suite says when it is skipped. */
export const unlessPostgres = postgresAnswers ? "" : ` (no server answers at ${new URL(testServer).host})`;

/** A database of its own on that server, gone when `drop` is called. */
export async function ownDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `kenniskring_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer((client) => client.query(`create database ${name}`));
  const url = new URL(testServer);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => onServer((client) => dropWhenLeft(client, name)) };
}

/** Milliseconds that a pool which was just closed may take to be gone on the server as well. */
const LEAVING = 3000;

/** Sessions that are still saying goodbye would take being thrown out for an error, outside of any test. */
async function dropWhenLeft(client: pg.Client, name: string): Promise<void> {
  const since = Date.now();
  const sessions = async () => (await client.query("select from pg_stat_activity where datname = $1", [name])).rowCount ?? 0;
  while ((await sessions()) > 0 && Date.now() - since < LEAVING) await new Promise((resolve) => setTimeout(resolve, 20));
  await client.query(`drop database ${name} with (force)`);
}
