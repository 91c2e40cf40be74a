import type { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { type Arriving, checkedKey, type Part, type PartsOfFiles } from "@/lib/kernel/files";
import { asked, isMissing, type Store, troubleFrom } from "./s3-client";

/** Seconds that the address for a part lives: a slow line needs some for 8 MB. */
const ADDRESS_SECONDS = 300;
/** Milliseconds for one part that passes through us, and for making a whole of a large file. */
const PATIENCE = 120_000;

/** Files that arrive in parts: what the store calls a multipart upload. */
export function s3Parts({ bucket: Bucket }: Store, client: S3Client): PartsOfFiles {
  const at = ({ key, arrival }: Arriving) => ({ Bucket, Key: checkedKey(key), UploadId: arrival });
  const partAt = (file: Arriving, { number, size }: Part) => ({ ...at(file), PartNumber: number, ContentLength: size });

  async function tagged(file: Arriving) {
    const found: { number: number; size: number; tag?: string }[] = [];
    for (let after: string | undefined; ; ) {
      const asking = new ListPartsCommand({ ...at(file), PartNumberMarker: after });
      const page = await asked((options) => client.send(asking, options));
      for (const { PartNumber = 0, Size = 0, ETag } of page.Parts ?? []) found.push({ number: PartNumber, size: Size, tag: ETag });
      if (!page.IsTruncated) return found;
      after = page.NextPartNumberMarker;
    }
  }

  const isWhole = ({ key }: Arriving) =>
    asked((options) => client.send(new HeadObjectCommand({ Bucket, Key: checkedKey(key) }), options)).then(() => true, whenMissing(false));

  const abort = (file: Arriving) =>
    asked((options) => client.send(new AbortMultipartUploadCommand(at(file)), options)).then(() => {}, whenMissing(undefined));

  return {
    begin: async (key) => {
      const asking = new CreateMultipartUploadCommand({ Bucket, Key: checkedKey(key) });
      const { UploadId } = await asked((options) => client.send(asking, options));
      if (!UploadId) throw troubleFrom(new Error("the store gave no name to an upload"));
      return UploadId;
    },
    address: (file, part) =>
      // The length is signed with it: nobody gets more in than was announced.
      getSignedUrl(client, new UploadPartCommand(partAt(file, part)), {
        expiresIn: ADDRESS_SECONDS,
        signableHeaders: new Set(["host", "content-length"]),
      }).catch((error) => {
        throw troubleFrom(error);
      }),
    put: async (file, part, content) => {
      const Body = await held(content, part.size);
      await asked((options) => client.send(new UploadPartCommand({ ...partAt(file, part), Body }), options), PATIENCE);
    },
    list: (file) => tagged(file).then((parts) => parts.map(({ number, size }) => ({ number, size })), whenMissing([])),
    join: async (file) => {
      if (await isWhole(file)) return;
      const Parts = (await tagged(file)).map(({ number, tag }) => ({ PartNumber: number, ETag: tag }));
      const asking = new CompleteMultipartUploadCommand({ ...at(file), MultipartUpload: { Parts } });
      await asked((options) => client.send(asking, options), PATIENCE).catch(async (error) => {
        // The store may have made a whole of it and be slow to say so; asked again, it knows of no parts any more.
        if (!(await isWhole(file))) throw isMissing(error) ? troubleFrom(error) : error;
      });
    },
    abort,
    abortBefore: async (folder, moment) => {
      const asking = new ListMultipartUploadsCommand({ Bucket, Prefix: `${checkedKey(folder)}/` });
      const found = await asked((options) => client.send(asking, options));
      const old = (found.Uploads ?? []).filter(({ Initiated }) => Initiated && Initiated < moment);
      for (const { Key = "", UploadId = "" } of old) await abort({ key: Key, arrival: UploadId });
      return old.length;
    },
  };
}

const whenMissing =
  <T>(answer: T) =>
  (error: unknown): T => {
    if (isMissing(error)) return answer;
    throw error;
  };

/** One part is held in memory, so that it can be sent again when the store falters. */
async function held(content: Readable, size: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let seen = 0;
  for await (const chunk of content) {
    chunks.push(chunk as Buffer);
    seen += (chunk as Buffer).length;
    if (seen > size) break;
  }
  if (seen !== size) throw new Error("a part is not as long as was said");
  return Buffer.concat(chunks, seen);
}
