import { randomUUID } from "node:crypto";

/** Names the test run, so that its files share one store, and ends that store afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.KENNISKRING_TEST_RUN = randomUUID().slice(0, 8);
  const { stopSharedStore } = await import("./shared-store");
  return stopSharedStore;
}
