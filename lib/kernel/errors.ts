export type ErrorCode = "not_signed_in" | "not_found" | "not_allowed" | "invalid" | "conflict" | "too_many" | "unavailable";

export type Params = Record<string, string | number | Date>;

/** An error that a person can do something about. `key` names the sentence in lib/i18n, the door translates it. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly key: string,
    readonly params: Params = {},
    /** The form field that the message belongs to. */
    readonly field?: string,
  ) {
    super(`${code}: ${key}`);
    this.name = "DomainError";
  }

  /** By its name: the server's bundles each have their own copy of the class, and ports throw those of theirs. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === "DomainError";
  }
}

/** Too often: `retryAfter` is in seconds for machines, `minutes` for the sentence. */
export function tooMany(key: string, wait: number, field?: string): DomainError {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return new DomainError("too_many", key, { retryAfter: seconds, minutes: Math.ceil(seconds / 60) }, field);
}

export const notFound = (): DomainError => new DomainError("not_found", "errors.notFound");
