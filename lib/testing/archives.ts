import { createWriteStream, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { entriesOf, exportCircle } from "@/lib/circle-archive/queries";
import { system } from "@/lib/kernel/actor";
import { zipped } from "@/lib/kernel/zip";
import { openPorts } from "@/lib/platform/ports";
import { anEnvironment } from "./environment";
import type { World } from "./open-world";

/** Archives of circles as files in a folder, and places to put them back. */
export function archivesIn(folder: string, world: World) {
  /** What somebody takes along of a circle that they lead. */
  const archiveOf = async (circle: { slug: string }, who: { id: string }): Promise<string> => {
    const ctx = await world.as(who);
    const file = join(folder, `${crypto.randomUUID()}.zip`);
    await pipeline(Readable.from(zipped(entriesOf(ctx, await exportCircle(ctx, { circle: circle.slug })))), createWriteStream(file));
    return file;
  };

  const anEmptyPlace = async () => {
    const { ports, close } = await openPorts(anEnvironment({ DATA_DIR: mkdtempSync(join(folder, "place-")) }));
    return { ctx: { ...ports, actor: system, now: new Date("2026-11-26T10:00:00Z") }, close };
  };

  return { archiveOf, anEmptyPlace };
}
