import {
  type CORSRule,
  CreateBucketCommand,
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  HeadBucketCommand,
  type LifecycleRule,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { clientOf, type Store } from "./s3-client";

/** What was done to a bucket, or why the store would not. */
export type BucketStep = { what: string; state: "made" | "set" | "was there" | "not supported"; because?: string };

type Setting = { store: Store; site: string };

/**
 * Makes the bucket ready: private, as every store makes them, open to uploads from our own pages, without what never became
 * whole. Rules that somebody else made stay. May be run again.
 */
export async function prepareBucket({ store, site }: Setting, client: S3Client = clientOf(store)): Promise<BucketStep[]> {
  const Bucket = store.bucket;
  return [
    await made(client, store),
    await set(`open to uploads and downloads from ${site}`, async () => {
      const there = await unlessNone(client.send(new GetBucketCorsCommand({ Bucket })));
      const CORSRules = withOurs(there?.CORSRules, corsFor(site));
      await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    }),
    await set("uploads that were never finished go after a day", async () => {
      const there = await unlessNone(client.send(new GetBucketLifecycleConfigurationCommand({ Bucket })));
      const Rules = withOurs(there?.Rules, forgetting);
      await client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }));
    }),
  ];
}

/** Stores answer with an error when a bucket has no such rules yet. */
const unlessNone = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof Error && /^NoSuch(CORS|Lifecycle)Configuration$/.test(error.name)) return null;
    throw error;
  });

/** Ours in place of an earlier one of ours, beside those of others. */
const withOurs = <R extends { ID?: string }>(there: R[] | undefined, ours: R): R[] => [
  ...(there ?? []).filter(({ ID }) => ID !== ours.ID),
  ours,
];

const corsFor = (site: string): CORSRule => ({
  ID: "uploads-from-our-pages",
  AllowedOrigins: [new URL(site).origin],
  AllowedMethods: ["PUT", "GET"],
  AllowedHeaders: ["*"],
  ExposeHeaders: ["ETag"],
  MaxAgeSeconds: 3600,
});

const forgetting: LifecycleRule = {
  ID: "forget-unfinished-uploads",
  Status: "Enabled",
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
