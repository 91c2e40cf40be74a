import { expect, test } from "vitest";
import { hasObjectStore, storeOrWhyNot, testBucket } from "@/lib/testing/shared-store";
import { prepareBucket } from "./bucket";
import { s3Files } from "./s3";

test.runIf(hasObjectStore)(
  `a bucket is made ready, twice if need be: only pages of this site may upload to it, on ${storeOrWhyNot}`,
  async () => {
    const store = { ...(await testBucket()), bucket: `kenniskring-ready-${crypto.randomUUID().slice(0, 8)}` };
    const site = "https://kring.example.org";
    const first = await prepareBucket({ store, site });
    expect(first.map(({ state }) => state)).toEqual(["made", "set", "set"]);
    expect((await prepareBucket({ store, site })).map(({ state }) => state)).toEqual(["was there", "set", "set"]);
    const files = s3Files(store);
    const file = { key: "documents/x", arrival: await files.parts.begin("documents/x") };
    const address = (await files.parts.address(file, { number: 1, size: 3 })) ?? "";
    const ask = (origin: string) =>
      fetch(address, { method: "OPTIONS", headers: { Origin: origin, "Access-Control-Request-Method": "PUT" } });
    expect((await ask(site)).headers.get("access-control-allow-origin")).toBe(site);
    expect((await ask("https://elsewhere.example.org")).headers.get("access-control-allow-origin")).toBeNull();
  },
);
