/** The part of a file that a request asks for: `bytes=0-99`, `bytes=100-`, `bytes=-50`. Null for the whole, `"outside"` when there is no such part. */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | "outside" | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? "outside" : { start, end };
}
