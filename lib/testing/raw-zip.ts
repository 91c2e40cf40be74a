import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive as it is written, whether or not that is true. */
export type RawPart = { name: string; packed: Buffer; unpacked: number; crc: number; mode?: number };

export function rawPart(name: string, content: Buffer | string, lies: Partial<RawPart> = {}): RawPart {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), unpacked: bytes.length, crc: crc32(bytes), ...lies };
}

/** What archivers write for no date: 1 January 1980. */
const NO_DATE = 0x21;
const DEFLATED = 8;
const MADE_BY_UNIX = 0x0314;
/** From here on the count of parts stands in the larger record of ZIP64. */
const MOST_IN_SMALL_RECORD = 0xffff;

/** Packs parts as they are told to be. `overlapping` lets every part lie where the first one does. */
export function rawZip(parts: RawPart[], { overlapping = false } = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const at = overlapping && directory.length > 0 ? 0 : offset;
    directory.push(entryOf(part, at));
    if (at < offset) continue;
    const local = localOf(part);
    pieces.push(local, part.packed);
    offset += local.length + part.packed.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...pieces, listed, endOf(parts.length, listed.length, offset)]);
}

function facts({ name, packed, unpacked, crc }: RawPart): Buffer {
  const buffer = Buffer.alloc(26);
  buffer.writeUInt16LE(20, 0);
  buffer.writeUInt16LE(DEFLATED, 4);
  buffer.writeUInt16LE(NO_DATE, 8);
  buffer.writeUInt32LE(crc, 10);
  buffer.writeUInt32LE(packed.length, 14);
  buffer.writeUInt32LE(unpacked, 18);
  buffer.writeUInt16LE(Buffer.byteLength(name), 22);
  return buffer;
}

const localOf = (part: RawPart): Buffer => Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts(part), Buffer.from(part.name)]);

function entryOf(part: RawPart, at: number): Buffer {
  const start = Buffer.from("PK\x01\x02\0\0", "latin1");
  start.writeUInt16LE(MADE_BY_UNIX, 4);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
  place.writeUInt32LE(at, 10);
  return Buffer.concat([start, facts(part), place, Buffer.from(part.name)]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  const small = Math.min(count, MOST_IN_SMALL_RECORD);
  end.writeUInt16LE(small, 8);
  end.writeUInt16LE(small, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return small < MOST_IN_SMALL_RECORD ? end : Buffer.concat([largeEnd(count, size, offset), end]);
}

function largeEnd(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.write("PK\x06\x06", "latin1");
  record.writeBigUInt64LE(44n, 4);
  for (const [at, value] of [count, count, size, offset].entries()) record.writeBigUInt64LE(BigInt(value), 24 + at * 8);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
