import { sentence } from "@/lib/i18n";
import { DomainError } from "@/lib/kernel/errors";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { LOCALE, t } from "./report";
import { TooManyFailures } from "./run";

/** Why an import does not begin, in a sentence. */
export class Stop extends Error {}

/** One sentence on why it stopped, without a stack: who runs it can do nothing with one. */
export function reasonOf(error: unknown): string {
  if (error instanceof Stop) return error.message;
  if (error instanceof DatabaseInUse) {
    const { pid, url } = error.owner;
    return t("archive.inUse", { pid: String(pid), url: url ? ` (${url})` : "" });
  }
  if (error instanceof DomainError && error.code === "conflict") return sentence(LOCALE, error.key, error.params);
  return t("archive.unexpected", { problem: problemOf(error).replace(/\.$/, "") });
}

function problemOf(error: unknown): string {
  if (error instanceof TooManyFailures) {
    const [because] = error.last?.because ?? [];
    return t("archive.tooManyFailures", { count: error.count, problem: because ? sentence(LOCALE, because.key, because.params) : "" });
  }
  if ((error as NodeJS.ErrnoException).code === "ENOSPC") return t("archive.noSpace");
  if (error instanceof DomainError) return sentence(LOCALE, error.key, error.params);
  return error instanceof Error ? error.message : String(error);
}
