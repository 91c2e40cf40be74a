/** What a server action tells its form: plain data in the reader's language, for `useActionState`. */
export type FormState = {
  status: "idle" | "done" | "refused";
  /** What happened, or what is wrong with the whole. */
  message?: string;
  /** What is told this once and kept nowhere: an address that opens something by itself. */
  secret?: string;
  /** What is wrong, by field. */
  errors: Record<string, string>;
  /** What was typed, by field: nothing is lost. */
  values: Record<string, string[]>;
  /** Differs from one answer to the next, so that fields start again from `values`. */
  turn: number;
};

export const idle: FormState = { status: "idle", errors: {}, values: {}, turn: 0 };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
