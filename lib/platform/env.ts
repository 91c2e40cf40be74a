import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { newSecret } from "@/lib/kernel/ids";
import { parseSettings } from "./settings";

/** A secret that the embedded installation makes for itself, once, beside its data. */
function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = newSecret();
  writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
  return secret;
}

function read() {
  const parsed = parseSettings(process.env);
  if ("problem" in parsed) throw new Error(`Kenniskring cannot start: ${parsed.problem}`);
  const { settings } = parsed;
  const dataDir = resolve(settings.dataDir);
  return {
    ...settings,
    dataDir,
    authSecret: settings.authSecret ?? keptSecret(dataDir, "auth-secret"),
    cronSecret: settings.cronSecret ?? keptSecret(dataDir, "cron-secret"),
  };
}

export type Env = ReturnType<typeof read>;

let known: Env | undefined;

/** The configuration, read once. The only place that reads `process.env`. */
export function env(): Env {
  known ??= read();
  return known;
}
