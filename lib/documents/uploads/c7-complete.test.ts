import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { after } from "@/lib/kernel/dates";
import { memberships } from "@/lib/membership/tables";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { announce, bringAll, fileEngines, sendPart, sha256Of } from "@/lib/testing/uploads";
import { NOW, testWorld } from "@/lib/testing/world";
import { myDocuments } from "../queries";
import { documentVersions } from "../tables";
import { addressPart, UPLOAD_TIME } from "./commands";
import { finishUpload } from "./finishing/commands";
import { PART_BYTES } from "./input";
import { findUpload } from "./queries";
import { uploads } from "./tables";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-c7-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

/** Four parts of a text that nobody brought before. */
const aLargeText = () =>
  Buffer.from(
    crypto
      .randomUUID()
      .repeat(Math.ceil((3.5 * PART_BYTES) / 36))
      .slice(0, 3.5 * PART_BYTES),
  );
const aText = (words = crypto.randomUUID()) => Buffer.from(`# Plan\n${words}`);

describe.each(fileEngines(folder))("a file that comes in parts, on $name", ({ isHere, open }) => {
  let owner: { id: string };
  let other: { id: string };
  beforeAll(async () => {
    if (isHere) world.ports.files = await open();
  });
  beforeEach(async () => {
    const circle = await aCircle();
    owner = await aMember({ circle });
    other = await aMember({ circle });
  });
  const asOwner = (now?: Date) => world.as(owner, now);
  const versions = () => world.ports.db.select().from(documentVersions);
  const keyOf = async (upload: string) => {
    const [row] = await world.ports.db.select().from(uploads).where(eq(uploads.id, upload));
    return row?.fileKey ?? "";
  };

  test.runIf(isHere)("is a draft of its owner when it is finished, with its own bytes", async () => {
    const upload = await bringAll(await asOwner(), { fileName: "Überzicht “2026” – versie 2.md", content: aText("glasvezel") });
    expect(await myDocuments(await asOwner())).toEqual([]);
    const outcome = await finishUpload(await asOwner(), { upload });
    expect(outcome).toMatchObject({ outcome: "stored", isDraft: true });
    const [version] = await versions();
    expect(version).toMatchObject({ fileName: "Überzicht “2026” – versie 2.md", mediaType: "text/markdown; charset=utf-8" });
    expect(await text(await world.ports.files.open(version?.fileKey ?? ""))).toBe("# Plan\nglasvezel");
  });

  test.runIf(isHere).each([0, 1, 2, 3])("is nothing for readers after %i of its 4 parts", async (sent) => {
    const content = aLargeText();
    const { id } = await announce(await asOwner(), { content });
    for (let number = 1; number <= sent; number++) await sendPart(await asOwner(), { upload: id, content, number });
    await expect(finishUpload(await asOwner(), { upload: id })).rejects.toMatchObject({ key: "documents.uploadIncomplete" });
    expect(await versions()).toEqual([]);
    expect(await world.ports.files.size(await keyOf(id))).toBeNull();
    expect((await findUpload(await asOwner(), { upload: id })).parts.map(({ number }) => number)).toEqual(
      Array.from({ length: sent }, (_, index) => index + 1),
    );
  });

  test.runIf(isHere)("goes on where it was when it is chosen again, also after a failed finish", async () => {
    const content = aLargeText();
    const first = await announce(await asOwner(), { content, changedAt: 5 });
    for (const number of [1, 3]) await sendPart(await asOwner(), { upload: first.id, content, number });
    await finishUpload(await asOwner(), { upload: first.id }).catch(() => {});
    expect((await announce(await asOwner(), { content, changedAt: 6 })).id).not.toBe(first.id);
    expect((await announce(await world.as(other), { content, changedAt: 5 })).id).not.toBe(first.id);
    const again = await announce(await asOwner(), { content, changedAt: 5 });
    expect([again.id, again.parts.map(({ number }) => number)]).toEqual([first.id, [1, 3]]);
    for (const number of [2, 4]) await sendPart(await asOwner(), { upload: first.id, content, number });
    expect(await finishUpload(await asOwner(), { upload: first.id })).toMatchObject({ outcome: "stored" });
    expect(await versions()).toMatchObject([{ size: content.length }]);
  });

  test.runIf(isHere)("whose finishing was cut off after the joining needs nothing sent again", async () => {
    const content = aText();
    const upload = await bringAll(await asOwner(), { content });
    const [row] = await world.ports.db.select().from(uploads).where(eq(uploads.id, upload));
    await world.ports.files.parts.join({ key: row?.fileKey ?? "", arrival: row?.arrival ?? "" });
    expect(await announce(await asOwner(), { content })).toMatchObject({ id: upload, parts: [{ number: 1, sha256: sha256Of(content) }] });
    expect(await finishUpload(await asOwner(), { upload })).toMatchObject({ outcome: "stored" });
  });

  test.runIf(isHere)("is refused and removed when a part is not what was declared", async () => {
    const content = aText();
    const { id } = await announce(await asOwner(), { content });
    await sendPart(await asOwner(), { upload: id, content, number: 1, sha256: "0".repeat(64) });
    const refused = { outcome: "refused", key: "documents.refused.damaged", file: "plan.md" };
    expect(await finishUpload(await asOwner(), { upload: id })).toEqual(refused);
    expect(await finishUpload(await asOwner(), { upload: id })).toEqual(refused);
    expect(await world.ports.files.size(await keyOf(id))).toBeNull();
    expect(await versions()).toEqual([]);
  });

  test.runIf(isHere)("cannot be longer or shorter than was declared", async () => {
    const { id } = await announce(await asOwner(), { content: Buffer.alloc(20) });
    await expect(sendPart(await asOwner(), { upload: id, content: Buffer.alloc(21, "x"), number: 1 })).rejects.toThrow();
    await expect(sendPart(await asOwner(), { upload: id, content: Buffer.alloc(19, "x"), number: 1 })).rejects.toThrow();
    await expect(addressPart(await asOwner(), { upload: id, number: 2 })).rejects.toMatchObject({ code: "not_found" });
    await expect(finishUpload(await asOwner(), { upload: id })).rejects.toMatchObject({ key: "documents.uploadIncomplete" });
  });

  test.runIf(isHere)("is refused and removed when its content is not what its name says", async () => {
    const upload = await bringAll(await asOwner(), { fileName: "plan.pdf", content: Buffer.from("MZ not a pdf") });
    expect(await finishUpload(await asOwner(), { upload })).toMatchObject({ outcome: "refused", key: "documents.refused.mismatch" });
    expect(await world.ports.files.size(await keyOf(upload))).toBeNull();
  });

  test.runIf(isHere)("gives one answer and one document, however often it is finished", async () => {
    const upload = await bringAll(await asOwner(), { content: aText() });
    const ctx = await asOwner();
    const at_once = await Promise.allSettled(Array.from({ length: 8 }, () => finishUpload(ctx, { upload })));
    const answers = at_once.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(answers.length).toBeGreaterThan(0);
    for (const result of at_once) if (result.status === "rejected") expect(result.reason).toMatchObject({ key: "documents.uploadBusy" });
    answers.push(await finishUpload(ctx, { upload }));
    expect(new Set(answers.map((answer) => JSON.stringify(Object.entries(answer).sort()))).size).toBe(1);
    expect(await versions()).toHaveLength(1);
  });

  test.runIf(isHere)("does not exist for anybody else", async () => {
    const upload = await bringAll(await asOwner(), { content: aText() });
    const stranger = await world.as(other);
    const knocks = [
      () => finishUpload(stranger, { upload }),
      () => findUpload(stranger, { upload }),
      () => addressPart(stranger, { upload, number: 1 }),
    ];
    for (const knock of knocks) await expect(knock()).rejects.toMatchObject({ code: "not_found" });
    expect(await versions()).toEqual([]);
  });

  test.runIf(isHere)("cannot be finished after membership ended, or after its day", async () => {
    const upload = await bringAll(await asOwner(), { content: aText() });
    await expect(finishUpload(await asOwner(after(NOW, UPLOAD_TIME)), { upload })).rejects.toMatchObject({ code: "conflict" });
    await world.ports.db.update(memberships).set({ state: "ended" }).where(eq(memberships.personId, owner.id));
    await expect(finishUpload(await asOwner(), { upload })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(addressPart(await asOwner(), { upload, number: 1 })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(announce(await asOwner(), { content: aText() })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await versions()).toEqual([]);
  });

  test.runIf(isHere)("becomes the next version of a document, for who may edit it", async () => {
    const document = await aSharedDocument({ owner });
    await expect(announce(await world.as(other), { content: aText(), document })).rejects.toMatchObject({ code: "not_allowed" });
    const content = aText();
    const upload = await bringAll(await asOwner(), { content, document });
    expect(await finishUpload(await asOwner(), { upload })).toMatchObject({ outcome: "version", document, number: 2 });
    const same = await bringAll(await asOwner(), { content, document });
    expect(await finishUpload(await asOwner(), { upload: same })).toMatchObject({ outcome: "refused", key: "documents.sameVersion" });
    expect(await versions()).toHaveLength(2);
  });

  test.runIf(isHere)("that is here already points at it, and is not kept twice", async () => {
    const content = aText();
    const first = await finishUpload(await asOwner(), { upload: await bringAll(await asOwner(), { content }) });
    const upload = await bringAll(await asOwner(), { content, changedAt: 2 });
    const document = "document" in first ? first.document : "";
    expect(await finishUpload(await asOwner(), { upload })).toEqual({ outcome: "same", document, isDraft: true });
    expect(await world.ports.files.size(await keyOf(upload))).toBeNull();
  });
});

test.each([
  ["plan.exe", 10, "documents.refused.unsupported"],
  ["plan.doc", 10, "documents.refused.legacy"],
  ["plan.md", 0, "documents.refused.empty"],
  ["plan.md", 200 * 1024 * 1024 + 1, "documents.refused.tooLargeBy"],
])("%s of %i bytes is refused before anything is sent", async (fileName, size, key) => {
  const ctx = await world.as(await aMember({ circle: await aCircle() }));
  const content = { length: size } as Buffer;
  await expect(announce(ctx, { fileName, content })).rejects.toMatchObject({ key, field: "files" });
});
