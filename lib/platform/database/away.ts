/** What a database says, or its connection, when it is not there for a moment: it stops, starts, or takes nobody more. */
const states = /^(08...|57P0[123]|53300)$/;
const failures = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);
const sentences = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether an error means that the database is away, so that trying again makes sense. Looks through the errors around it. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && (failures.has(code) || states.test(code))) return true;
  return sentences.test(error.message) || isDatabaseAway(error.cause);
}
