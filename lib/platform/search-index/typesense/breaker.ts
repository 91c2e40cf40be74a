/** How long an engine that did not answer is left alone, in milliseconds. Then one question finds out whether it is back. */
export const REST = 4_000;

/**
 * Keeps questions away from an engine that does not answer. Nobody waits for it twice: while it rests the answer comes from
 * elsewhere, and what finds out that it is back is nobody's own question.
 */
export function makeBreaker(isBack: () => Promise<boolean>, clock: () => number = Date.now) {
  let restsUntil: number | null = null;
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    const back = await isBack().catch(() => false);
    restsUntil = back ? null : clock() + REST;
    asking = null;
  }

  return {
    /** Whether it may be asked now. When its rest is over, somebody starts looking whether it is back. */
    mayAsk(): boolean {
      if (restsUntil === null) return true;
      if (clock() >= restsUntil) asking ??= ask();
      return false;
    },
    /** The same, for work that can wait for the outcome. */
    async isUp(): Promise<boolean> {
      if (!this.mayAsk()) await asking;
      return restsUntil === null;
    },
    trip(): void {
      restsUntil = clock() + REST;
    },
  };
}

export type Breaker = ReturnType<typeof makeBreaker>;
