import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Files, FileTooLarge } from "@/lib/kernel/files";
import { hashOf } from "@/lib/kernel/secrets";
import { hasObjectStore, storeOrWhyNot, testBucket } from "@/lib/testing/shared-store";
import { diskFiles } from "./disk";
import { s3Files } from "./s3";
import { asked } from "./s3-client";

test("patience with the store ends where its answer begins: a large file may take its time", async () => {
  const signal = await asked(async ({ abortSignal }) => abortSignal, 5);
  await pause(30);
  expect(signal.aborted).toBe(false);
});

const folder = mkdtempSync(join(tmpdir(), "kenniskring-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;
const bytes = (...pieces: (string | Buffer)[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)));

const engines = [
  { name: "disk", isHere: true, open: async () => diskFiles(folder) },
  { name: storeOrWhyNot, isHere: hasObjectStore, open: async () => s3Files(await testBucket()) },
];

describe.each(engines)("the files contract on $name", ({ isHere, open }) => {
  let files: Files;
  beforeAll(async () => {
    if (isHere) files = await open();
  });

  test.runIf(isHere)("what was put in comes out, with its size and hash", async () => {
    const stored = await files.put("documents/one", bytes("hallo ", "kring"), 100);
    expect(stored).toEqual({ size: 11, sha256: hashOf("hallo kring") });
    expect(await text(await files.open("documents/one"))).toBe("hallo kring");
    expect(await text(await files.open("documents/one", { start: 6, end: 8 }))).toBe("kri");
    expect(await files.size("documents/one")).toBe(11);
  });

  test.runIf(isHere)("a file of many megabytes comes out as it went in", async () => {
    const pieces = Array.from({ length: 19 }, (_, index) => Buffer.alloc(MB, index));
    const stored = await files.put("documents/many", bytes(...pieces), 20 * MB);
    expect(stored.size).toBe(19 * MB);
    expect((await buffer(await files.open("documents/many"))).equals(Buffer.concat(pieces))).toBe(true);
  });

  test.runIf(isHere)("an empty file is a file", async () => {
    expect(await files.put("documents/empty", bytes(), 10)).toMatchObject({ size: 0 });
    expect(await files.size("documents/empty")).toBe(0);
  });

  test.runIf(isHere)("a file that is too large leaves nothing behind", async () => {
    const endless = Readable.from(Array.from({ length: 20 }, () => Buffer.alloc(MB)));
    await expect(files.put("documents/large", endless, 12 * MB)).rejects.toBeInstanceOf(FileTooLarge);
    expect(await files.size("documents/large")).toBeNull();
  });

  test.runIf(isHere)("a file whose sender gives up half-way leaves nothing behind", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(9 * MB);
        throw new Error("gone");
      })(),
    );
    await expect(files.put("documents/broken", broken, 20 * MB)).rejects.toThrow("gone");
    expect(await files.size("documents/broken")).toBeNull();
  });

  test.runIf(isHere)("a removed file is gone, and removing it again does no harm", async () => {
    await files.put("documents/gone", bytes("x"), 10);
    await files.remove("documents/gone");
    await files.remove("documents/gone");
    expect(await files.size("documents/gone")).toBeNull();
    await expect(files.open("documents/gone")).rejects.toThrow();
  });

  test.runIf(isHere)("a reader gets a path with the bytes", async () => {
    await files.put("documents/copied", bytes("leesbaar"), 10);
    const seen = await files.withLocalCopy("documents/copied", async (path) => ({ path, content: readFileSync(path, "utf8") }));
    expect(seen.content).toBe("leesbaar");
    if (!seen.path.startsWith(folder)) expect(existsSync(seen.path)).toBe(false);
  });

  test.runIf(isHere)("the list names every file below a folder, from a key on", async () => {
    const before = Date.now();
    for (const key of ["lists/a", "lists/b", "lists/c"]) await files.put(key, bytes("x"), 10);
    const { files: all, next } = await files.list("lists");
    expect([all.map(({ key }) => key), next]).toEqual([["lists/a", "lists/b", "lists/c"], null]);
    expect(Math.abs((all[0]?.storedAt.getTime() ?? 0) - before)).toBeLessThan(60_000);
    expect((await files.list("lists", "lists/a")).files.map(({ key }) => key)).toEqual(["lists/b", "lists/c"]);
  });

  test.runIf(isHere)("parts in any order make a whole, once", async () => {
    const file = { key: "documents/parts", arrival: await files.parts.begin("documents/parts") };
    await files.parts.put(file, { number: 2, size: 4 }, bytes("staa"));
    await files.parts.put(file, { number: 1, size: 5 * MB }, bytes(Buffer.alloc(5 * MB, "x")));
    await files.parts.put(file, { number: 2, size: 5 }, bytes("staar"));
    expect(await files.parts.list(file)).toEqual([
      { number: 1, size: 5 * MB },
      { number: 2, size: 5 },
    ]);
    expect(await files.size("documents/parts")).toBeNull();
    await files.parts.join(file);
    await files.parts.join(file);
    expect(await files.size("documents/parts")).toBe(5 * MB + 5);
    expect(await files.parts.list(file)).toEqual([]);
    expect(await text(await files.open("documents/parts", { start: 5 * MB - 1, end: 5 * MB + 4 }))).toBe("xstaar");
  });

  test.runIf(isHere)("a part that is cut or too long is not kept", async () => {
    const file = { key: "documents/cut", arrival: await files.parts.begin("documents/cut") };
    await expect(files.parts.put(file, { number: 1, size: 10 }, bytes("kort"))).rejects.toThrow();
    await expect(files.parts.put(file, { number: 1, size: 2 }, bytes("lang"))).rejects.toThrow();
    expect(await files.parts.list(file)).toEqual([]);
    await files.parts.abort(file);
  });

  test.runIf(isHere)("what is given up, or began too long ago, is forgotten", async () => {
    const file = { key: "documents/given-up", arrival: await files.parts.begin("documents/given-up") };
    await files.parts.put(file, { number: 1, size: 1 }, bytes("x"));
    await files.parts.abort(file);
    await files.parts.abort(file);
    await files.parts.begin("documents/old");
    expect(await files.parts.abortBefore("documents", new Date(Date.now() - 60_000))).toBe(0);
    expect(await files.parts.abortBefore("documents", new Date(Date.now() + 60_000))).toBe(1);
  });

  test.runIf(isHere).each(["../secret", "/etc/passwd", "a/../../b", "a\u0000b", "", "a//b", "A", ".env"])(
    "a key is never a path: %j",
    async (key) => {
      await expect(files.put(key, bytes("x"), 10)).rejects.toThrow();
      await expect(Promise.resolve().then(() => files.open(key))).rejects.toThrow();
      await expect(Promise.resolve().then(() => files.parts.begin(key))).rejects.toThrow();
    },
  );
});
