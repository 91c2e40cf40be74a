import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { clientOf, type Store } from "./s3-client";

/** What was done to a bucket, or why the store would not. */
export type BucketStep = { what: string; state: "made" | "set" | "was there" | "not supported"; because?: string };

type Setting = { store: Store; site: string };

/** Makes the bucket ready: private, as every store makes them, open to uploads from our own pages, without what never became whole. May be run again. */
export async function prepareBucket({ store, site }: Setting, client: S3Client = clientOf(store)): Promise<BucketStep[]> {
  const Bucket = store.bucket;
  return [
    await made(client, store),
    await set(`open to uploads and downloads from ${site}`, () =>
      client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [corsFor(site)] } })),
    ),
    await set("uploads that were never finished go after a day", () =>
      client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: [forgetting] } })),
    ),
  ];
}

const corsFor = (site: string) => ({
  AllowedOrigins: [new URL(site).origin],
  AllowedMethods: ["PUT", "GET"],
  AllowedHeaders: ["*"],
  ExposeHeaders: ["ETag"],
  MaxAgeSeconds: 3600,
});

const forgetting = {
  ID: "forget-unfinished-uploads",
  Status: "Enabled" as const,
  Filter: { Prefix: "" },
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
};

async function made(client: S3Client, { bucket: Bucket, region, endpoint }: Store): Promise<BucketStep> {
  const what = `bucket ${Bucket}`;
  const isThere = await client.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  );
  if (isThere) return { what, state: "was there" };
  // Amazon wants the region named, except for its first; other stores have one of their own.
  const isElsewhere = !endpoint && region !== "us-east-1";
  const place = isElsewhere ? { CreateBucketConfiguration: { LocationConstraint: region as "eu-west-1" } } : {};
  await client.send(new CreateBucketCommand({ Bucket, ...place }));
  return { what, state: "made" };
}

async function set(what: string, send: () => Promise<unknown>): Promise<BucketStep> {
  try {
    await send();
    return { what, state: "set" };
  } catch (error) {
    return { what, state: "not supported", because: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
