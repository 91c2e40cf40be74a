import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import { FileTooLarge } from "@/lib/kernel/files";

/** Counts and hashes what passes, and stops it past a limit. */
export function measure(maxBytes: number) {
  const hash = createHash("sha256");
  const seen = { size: 0, sha256: "" };
  const stream = new Transform({
    transform(piece: Buffer, _encoding, next) {
      seen.size += piece.length;
      hash.update(piece);
      next(seen.size > maxBytes ? new FileTooLarge() : null, piece);
    },
    flush(next) {
      seen.sha256 = hash.digest("hex");
      next();
    },
  });
  return { stream, seen };
}
