import { vi } from "vitest";
import type { World } from "./open-world";

/** Runs something, and counts how often the database is asked meanwhile. */
export async function asked<T>(world: World, run: () => Promise<T>): Promise<{ found: T; times: number }> {
  const { $client } = world.ports.db as unknown as { $client: { query: () => unknown } };
  const query = vi.spyOn($client, "query");
  const found = await run();
  const times = query.mock.calls.length;
  query.mockRestore();
  return { found, times };
}
