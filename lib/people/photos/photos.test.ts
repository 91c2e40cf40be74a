import { mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { deflateSync } from "node:zlib";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { registry } from "@/lib/jobs/registry";
import { after, DAY } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { directory, findPerson } from "@/lib/membership/colleagues/queries";
import { people } from "@/lib/people/tables";
import { keysNamed } from "@/lib/platform/copy/files";
import { tablesToCopy } from "@/lib/platform/copy/tables";
import { diskFiles } from "@/lib/platform/files/disk";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { removePhoto, setPhoto, sweepPhotos } from "./commands";
import { findPhoto } from "./queries";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-photos-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
beforeAll(() => {
  world.ports.files = diskFiles(folder);
});

let circle: { id: string };
let els: { id: string; slug: string };
beforeEach(async () => {
  rmSync(join(folder, "photos"), { recursive: true, force: true });
  circle = await aCircle();
  els = await aMember({ circle });
});

const stored = () => readdirSync(join(folder, "photos")).map((name) => `photos/${name}`);
const jpeg = (width = 600, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: "#a63d1a" } })
    .withExif({ IFD0: { Copyright: "kanarie-exif" }, IFD3: { GPSLatitude: "50/1 51/1 0/1" } })
    .jpeg()
    .toBuffer();

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
};

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A PNG that says how large it is, over whatever follows. */
function png(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

describe("a photo", () => {
  test("becomes a small square without what was hidden in it, and the next one takes its place", async () => {
    const ctx = await world.as(els);
    await setPhoto(ctx, await jpeg());
    const first = stored();
    const made = await buffer(await ctx.files.open((await findPhoto(ctx, els.slug)).key));
    const { format, width, height, exif, icc, xmp } = await sharp(made).metadata();
    expect({ format, width, height, exif, icc, xmp }).toEqual({ format: "webp", width: 320, height: 320 });
    expect(made.includes("kanarie")).toBe(false);
    await setPhoto(ctx, await jpeg(400, 900));
    expect(stored()).toHaveLength(1);
    expect(stored()).not.toEqual(first);
    await removePhoto(ctx);
    await removePhoto(ctx);
    expect(stored()).toEqual([]);
    await expect(findPhoto(ctx, els.slug)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["jpeg", "png", "webp"] as const)("may be a %s, also one that a telephone turned", async (format) => {
    const turned = await sharp(await jpeg())
      .withMetadata({ orientation: 6 })
      .toFormat(format)
      .toBuffer();
    await setPhoto(await world.as(els), turned);
    expect(stored()).toHaveLength(1);
  });

  test("is for members alone, and each sees in lists whether there is one", async () => {
    await setPhoto(await world.as(els), await jpeg());
    const member = await world.as(await aMember({ circle: await aCircle() }));
    const { mark } = await findPhoto(member, els.slug);
    expect(await findPerson(member, els.slug)).toMatchObject({ photo: mark });
    expect((await directory(member, {})).people.find(({ id }) => id === els.id)?.photo).toBe(mark);
    expect(JSON.stringify(await directory(member, {}))).not.toContain(stored()[0]?.slice("photos/".length));
    await expect(findPhoto(await world.as("visitor"), els.slug)).rejects.toMatchObject({ code: "not_signed_in" });
    await expect(findPhoto(await world.as(await aPerson()), els.slug)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(findPhoto(await world.as("visitor"), "niemand")).rejects.toMatchObject({ code: "not_signed_in" });
  });

  test("of somebody whom an admin keeps out is shown to nobody", async () => {
    await setPhoto(await world.as(els), await jpeg());
    const member = await world.as(await aMember({ circle }));
    expect(await findPhoto(member, els.slug)).toMatchObject({ key: stored()[0] });
    await world.ports.db.update(people).set({ suspendedAt: NOW }).where(eq(people.id, els.id));
    await expect(findPhoto(member, els.slug)).rejects.toMatchObject({ code: "not_found" });
  });

  test("a visitor has none, and nobody sends twenty-one an hour", async () => {
    await expect(setPhoto(await world.as("visitor"), await jpeg())).rejects.toMatchObject({ code: "not_signed_in" });
    const ctx = await world.as(els);
    const nothing = Buffer.from("geen foto");
    for (let count = 0; count < 20; count++) await expect(setPhoto(ctx, nothing)).rejects.toMatchObject({ key: "people.photoUnsupported" });
    await expect(setPhoto(ctx, await jpeg())).rejects.toMatchObject({ code: "too_many", field: "photo" });
  });
});

describe("what is no photo", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>`;
  const bombs: [string, () => Buffer | Promise<Buffer>, string][] = [
    ["a drawing", () => Buffer.from(svg), "people.photoUnsupported"],
    ["a page", () => Buffer.from("<html>"), "people.photoUnsupported"],
    ["a header of 60,000 × 60,000 over nothing", () => png(60_000, 60_000, deflateSync(Buffer.alloc(10))), "people.photoTooLarge"],
    [
      "30,000 × 30,000 black pixels in little more than a hundred kilobytes",
      () => png(30_000, 30_000, deflateSync(Buffer.alloc(30_000 * 3_751), { level: 9 })),
      "people.photoTooLarge",
    ],
    ["a JPEG of which half is missing", async () => (await jpeg()).subarray(0, 700), "people.photoDamaged"],
    ["nine letters that begin as a PNG", () => Buffer.from("\x89PNG\r\n\x1a\n!", "latin1"), "people.photoDamaged"],
    [
      "a drawing behind the first letters of a JPEG",
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
      "people.photoDamaged",
    ],
  ];

  test.each(bombs)("%s is refused with its reason, and nothing is kept", async (_name, make, key) => {
    const started = performance.now();
    await expect(setPhoto(await world.as(els), await make())).rejects.toMatchObject({ code: "invalid", key, field: "photo" });
    console.log(JSON.stringify({ row: "C2", picture: _name, milliseconds: Math.round(performance.now() - started) }));
    expect(() => stored()).toThrow("ENOENT");
  });
});

test("a backup and a move take it along", async () => {
  await setPhoto(await world.as(els), await jpeg());
  expect(await keysNamed(world.ports.db, await tablesToCopy(world.ports.db))).toEqual(stored());
});

test("the sweep removes photos of nobody once they are a day old, and leaves those of people", async () => {
  await setPhoto(await world.as(els), await jpeg());
  const [kept] = stored();
  const [old, fresh] = [`photos/${newId()}`, `photos/${newId()}`];
  for (const key of [old, fresh]) await world.ports.files.put(key, Readable.from([Buffer.from("x")]), 1);
  for (const key of [old, kept ?? ""]) utimesSync(join(folder, key), after(NOW, -2 * DAY), after(NOW, -2 * DAY));
  utimesSync(join(folder, fresh), NOW, NOW);
  const ctx = await world.as("system");
  let at: Record<string, unknown> | null = null;
  do at = (await registry.sweeps.step(ctx, at)).next;
  while (at);
  expect(stored().sort()).toEqual([kept, fresh].sort());
  expect(await sweepPhotos(ctx)).toMatchObject({ orphans: 0 });
});
