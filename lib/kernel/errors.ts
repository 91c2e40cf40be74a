export type ErrorCode = "not_signed_in" | "not_found" | "not_allowed" | "invalid" | "conflict" | "unavailable";

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
}

export const notFound = (): DomainError => new DomainError("not_found", "errors.notFound");
