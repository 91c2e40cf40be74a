/** `ok`: as it should be. `degraded`: it works, but something wants attention. `down`: it does not. */
export type State = "ok" | "degraded" | "down";

/** What a check found, in one line for who keeps the installation, with what to do about it. */
export type Finding = { engine: string; state: State; says: string; todo?: string };

export const ok = (engine: string, says: string): Finding => ({ engine, state: "ok", says });
export const degraded = (engine: string, says: string, todo?: string): Finding => ({ engine, state: "degraded", says, todo });
export const down = (engine: string, says: string, todo?: string): Finding => ({ engine, state: "down", says, todo });

/** The answer, or an error when it takes longer. */
export async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What went wrong, short: the first line of the deepest cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  if (first) return reasonOf(first);
  return (error.message || ("code" in error ? String(error.code) : error.name)).split("\n")[0] ?? error.name;
}
