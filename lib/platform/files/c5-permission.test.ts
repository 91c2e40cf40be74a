import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { Arriving, Files } from "@/lib/kernel/files";
import { hasObjectStore, storeOrWhyNot, testBucket } from "@/lib/testing/shared-store";
import { s3Files } from "./s3";

const CONTENT = "twaalf bytes";

/** What somebody may try with an address that was meant for one part of one file. */
const tamperings: [string, (address: URL) => { address: URL | string; method?: string; body?: string }][] = [
  ["another key", (url) => ({ address: at(url, url.pathname.replace("mine", "yours")) })],
  ["another bucket", (url) => ({ address: at(url, url.pathname.replace(/^\/[^/]+/, "/elsewhere")) })],
  ["the bucket itself", (url) => ({ address: at(url, url.pathname.split("/").slice(0, 2).join("/")) })],
  ["another part", (url) => ({ address: having(url, "partNumber", "2") })],
  ["another upload", (url) => ({ address: having(url, "uploadId", "2~other") })],
  ["no upload at all", (url) => ({ address: having(url, "uploadId", null) })],
  ["a longer life", (url) => ({ address: having(url, "X-Amz-Expires", "604800") })],
  ["a later date", (url) => ({ address: having(url, "X-Amz-Date", "20300101T000000Z") })],
  ["fewer signed headers", (url) => ({ address: having(url, "X-Amz-SignedHeaders", "host") })],
  ["another signature", (url) => ({ address: having(url, "X-Amz-Signature", "0".repeat(64)) })],
  ["no signature", (url) => ({ address: having(url, "X-Amz-Signature", null) })],
  ["an access list", (url) => ({ address: having(url, "acl", "") })],
  ["a longer body", () => ({ address: "", body: `${CONTENT}!` })],
  ["a shorter body", () => ({ address: "", body: CONTENT.slice(1) })],
  ["reading", () => ({ address: "", method: "GET" })],
  ["removing", () => ({ address: "", method: "DELETE" })],
  ["posting", () => ({ address: "", method: "POST", body: CONTENT })],
];

function at(url: URL, pathname: string): URL {
  const other = new URL(url);
  other.pathname = pathname;
  return other;
}

function having(url: URL, name: string, value: string | null): URL {
  const other = new URL(url);
  if (value === null) other.searchParams.delete(name);
  else other.searchParams.set(name, value);
  return other;
}

describe(`C5: an upload permission is for one part of one file, on ${storeOrWhyNot}`, () => {
  let files: Files;
  let file: Arriving;
  beforeAll(async () => {
    if (hasObjectStore) files = s3Files(await testBucket());
  });

  const permission = async () => {
    file = { key: "documents/mine", arrival: await files.parts.begin("documents/mine") };
    return new URL((await files.parts.address(file, { number: 1, size: CONTENT.length })) ?? "");
  };

  test.runIf(hasObjectStore)("as it was given it works, whatever the order of its words, and it says when it dies", async () => {
    const address = await permission();
    expect(Number(address.searchParams.get("X-Amz-Expires"))).toBeLessThanOrEqual(300);
    address.searchParams.sort();
    expect((await fetch(address, { method: "PUT", body: CONTENT })).status).toBe(200);
    expect(await files.parts.list(file)).toEqual([{ number: 1, size: CONTENT.length }]);
  });

  test.runIf(hasObjectStore).each(tamperings)("with %s it is refused", async (_what, tamper) => {
    const given = await permission();
    const { address, method = "PUT", body = method === "PUT" ? CONTENT : undefined } = tamper(given);
    const answer = await fetch(address || given, { method, body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await files.parts.list(file)).toEqual([]);
    expect(await files.size("documents/mine")).toBeNull();
  });

  test.runIf(hasObjectStore)("after the file is whole it changes nothing", async () => {
    const address = await permission();
    await fetch(address, { method: "PUT", body: CONTENT });
    await files.parts.join(file);
    expect((await fetch(address, { method: "PUT", body: "twaalf BYTES" })).status).toBe(404);
    expect(await files.size("documents/mine")).toBe(CONTENT.length);
    await files.remove("documents/mine");
  });
});

describe(`C6: the address of a download dies within a minute, on ${storeOrWhyNot}`, () => {
  test.runIf(hasObjectStore)("it opens one file, under our name and type, and nothing else", async () => {
    const files = s3Files(await testBucket());
    const { Readable } = await import("node:stream");
    for (const key of ["documents/a", "documents/b"]) await files.put(key, Readable.from([Buffer.from(key)]), 100);
    const disposition = `attachment; filename="plan.md"; filename*=UTF-8''%C3%9Cberzicht.md`;
    const address = new URL((await files.link("documents/a", { mediaType: "text/markdown; charset=utf-8", disposition })) ?? "");
    const answer = await fetch(address);
    expect([await answer.text(), answer.headers.get("content-disposition"), answer.headers.get("content-type")]).toEqual([
      "documents/a",
      disposition,
      "text/markdown; charset=utf-8",
    ]);
    expect(Number(address.searchParams.get("X-Amz-Expires"))).toBeLessThanOrEqual(60);
    const others = [
      at(address, address.pathname.replace(/a$/, "b")),
      having(address, "response-content-type", "text/html"),
      having(address, "response-content-disposition", "inline"),
      having(address, "X-Amz-Expires", "3600"),
    ];
    for (const other of others) expect((await fetch(other)).status).toBe(403);
    const { pathname } = address;
    expect((await fetch(new URL(pathname.split("/").slice(0, 2).join("/"), address))).status).toBe(403);
  });

  test.runIf(hasObjectStore)("an address that is past its time is refused", async () => {
    const { GetObjectCommand } = await import("@aws-sdk/client-s3");
    const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
    const { clientOf } = await import("./s3-client");
    const store = await testBucket();
    const asking = new GetObjectCommand({ Bucket: store.bucket, Key: "documents/a" });
    const address = await getSignedUrl(clientOf(store), asking, { expiresIn: 1 });
    await pause(2500);
    expect((await fetch(address)).status).toBe(403);
  });
});
