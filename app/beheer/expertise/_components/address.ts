import { defaultNumbers, differingFrom, type Numbers } from "@/lib/expertise/numbers/numbers";

/** What numbers are not the default, as an address and a form carry it. */
export const chosenOf = (numbers: Numbers): [string, string][] =>
  Object.entries(differingFrom(numbers, defaultNumbers)).map(([name, value]) => [name, String(value)]);

/** A page about these numbers: it can be opened again, and shared with another admin. */
export function addressOf(path: string, numbers: Numbers): string {
  const query = new URLSearchParams(chosenOf(numbers)).toString();
  return query ? `${path}?${query}` : path;
}
