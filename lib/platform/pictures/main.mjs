import { createWriteStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

/** Pixels of a side of what comes out: enough for the largest circle on a screen that is twice as sharp. */
const SIDE = 320;
/** Looked up in the header, before anything is unpacked. A telephone makes 50 million at most. */
const MOST_PIXELS = 52_000_000;
/** Exit codes that lib/platform/pictures/index.ts knows. */
const TOO_LARGE = 3;
const DAMAGED = 4;

sharp.concurrency(1);
sharp.cache(false);
// Only these three readers exist here: a drawing, a film or a PDF with the name of a photo is not even tried.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });

const options = { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 };

async function portrait(content) {
  const { width = 0, height = 0 } = await sharp(content, { ...options, limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS) return TOO_LARGE;
  const made = await sharp(content, options)
    .autoOrient()
    .resize(SIDE, SIDE, { fit: "cover", position: sharp.strategy.attention })
    .flatten({ background: "#ffffff" })
    .webp({ quality: 82 })
    .toBuffer();
  const out = createWriteStream("", { fd: 3 });
  await new Promise((resolve, reject) => {
    out.once("error", reject);
    out.end(made, resolve);
  });
  return 0;
}

process.exitCode = await portrait(await buffer(process.stdin)).catch(() => DAMAGED);
