import path from "node:path";
import { pictureType } from "@/lib/kernel/file-kinds";
import type { Pictures, Portrait } from "@/lib/kernel/pictures";
import { startBounded } from "@/lib/platform/bounded";

const SECONDS = 15;
const MEMORY_MEGABYTES = 1024;
/** A square of 320 pixels takes a tenth of this. */
const MAX_OUTPUT_BYTES = 1_000_000;
const TAKEN = new Set(["image/jpeg", "image/png", "image/webp"]);
/** What lib/platform/pictures/main.mjs ends with when there are more pixels than we look at. */
const TOO_LARGE = 3;

const maker = () => path.join(process.cwd(), "lib/platform/pictures/main.mjs");

/** One after the other: the largest photo that we look at takes some 140 megabytes. */
let last: Promise<unknown> = Promise.resolve();

/** Makes pictures anew in a process of its own. There is only one of this port. */
export const childPictures: Pictures = {
  async portrait(content) {
    if (!TAKEN.has(pictureType(content))) return { ok: false, reason: "unsupported" };
    const made = last.then(() => make(content));
    last = made.catch(() => {});
    return made;
  },
};

function make(content: Buffer): Promise<Portrait> {
  return new Promise((resolve, reject) => {
    const child = startBounded(maker(), [], { memoryMegabytes: MEMORY_MEGABYTES, stdio: ["pipe", "ignore", "ignore", "pipe"] });
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => child.kill("SIGKILL"), SECONDS * 1000);
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_OUTPUT_BYTES) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      if (code === 0 && bytes > 0) resolve({ ok: true, content: Buffer.concat(chunks) });
      // Killed, or without a word: it ran out of its time or its memory.
      else resolve({ ok: false, reason: code === TOO_LARGE || code === null ? "too-large" : "damaged" });
    });
    // A maker that ended early does not read to the end.
    child.stdin?.on("error", () => {});
    child.stdin?.end(content);
  });
}
