/** `npm run icons`: draws the sign of the product, app/icon.svg, in the sizes that phones ask for. */
import { mkdirSync, readFileSync } from "node:fs";
import sharp from "sharp";

const PAPER = "#fbfaf6";
const sign = readFileSync("app/icon.svg");

/** `share`: how much of the side the sign takes. A mask may cut everything outside the middle 80 %. */
async function icon(path, { side, share, ground = PAPER }) {
  const inner = Math.round(side * share);
  const drawing = await sharp(sign, { density: (72 * inner) / 28 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  await sharp({ create: { width: side, height: side, channels: 4, background: ground } })
    .composite([{ input: drawing }])
    .png({ palette: true, effort: 10 })
    .toFile(path);
}

mkdirSync("public/icons", { recursive: true });
const clear = { r: 0, g: 0, b: 0, alpha: 0 };
await icon("public/icons/icon-192.png", { side: 192, share: 0.94, ground: clear });
await icon("public/icons/icon-512.png", { side: 512, share: 0.94, ground: clear });
await icon("public/icons/icon-maskable-512.png", { side: 512, share: 0.58 });
await icon("app/apple-icon.png", { side: 180, share: 0.72 });
