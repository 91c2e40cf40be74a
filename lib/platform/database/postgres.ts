import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { logError } from "@/lib/platform/log";
import type { OpenDatabase } from "./opened";

/** Connections per process: many serverless instances share one server. */
const CONNECTIONS = 5;

/** Opens a PostgreSQL server, with node-postgres or with the serverless driver. */
export async function openPostgres(url: string, driver: "pg" | "vercel"): Promise<OpenDatabase> {
  const pool = driver === "vercel" ? await serverlessPool(url) : new pg.Pool({ connectionString: url, max: CONNECTIONS });
  pool.on("error", (error) => logError("database.connection", error));
  return { db: drizzle(pool, { casing: "snake_case" }), close: () => pool.end() };
}

async function serverlessPool(url: string): Promise<pg.Pool> {
  const { createPool } = await import("@vercel/postgres");
  const pool = createPool({ connectionString: url, max: CONNECTIONS });
  // Drizzle recognises a pool by the name of its class, and minifiers change names.
  Object.defineProperty(pool.constructor, "name", { value: "VercelPool" });
  return pool as unknown as pg.Pool;
}
