import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { startUpload } from "@/lib/documents/commands";
import { MAX_FILE_BYTES } from "@/lib/documents/input";
import { myDocuments } from "@/lib/documents/queries";
import { buildersFor } from "@/lib/testing/builders";
import { testWorld } from "@/lib/testing/world";
import { multipartFiles } from "./multipart";

const world = testWorld();
const { aCircle, aMember } = buildersFor(world);

const BOUNDARY = "grens";
const part = (name: string, fileName?: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}\r\n\r\n`;

/** A form whose pieces are made while they are read, so that a large file costs no memory. */
function form(pieces: Iterable<string | Buffer>): Request {
  const body = Readable.toWeb(Readable.from([...pieces, `--${BOUNDARY}--\r\n`].map((piece) => Buffer.from(piece)))) as ReadableStream;
  return new Request("http://localhost/api/uploads", {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  } as RequestInit);
}

const text = async (content: Readable) => Buffer.concat(await content.toArray()).toString();

test("files come one by one, with the fields that stand before them; a part without a file is nothing", async () => {
  const seen: unknown[] = [];
  const pieces = [
    part("meeting"),
    "m1\r\n",
    part("files", "één.txt"),
    "1\r\n",
    part("files", ""),
    "\r\n",
    part("files", "twee.txt"),
    "2\r\n",
  ];
  await multipartFiles(form(pieces), async ({ fileName, content, fields }) => void seen.push([fileName, await text(content), fields]));
  expect(seen).toEqual([
    ["één.txt", "1", { meeting: "m1" }],
    ["twee.txt", "2", { meeting: "m1", files: "" }],
  ]);
});

test("a file that is too large is refused, and the one behind it still comes in", async () => {
  const ctx = await world.as(await aMember({ circle: await aCircle() }));
  const megabyte = Buffer.alloc(1024 * 1024, "x");
  const large = Array.from({ length: MAX_FILE_BYTES / megabyte.length + 5 }, () => megabyte);
  const outcomes: string[] = [];
  await multipartFiles(
    form([part("files", "groot.txt"), ...large, "\r\n", part("files", "klein.txt"), "klein\r\n"]),
    async ({ fileName, content }) => {
      await startUpload(ctx, { fileName, content }).then(
        (uploaded) => outcomes.push(`${fileName} ${uploaded.outcome}`),
        (error: { key?: string }) => outcomes.push(`${fileName} ${error.key}`),
      );
    },
  );
  expect(outcomes.sort()).toEqual(["groot.txt documents.refused.tooLarge", "klein.txt stored"]);
  expect(await myDocuments(ctx)).toMatchObject([{ title: "klein" }]);
});

test("what is no form at all is refused", async () => {
  const request = new Request("http://localhost/", { method: "POST", body: "x", headers: { "content-type": "text/plain" } });
  await expect(multipartFiles(request, async () => {})).rejects.toMatchObject({ code: "invalid" });
});
