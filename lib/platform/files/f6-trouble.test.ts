import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ServiceInputTypes, ServiceOutputTypes } from "@aws-sdk/client-s3";
import type { FinalizeRequestMiddleware } from "@aws-sdk/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Files } from "@/lib/kernel/files";
import type { ObjectStore } from "@/lib/testing/object-store";
import { hasObjectStore, storeOrWhyNot, testBucket } from "@/lib/testing/shared-store";
import { s3Files } from "./s3";
import { clientOf } from "./s3-client";

type Trouble = "none" | "refuses" | "hangs" | "cuts";

/** Stands between us and the store, lets everything through, or misbehaves at those requests that `at` names. */
async function onTroubledWay<T>(
  store: ObjectStore,
  state: { trouble: Trouble; at: RegExp },
  use: (files: Files) => Promise<T>,
): Promise<T> {
  const { hostname, port } = new URL(store.endpoint);
  const server: Server = createServer((asked, answer) => {
    const isTroubled = state.trouble !== "none" && state.at.test(`${asked.method} ${asked.url}`);
    if (isTroubled && state.trouble === "hangs") return;
    if (isTroubled && state.trouble === "refuses") return void answer.writeHead(503).end();
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers);
      if (!isTroubled) return void found.pipe(answer);
      const half = Number(found.headers["content-length"] ?? 0) / 2;
      found.once("data", (piece: Buffer) => answer.write(piece.subarray(0, half), () => answer.destroy()));
      found.once("end", () => answer.destroy());
    });
    onward.once("error", () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Signed for the store, sent by the way: what is signed is the host that the store knows.
  const detour = { hostname: "127.0.0.1", port: (server.address() as AddressInfo).port };
  const client = clientOf(store);
  const takeDetour: FinalizeRequestMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => (args) => {
    Object.assign(args.request as object, detour);
    return next(args);
  };
  client.middlewareStack.add(takeDetour, { step: "finalizeRequest", priority: "low", name: "detour" });
  try {
    return await use(s3Files(store, client));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const MB = 1024 * 1024;
const steps: [string, RegExp, (files: Files, key: string) => Promise<unknown>][] = [
  ["a small file is put", /^PUT/, (files, key) => files.put(key, Readable.from([Buffer.alloc(100)]), MB)],
  ["a large file is begun", /uploads/, (files, key) => files.put(key, Readable.from([Buffer.alloc(9 * MB)]), 20 * MB)],
  ["a part is put", /partNumber=2/, (files, key) => files.put(key, Readable.from([Buffer.alloc(9 * MB)]), 20 * MB)],
  ["parts are joined", /^POST .*uploadId/, (files, key) => files.put(key, Readable.from([Buffer.alloc(9 * MB)]), 20 * MB)],
  ["a size is asked", /^HEAD/, (files) => files.size("documents/there")],
  ["a file is read", /^GET/, async (files) => buffer(await files.open("documents/there"))],
  ["files are listed", /^GET/, (files) => files.list("documents")],
];

describe(`F6: a store in trouble gives a clear message in time and leaves nothing, on ${storeOrWhyNot}`, () => {
  let store: ObjectStore;
  let sound: Files;
  let longest = 0;
  beforeAll(async () => {
    if (!hasObjectStore) return;
    store = await testBucket();
    sound = s3Files(store);
    await sound.put("documents/there", Readable.from([Buffer.alloc(MB)]), MB);
  });
  afterAll(() => {
    if (hasObjectStore) console.log(JSON.stringify({ row: "F6", slowestMessageMs: longest, halfFiles: 0 }));
  });

  test.runIf(hasObjectStore)("the way itself is sound", async () => {
    await onTroubledWay(store, { trouble: "none", at: /^/ }, (files) =>
      files.put("documents/sound", Readable.from([Buffer.alloc(9 * MB)]), 20 * MB),
    );
    expect(await sound.size("documents/sound")).toBe(9 * MB);
  });

  const cases = steps.flatMap(([what, at, run]) => (["refuses", "hangs", "cuts"] as const).map((trouble) => ({ what, at, run, trouble })));
  // Most of the time they wait: together.
  test.runIf(hasObjectStore).concurrent.each(cases)("the store $trouble when $what", async ({ at, run, trouble }) => {
    const key = `documents/${crypto.randomUUID()}`;
    const started = Date.now();
    const outcome = await onTroubledWay(store, { trouble, at }, (files) => run(files, key)).catch((error: unknown) => error);
    const took = Date.now() - started;
    longest = Math.max(longest, took);
    // A put of which the answer was cut may have been done: then the file is whole. Anything else is a message.
    if (outcome instanceof Error) expect(outcome).toMatchObject({ code: "unavailable", key: "documents.storageTrouble" });
    else expect(trouble).toBe("cuts");
    expect(took).toBeLessThan(10_000);
    expect([null, 100, 9 * MB]).toContain(await sound.size(key));
  });

  test.runIf(hasObjectStore)("nobody at home is told at once", async () => {
    const gone = s3Files({ ...store, endpoint: "http://127.0.0.1:9" });
    const started = Date.now();
    await expect(gone.size("documents/x")).rejects.toMatchObject({ code: "unavailable" });
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
