import { resolve } from "node:path";
import type { Env } from "@/lib/platform/env";
import { parseSettings } from "@/lib/platform/settings";

const secret = "a secret of a test, long enough to be taken";

/** The configuration of an installation of its own, without touching the environment of this process. */
export function anEnvironment(variables: Record<string, string>): Env {
  const parsed = parseSettings({ NEXTAUTH_SECRET: secret, CRON_SECRET: secret, ...variables });
  if ("problem" in parsed) throw new Error(parsed.problem);
  const { settings } = parsed;
  return {
    ...settings,
    dataDir: resolve(settings.dataDir),
    authSecret: settings.authSecret ?? secret,
    cronSecret: settings.cronSecret ?? secret,
  };
}
