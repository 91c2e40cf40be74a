import { GetBucketCorsCommand, GetBucketLifecycleConfigurationCommand, PutBucketCorsCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { hasObjectStore, storeOrWhyNot, testBucket } from "@/lib/testing/shared-store";
import { prepareBucket } from "./bucket";
import { s3Files } from "./s3";
import { clientOf } from "./s3-client";

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

test.runIf(hasObjectStore)(`rules of a bucket that somebody else made stay, on ${storeOrWhyNot}`, async () => {
  const store = { ...(await testBucket()), bucket: `kenniskring-shared-${crypto.randomUUID().slice(0, 8)}` };
  const { bucket: Bucket } = store;
  const client = clientOf(store);
  await prepareBucket({ store, site: "https://kring.example.org" });
  const theirs = { ID: "theirs", AllowedOrigins: ["https://other.example.org"], AllowedMethods: ["GET"] };
  await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [theirs] } }));
  // The site moved: our rule is one, and of the new address.
  for (const site of ["https://kring.example.org", "https://kennis.example.org"]) await prepareBucket({ store, site });
  const { CORSRules = [] } = await client.send(new GetBucketCorsCommand({ Bucket }));
  expect(CORSRules.flatMap(({ AllowedOrigins = [] }) => AllowedOrigins).sort()).toEqual([
    "https://kennis.example.org",
    "https://other.example.org",
  ]);
  const { Rules = [] } = await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
  expect(Rules).toHaveLength(1);
});
