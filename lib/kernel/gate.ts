/** When there is an end to waiting: so many wait, and whoever comes after them gets this error at once. */
type Full = { waiting: number; error: () => Error };

/** Lets so many through at a time; the others wait their turn. */
export function gate(width: number, full?: Full): <T>(work: () => Promise<T>) => Promise<T> {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else if (full && waiting.length >= full.waiting) throw full.error();
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
