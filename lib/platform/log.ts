import { randomBytes } from "node:crypto";
import { redacted } from "./redact";

type Fields = Record<string, unknown>;

function write(level: "info" | "error", event: string, fields: Fields) {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...(redacted(fields) as Fields) });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
}

export const log = (event: string, fields: Fields = {}): void => write("info", event, fields);

/** Writes a bug down once and gives the short reference that the reader sees. */
export function logError(event: string, error: unknown, fields: Fields = {}): string {
  const reference = randomBytes(4).toString("hex");
  const detail =
    error instanceof Error ? { message: error.message, stack: error.stack, cause: causeOf(error) } : { message: String(error) };
  write("error", event, { reference, ...detail, ...fields });
  return reference;
}

const causeOf = (error: Error) => (error.cause instanceof Error ? error.cause.message : undefined);
