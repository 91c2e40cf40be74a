export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** In milliseconds with one decimal. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
}

export function table(figures: Record<string, unknown>): void {
  for (const [name, figure] of Object.entries(figures)) say(`${name.padEnd(20)} ${figure}`);
}
