import "server-only";
import { createHash } from "node:crypto";
import { type Readable, Transform } from "node:stream";
import { eq, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { circles } from "@/lib/circles/tables";
import { atOneMoment, type Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { jsonRows } from "@/lib/kernel/json-rows";
import type { ZipEntry } from "@/lib/kernel/zip";
import { authorize } from "@/lib/policy/rules";
import { FORMAT, fileEntry, MANIFEST, type Manifest, rowsEntry } from "./manifest";
import { type Part, parts, withFiles } from "./parts";

type Row = Record<string, unknown>;
export type CircleArchive = { circle: Manifest["circle"]; rows: Map<string, Row[]>; fileKeys: string[] };

/** Everything that a circle has, as it is at one moment. Written down as a decision: it leaves the house. */
export function exportCircle(ctx: Context, { circle: slug }: { circle: string }): Promise<CircleArchive> {
  return atOneMoment(ctx, async (tx) => {
    const [circle] = await tx.db
      .select({ id: circles.id, slug: circles.slug, name: circles.name })
      .from(circles)
      .where(eq(circles.slug, slug));
    if (!circle) throw notFound();
    authorize(tx.actor, "circle.export", circle);
    const rows = new Map<string, Row[]>();
    for (const part of parts) rows.set(part.table, await rowsOf(tx, part, circle.id));
    await record(tx, { action: "circle.export", subject: { kind: "circle", id: circle.id }, circleId: circle.id });
    const fileKeys = withFiles.flatMap((table) => rows.get(table) ?? []).map((row) => String(row.file_key));
    return { circle, rows, fileKeys };
  });
}

function rowsOf(tx: Context, { table, where, without, over }: Part, circleId: string): Promise<Row[]> {
  const circle = sql`${circleId}::uuid`;
  const reader = sql`${tx.actor.organisationId}::uuid`;
  return jsonRows(tx.db, { table, where: where(circle, reader), without, over: over?.(circle, reader) });
}

/** The entries of the archive as a zip file has them, the manifest with all their hashes last. */
export async function* entriesOf(ctx: Context, { circle, rows, fileKeys }: CircleArchive): AsyncGenerator<ZipEntry> {
  const sha256: Manifest["sha256"] = {};
  for (const [table, list] of rows) {
    const text = list.map((row) => `${JSON.stringify(row)}\n`).join("");
    sha256[rowsEntry(table)] = createHash("sha256").update(text).digest("hex");
    yield { name: rowsEntry(table), content: text };
  }
  for (const key of fileKeys) {
    if ((await ctx.files.size(key)) === null) continue;
    yield { name: fileEntry(key), content: hashing(await ctx.files.open(key), (hash) => (sha256[fileEntry(key)] = hash)) };
  }
  const manifest: Manifest = { format: FORMAT, madeAt: ctx.now.toISOString(), circle, sha256 };
  yield { name: MANIFEST, content: JSON.stringify(manifest, null, 2) };
}

function hashing(content: Readable, done: (hash: string) => void): Readable {
  const hash = createHash("sha256");
  const passing = new Transform({
    transform(chunk, _, next) {
      hash.update(chunk as Buffer);
      next(null, chunk);
    },
    flush(next) {
      done(hash.digest("hex"));
      next();
    },
  });
  content.on("error", (error) => passing.destroy(error));
  return content.pipe(passing);
}
