import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { type Files, FileTooLarge } from "@/lib/kernel/files";
import { hashOf } from "@/lib/kernel/secrets";
import { diskFiles } from "./disk";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const adapters: { name: string; files: Files }[] = [{ name: "disk", files: diskFiles(folder) }];

describe.each(adapters)("the files contract on $name", ({ files }) => {
  test("what was put in comes out, with its size and hash", async () => {
    const stored = await files.put("documents/one", Readable.from([Buffer.from("hallo "), Buffer.from("kring")]), 100);
    expect(stored).toEqual({ size: 11, sha256: hashOf("hallo kring") });
    expect(await text(await files.open("documents/one"))).toBe("hallo kring");
    expect(await text(await files.open("documents/one", { start: 6, end: 8 }))).toBe("kri");
    expect(await files.size("documents/one")).toBe(11);
  });

  test("a file that is too large leaves nothing behind", async () => {
    const endless = Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(1000)));
    await expect(files.put("documents/large", endless, 5000)).rejects.toBeInstanceOf(FileTooLarge);
    expect(await files.size("documents/large")).toBeNull();
  });

  test("a file whose sender gives up half-way leaves nothing behind", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("gone");
      })(),
    );
    await expect(files.put("documents/broken", broken, 5000)).rejects.toThrow("gone");
    expect(await files.size("documents/broken")).toBeNull();
  });

  test("a removed file is gone, and removing it again does no harm", async () => {
    await files.put("documents/gone", Readable.from([Buffer.from("x")]), 10);
    await files.remove("documents/gone");
    await files.remove("documents/gone");
    expect(await files.size("documents/gone")).toBeNull();
    await expect(files.open("documents/gone")).rejects.toThrow();
  });

  test.each(["../secret", "/etc/passwd", "a/../../b", "a\u0000b", "", "a//b", "A", ".env"])("a key is never a path: %j", async (key) => {
    await expect(files.put(key, Readable.from([Buffer.from("x")]), 10)).rejects.toThrow();
    await expect(Promise.resolve().then(() => files.open(key))).rejects.toThrow();
  });
});
