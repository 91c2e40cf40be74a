import { createHash } from "node:crypto";
import { mkdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { newId } from "@/lib/kernel/ids";
import { measured } from "@/lib/platform/copy/files";
import type { Env } from "@/lib/platform/env";
import { openFiles } from "@/lib/platform/files";
import { degraded, down, type Finding, ok, reasonOf } from "./finding";

const ENGINE = "files";
/** Bytes below which uploads will soon fail. */
const LITTLE = 2_000_000_000;

/** Writes, reads and removes a small file, and looks whether there is room, or whether browsers may upload straight to it. */
export async function filesFindings(env: Env): Promise<Finding[]> {
  const files = await openFiles(env);
  const key = `health/${newId()}`;
  const content = Buffer.from(`a probe of ${key}`);
  await files.put(key, Readable.from([content]), content.length);
  const read = await measured(files, key);
  await files.remove(key);
  if (read?.sha256 !== createHash("sha256").update(content).digest("hex"))
    return [down(ENGINE, "A file that was written reads back differently.", "Look at the store itself.")];
  const place = env.files === "s3" ? `the bucket ${env.s3.bucket}` : join(env.dataDir, "files");
  return [
    ok(ENGINE, `Written, read and removed a file in ${place}.`),
    ...(env.files === "s3" ? [await originFinding(env)] : await roomFindings(env)),
  ];
}

async function roomFindings(env: Env): Promise<Finding[]> {
  await mkdir(env.dataDir, { recursive: true });
  const { bavail, bsize } = await statfs(env.dataDir);
  const free = bavail * bsize;
  const gigabytes = `${Math.round(free / 100_000_000) / 10} GB`;
  return [
    free < LITTLE
      ? degraded("disk", `Only ${gigabytes} is left.`, "Make room: a full disk stops uploads.")
      : ok("disk", `${gigabytes} is free.`),
  ];
}

/** Asks the store what a browser would ask before it uploads. */
async function originFinding({ s3, baseUrl }: Env): Promise<Finding> {
  const todo = "Run npm run files:setup, which sets the rules (CORS) of the bucket.";
  try {
    const host = s3.endpoint ?? `https://s3.${s3.region}.amazonaws.com`;
    const answer = await fetch(`${host.replace(/\/$/, "")}/${s3.bucket}/health/probe`, {
      method: "OPTIONS",
      headers: { origin: new URL(baseUrl).origin, "access-control-request-method": "PUT" },
      signal: AbortSignal.timeout(5_000),
    });
    const allowed = answer.headers.get("access-control-allow-origin");
    const fits = answer.ok && (allowed === "*" || allowed === new URL(baseUrl).origin);
    return fits ? ok(ENGINE, "Browsers may upload straight to it.") : degraded(ENGINE, "It refuses uploads from a browser.", todo);
  } catch (error) {
    return degraded(ENGINE, `Whether browsers may upload could not be asked: ${reasonOf(error)}.`, todo);
  }
}
