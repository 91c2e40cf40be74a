import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { pictureType } from "@/lib/kernel/file-kinds";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { pdf } from "@/lib/testing/office-files";
import { testWorld } from "@/lib/testing/world";
import { startUpload } from "../commands";
import { previewOf } from "./preview";
import { findPreview } from "./queries";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

test("the pages of a PDF are pictures for who may read it, and for nobody else", async () => {
  const owner = await aMember({ circle: await aCircle() });
  const content = Readable.from([await pdf([[[20, "Een"]], [[20, "Twee"]]])]);
  const { document } = await startUpload(await world.as(owner), { fileName: "plan.pdf", content });
  const first = await findPreview(await world.as(owner), { document, page: 1 });
  const second = await findPreview(await world.as(owner), { document, page: 2 });
  expect(pictureType(await first.make())).toBe("image/webp");
  expect(first.mark).not.toBe(second.mark);
  await expect((await findPreview(await world.as(owner), { document, page: 3 })).make()).rejects.toMatchObject({ code: "not_found" });
  const stranger = await world.as(await aMember({ circle: await aCircle() }));
  await expect(findPreview(stranger, { document, page: 1 })).rejects.toMatchObject({ code: "not_found" });
});

test.each([0, -1, 9, 1.5, Number.NaN])("there is no page %s", async (page) => {
  const owner = await aMember({ circle: await aCircle() });
  const content = Readable.from([await pdf([[[20, "Een"]]])]);
  const { document } = await startUpload(await world.as(owner), { fileName: "plan.pdf", content });
  await expect(findPreview(await world.as(owner), { document, page })).rejects.toMatchObject({ code: "not_found" });
});

test("so many pictures wait and no more, a copy is made in turn, and none for who is gone", async () => {
  const owner = await aMember({ circle: await aCircle() });
  const content = Readable.from([await pdf([[[20, "Een"]]])]);
  const ctx = await world.as(owner);
  const { document } = await startUpload(ctx, { fileName: "plan.pdf", content });
  let copies = 0;
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const withLocalCopy: typeof ctx.files.withLocalCopy = async (key, work) => {
    copies++;
    await held;
    return ctx.files.withLocalCopy(key, work);
  };
  const reader = { ...ctx.reader, picture: async () => Buffer.from("beeld") };
  const { make } = await findPreview({ ...ctx, reader, files: { ...ctx.files, withLocalCopy } }, { document, page: 1 });
  const gone = AbortSignal.abort();
  const asked = Array.from({ length: 17 }, (_, at) => make(at % 2 ? gone : undefined));
  const outcomes = Promise.allSettled(asked);
  await expect(make()).rejects.toMatchObject({ code: "unavailable", key: "documents.picturesBusy" });
  expect(copies).toBe(1);
  go();
  expect((await outcomes).filter(({ status }) => status === "fulfilled")).toHaveLength(9);
  expect(copies).toBe(9);
  expect(await make()).toEqual(Buffer.from("beeld"));
});

test("what is text already has no pictures", async () => {
  const owner = await aMember({ circle: await aCircle() });
  const document = await aSharedDocument({ owner });
  await expect(findPreview(await world.as(owner), { document, page: 1 })).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["application/pdf", 1, "pages"],
  ["image/jpeg", 1, "picture"],
  ["image/heic", 1, null],
  ["image/svg+xml", 1, null],
  ["text/html; charset=utf-8", 1, null],
  ["application/pdf", 100_000_000, null],
] as const)("%s of %s bytes is shown as %s", (mediaType, size, kind) => {
  expect(previewOf({ mediaType, size })).toBe(kind);
});
