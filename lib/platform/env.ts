import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { newSecret } from "@/lib/kernel/ids";

const flag = z
  .enum(["0", "1", ""])
  .optional()
  .transform((value) => value === "1");

const shape = z.object({
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  DATABASE_DRIVER: z.enum(["pg", "vercel"]).default("pg"),
  FILES: z.enum(["disk"]).default("disk"),
  SEARCH: z.enum(["postgres"]).default("postgres"),
  MAIL: z.enum(["folder"]).default("folder"),
  MAIL_FROM: z.string().min(3).default("Kenniskring <kenniskring@example.org>"),
  BASE_URL: z.url().optional(),
  PORT: z.string().regex(/^\d+$/).default("3000"),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  CRON_SECRET: z.string().min(32).optional(),
  DEMO: flag,
  VERCEL: z.string().optional(),
  AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
});

function refuse(problem: string): never {
  throw new Error(`Kenniskring cannot start: ${problem}`);
}

/** A secret that the embedded installation makes for itself, once, beside its data. */
function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = newSecret();
  writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
  return secret;
}

type Parsed = z.output<typeof shape>;

/** What cannot go together, each with the sentence that says so. */
const contradictions: [refused: (env: Parsed, serverless: boolean) => boolean, problem: string][] = [
  [(env, serverless) => serverless && !env.DATABASE_URL, "DATABASE_URL is missing, and a serverless host keeps no embedded database."],
  [(env, serverless) => serverless && env.FILES === "disk", "FILES=disk, and a serverless host keeps no files on disk."],
  [(env, serverless) => serverless && env.DEMO, "DEMO=1 lets anybody be anybody; it cannot be set on a serverless host."],
  [(env) => Boolean(env.DATABASE_URL) && !env.NEXTAUTH_SECRET, "NEXTAUTH_SECRET is missing: set it to at least 32 random characters."],
  [(env) => Boolean(env.DATABASE_URL) && !env.CRON_SECRET, "CRON_SECRET is missing: set it to at least 32 random characters."],
];

function read() {
  const parsed = shape.safeParse(process.env);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    refuse(`${String(first?.path[0])}: ${first?.message}`);
  }
  const env = parsed.data;
  const serverless = Boolean(env.VERCEL ?? env.AWS_LAMBDA_FUNCTION_NAME);
  for (const [refused, problem] of contradictions) if (refused(env, serverless)) refuse(problem);
  const dataDir = resolve(env.DATA_DIR);
  return {
    dataDir,
    databaseUrl: env.DATABASE_URL,
    databaseDriver: env.DATABASE_DRIVER,
    files: env.FILES,
    search: env.SEARCH,
    mail: env.MAIL,
    mailFrom: env.MAIL_FROM,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    demo: env.DEMO,
    serverless,
    authSecret: env.NEXTAUTH_SECRET ?? keptSecret(dataDir, "auth-secret"),
    cronSecret: env.CRON_SECRET ?? keptSecret(dataDir, "cron-secret"),
  };
}

export type Env = ReturnType<typeof read>;

let known: Env | undefined;

/** The configuration, read once. The only place that reads `process.env`. */
export function env(): Env {
  known ??= read();
  return known;
}
