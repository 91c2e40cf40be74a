import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { announce, sendPart } from "@/lib/testing/uploads";
import { testWorld } from "@/lib/testing/world";
import { beginUpload, dropUpload } from "./commands";
import { PART_BYTES } from "./input";
import { halfUploads } from "./queries";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);

const content = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(2 * PART_BYTES)]);
const file = { fileName: "plan.pdf", content };

async function halfWay() {
  const owner = await aMember({ circle: await aCircle() });
  const ctx = await world.as(owner);
  const { id } = await announce(ctx, file);
  await sendPart(ctx, { upload: id, content, number: 1 });
  return { owner, ctx, id };
}

describe("a file of which a part is here", () => {
  test("is shown to who brings it with how far it is, goes on where it was, and to nobody else", async () => {
    const { ctx, id } = await halfWay();
    expect(await halfUploads(ctx)).toMatchObject([{ id, fileName: "plan.pdf", size: content.length, percent: 49, target: {} }]);
    expect(await announce(ctx, file)).toMatchObject({ id, parts: [{ number: 1 }] });
    const other = await world.as(await aMember({ circle: await aCircle() }));
    expect(await halfUploads(other)).toEqual([]);
    await expect(dropUpload(other, { upload: id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("is shown, too, while the store does not answer", async () => {
    const { ctx, id } = await halfWay();
    const parts = { ...ctx.files.parts, list: () => Promise.reject(new Error("no store")) };
    expect(await halfUploads({ ...ctx, files: { ...ctx.files, parts } })).toMatchObject([{ id, percent: null }]);
  });

  test("goes when it is thrown away, once, and a new try begins anew", async () => {
    const { ctx, id } = await halfWay();
    await dropUpload(ctx, { upload: id });
    expect(await halfUploads(ctx)).toEqual([]);
    await expect(dropUpload(ctx, { upload: id })).rejects.toMatchObject({ code: "not_found" });
    const again = await announce(ctx, file);
    expect(again.id).not.toBe(id);
    expect(again.parts).toEqual([]);
  });
});

describe("before anything travels", () => {
  const begin = async (fileName: string, head: string, size = 1000) =>
    beginUpload(await world.as(await aMember({ circle: await aCircle() })), {
      fileName,
      size,
      changedAt: 0,
      head: Buffer.from(head).toString("base64"),
    });

  test("a file whose first bytes are not what its name says is refused", async () => {
    await expect(begin("verslag.pdf", "<script>alert(1)</script>")).rejects.toMatchObject({ key: "documents.refused.mismatch" });
    await expect(begin("verslag.pdf", "%PDF-1.7")).resolves.toMatchObject({ parts: [] });
  });

  test("a file that is too large is refused with its own size", async () => {
    const refused = begin("film.pptx", "PK", 300 * 1024 ** 2);
    await expect(refused).rejects.toMatchObject({ key: "documents.refused.tooLargeBy", params: { size: 300 } });
  });
});
