import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { clientOf } from "@/lib/platform/files/s3-client";
import { canRunObjectStore, type ObjectStore, type RunningStore, startObjectStore, stopProcesses } from "./object-store";

const {
  S3_TEST_ENDPOINT: elsewhere,
  S3_TEST_ACCESS_KEY_ID: accessKeyId = "",
  S3_TEST_SECRET_ACCESS_KEY: secretAccessKey = "",
  S3_TEST_BUCKET: bucket,
  S3_TEST_REGION: region = "us-east-1",
} = process.env;

/** Whether there is a store to test against: the one that the environment names, or one that can be started here. */
export const hasObjectStore: boolean = Boolean(elsewhere) || canRunObjectStore;
/** Behind the title of a suite that is skipped. */
export const storeOrWhyNot: string = hasObjectStore ? "S3" : "S3 (skipped: no radosgw here, and no S3_TEST_ENDPOINT)";

const state = join(process.cwd(), "node_modules", ".cache", "kenniskring", `store-${process.env.KENNISKRING_TEST_RUN ?? "alone"}`);
const told = join(state, "store.json");

/** The one store of this test run, started by the first test file that asks. Each file gets a bucket of its own. */
export async function testBucket(): Promise<ObjectStore> {
  const store = elsewhere ? { endpoint: elsewhere, region, accessKeyId, secretAccessKey } : await sharedStore();
  const own = { ...store, bucket: (elsewhere && bucket) || `kenniskring-test-${crypto.randomUUID().slice(0, 13)}` };
  if (!(elsewhere && bucket)) await clientOf(own).send(new CreateBucketCommand({ Bucket: own.bucket }));
  return own;
}

async function sharedStore(): Promise<Omit<ObjectStore, "bucket">> {
  if (isFirst()) {
    const { stop: _, ...store } = await startObjectStore({ detached: true });
    writeFileSync(`${told}.part`, JSON.stringify(store));
    renameSync(`${told}.part`, told);
    return store;
  }
  for (const end = Date.now() + 55_000; Date.now() < end; ) {
    if (existsSync(told)) return JSON.parse(readFileSync(told, "utf8")) as RunningStore;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the store did not start");
}

function isFirst(): boolean {
  mkdirSync(join(state, ".."), { recursive: true });
  try {
    mkdirSync(state);
    return true;
  } catch {
    return false;
  }
}

/** For the end of a test run: ends the store if one was started. */
export async function stopSharedStore(): Promise<void> {
  if (existsSync(told)) {
    const { pids, folder } = JSON.parse(readFileSync(told, "utf8")) as RunningStore;
    await stopProcesses(pids);
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(state, { recursive: true, force: true });
}
