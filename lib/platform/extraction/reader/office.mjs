import { open } from "node:fs/promises";
import { readDocx } from "./docx.mjs";
import { Unreadable } from "./limits.mjs";
import { readOpenDocument } from "./opendocument.mjs";
import { readPptx } from "./pptx.mjs";
import { readXlsx } from "./xlsx.mjs";
import { openZip } from "./zip.mjs";

const mainPart = { docx: /^word\/document\d*\.xml$/i, pptx: /^ppt\/presentation\.xml$/i, xlsx: /^xl\/workbook\.xml$/i };
const readers = { docx: readDocx, pptx: readPptx, xlsx: readXlsx };

export async function readOffice(file, kind, until) {
  await refuseCompound(file);
  const zip = await openZip(file);
  if (!(kind in readers)) return readOpenDocument(zip, kind, until);
  const part = zip.names.find((name) => mainPart[kind].test(name));
  if (part) return readers[kind](zip, part, until);
  const other = Object.values(mainPart).some((pattern) => zip.names.some((name) => pattern.test(name)));
  throw new Unreadable(other ? "mismatch" : "damaged");
}

/** A modern office file inside the old binary container is one with a password. */
async function refuseCompound(file) {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_000_000), 0, 1_000_000, 0);
    if (buffer.readUInt32BE(0) !== 0xd0cf11e0) return;
    const mark = Buffer.from("EncryptedPackage", "utf16le");
    throw new Unreadable(buffer.subarray(0, bytesRead).includes(mark) || bytesRead === 1_000_000 ? "encrypted" : "legacy");
  } finally {
    await handle.close();
  }
}
