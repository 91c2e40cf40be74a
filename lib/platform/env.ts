import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { newSecret } from "@/lib/kernel/ids";
import { conceal, passwordIn } from "./redact";
import { parseSettings, type Settings } from "./settings";

/** A secret that the embedded installation makes for itself, once, beside its data. */
function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = newSecret();
  writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
  return secret;
}

/** Commands read the same files as the server does. What is set already stays. */
function loadFiles(): void {
  for (const file of [".env.local", ".env"]) if (existsSync(/* turbopackIgnore: true */ file)) process.loadEnvFile(file);
}

function read(): Env {
  loadFiles();
  const parsed = parseSettings(process.env);
  if ("problem" in parsed) throw new Error(`Kenniskring cannot start: ${parsed.problem}`);
  const { settings } = parsed;
  const dataDir = resolve(settings.dataDir);
  // next-auth looks here for the address that providers send people back to; without it, it believes what the request says.
  process.env.NEXTAUTH_URL = `${settings.baseUrl}/api/auth`;
  const all = {
    ...settings,
    dataDir,
    authSecret: settings.authSecret ?? keptSecret(dataDir, "auth-secret"),
    cronSecret: settings.cronSecret ?? keptSecret(dataDir, "cron-secret"),
  };
  conceal(secretsOf(all));
  return all;
}

/** What no log line may hold. */
const secretsOf = ({ authSecret, cronSecret, mailHookSecret, s3, typesense, database, smtpUrl, oidcProviders }: Env) => [
  authSecret,
  cronSecret,
  mailHookSecret,
  s3.secretAccessKey,
  typesense.apiKey,
  passwordIn(database?.url),
  passwordIn(database?.unpooledUrl),
  passwordIn(smtpUrl),
  ...oidcProviders.map((provider) => provider.clientSecret),
];

/** The settings, with the secrets that an embedded installation made for itself. */
export type Env = Settings & { authSecret: string; cronSecret: string };

let known: Env | undefined;

/** The configuration, read once. The only place that reads `process.env`. */
export function env(): Env {
  known ??= read();
  return known;
}
