import type { Env } from "@/lib/platform/env";

/** Where the browser brings and gets files when they do not pass through us, for the policy of our pages; null when they do. */
export function filesOrigin({ files, s3 }: Pick<Env, "files" | "s3">): string | null {
  if (files === "disk") return null;
  return new URL(s3.endpoint ?? `https://s3.${s3.region}.amazonaws.com`).origin;
}
