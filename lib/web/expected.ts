import { DomainError } from "@/lib/kernel/errors";
import { isDatabaseAway } from "@/lib/platform/database/away";

/** Seconds after which trying again makes sense: a database that restarts is back by then. */
const RETRY_AFTER = 5;

/** A database that is away for a moment is no bug: whoever meets it is told to try again. Other errors stay what they are. */
export const expected = (error: unknown): unknown =>
  isDatabaseAway(error) ? new DomainError("unavailable", "errors.away", { retryAfter: RETRY_AFTER }) : error;
