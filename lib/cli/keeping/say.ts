/** Ends a command with one sentence on what is wrong, without a stack: who runs it can do nothing with one. */
export function fail(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : String(reason));
  process.exit(1);
}

/** Tells how far a long command is, at most once a second. */
export function telling(print: (line: string) => void): (line: string) => void {
  let last = 0;
  return (line) => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    print(`  ${line}`);
  };
}
