import { createHash } from "node:crypto";
import type { Database } from "@/lib/kernel/ports";
import { type Row, rowsOf } from "./read";
import { nameOf, type Table } from "./tables";

export type Fingerprint = { rows: number; sha256: string };

/** As a line of an archive. Two rows are equal exactly when their lines are. */
export const lineOf = (row: Row): string => JSON.stringify(row);

const SPACE = 2n ** 256n;

/**
 * Of all rows of a table: the sum of the SHA-256 of each. The order of the rows does not matter, so nothing is sorted
 * and nothing is held; one row more, less or other changes it.
 */
export function fingerprinting() {
  let sum = 0n;
  let rows = 0;
  return {
    add(line: string) {
      sum = (sum + BigInt(`0x${createHash("sha256").update(line).digest("hex")}`)) % SPACE;
      rows++;
    },
    result: (): Fingerprint => ({ rows, sha256: sum.toString(16).padStart(64, "0") }),
  };
}

/** The fingerprint of each table as it is now, by name. */
export async function fingerprintsOf(tx: Database, tables: Table[]): Promise<Map<string, Fingerprint>> {
  const prints = new Map<string, Fingerprint>();
  for (const table of tables) {
    const print = fingerprinting();
    for await (const batch of rowsOf(tx, table)) for (const row of batch) print.add(lineOf(row));
    prints.set(nameOf(table), print.result());
  }
  return prints;
}

/** The names of what differs between two sides, whichever of the two has it. */
export function differences<T extends object>(one: Map<string, T>, other: Map<string, T>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => JSON.stringify(one.get(name)) !== JSON.stringify(other.get(name)));
}
