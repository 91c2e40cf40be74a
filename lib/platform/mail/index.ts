import { join } from "node:path";
import type { Mail } from "@/lib/kernel/mail";
import type { Env } from "@/lib/platform/env";

/** Opens the way out for mail that the configuration names. */
export async function openMail(env: Env): Promise<Mail> {
  if (env.mail === "folder") return (await import("./folder")).folderMail(join(env.dataDir, "mail"), env.mailFrom, env.mailAnswersTo);
  return (await import("./smtp")).smtpMail({
    url: env.smtpUrl,
    from: env.mailFrom,
    bouncesTo: env.mailBouncesTo,
    answersTo: env.mailAnswersTo,
  });
}
