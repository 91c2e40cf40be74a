import "server-only";
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { inArray, or, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { circles } from "@/lib/circles/tables";
import { newFileKey } from "@/lib/documents/versions/receive";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { isKey } from "@/lib/kernel/files";
import type { EntryKind } from "@/lib/kernel/search-index";
import { enqueue } from "@/lib/outbox/commands";
import { organisations, people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { FORMER } from "@/lib/privacy/erasing/letters";
import { erasures } from "@/lib/privacy/tables";
import { fileEntry, MANIFEST, type Manifest, parseManifest, rowsEntry } from "./manifest";
import { parts, withFiles } from "./parts";

/** An archive that lies open: its entries may be read in any order, and again. */
export type OpenArchive = { names: string[]; read(name: string): Promise<Readable> };

export class UnusableArchive extends Error {
  override readonly name = "UnusableArchive";
}

type Row = Record<string, unknown>;
type Rows = Map<string, Row[]>;
export type Imported = { circle: string; rows: number; files: number; known: number };

/** As large as an upload may be, and a little. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Puts the archive of a circle in this installation. Every entry is checked by its hash before anything is changed. People
 * with the same address and organisations with the same name in the address are the ones that are here already.
 */
export async function importCircle(ctx: Context, archive: OpenArchive): Promise<Imported> {
  authorize(ctx.actor, "platform.keep", null);
  const manifest = await checked(archive);
  const { id, slug, name } = manifest.circle;
  if ((await ctx.db.$count(circles, or(sql`${circles.id} = ${id}::uuid`, sql`${circles.slug} = ${slug}`))) > 0)
    throw new UnusableArchive(`There is a circle ${slug} here already. Nothing was changed.`);
  const rows = await rowsIn(archive);
  await eraseAgain(ctx, rows);
  const here = await knownHere(ctx, rows);
  const known = here.size;
  const files = await putFiles(ctx, archive, rows, here);
  return inTransaction(ctx, async (tx) => {
    let count = 0;
    for (const { table } of parts) count += await insert(tx, table, await freeSlugs(tx, table, rows.get(table) ?? []), here);
    await record(tx, { action: "circle.import", subject: { kind: "circle", id }, circleId: id });
    await tellTheIndex(tx, rows, here);
    return { circle: name, rows: count, files, known };
  });
}

async function checked(archive: OpenArchive): Promise<Manifest> {
  const manifest = archive.names.includes(MANIFEST) ? parseManifest(await text(await archive.read(MANIFEST))) : null;
  if (!manifest) throw new UnusableArchive("This is no archive of a circle that this Kenniskring can read. Nothing was changed.");
  const listed = new Set([...Object.keys(manifest.sha256), MANIFEST]);
  const stray = archive.names.find((name) => !listed.has(name));
  if (stray) throw new UnusableArchive(`This archive holds ${stray}, which its manifest does not name. Nothing was changed.`);
  for (const [name, wanted] of Object.entries(manifest.sha256)) {
    const found = archive.names.includes(name) ? await sha256Of(await archive.read(name)) : "";
    if (found !== wanted) throw new UnusableArchive(`This archive is damaged: ${name}. Nothing was changed.`);
  }
  return manifest;
}

async function sha256Of(content: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function rowsIn(archive: OpenArchive): Promise<Rows> {
  const rows: Rows = new Map();
  for (const { table, without = [] } of parts) {
    // An archive of before a table was there has nothing of it.
    const written = archive.names.includes(rowsEntry(table)) ? await text(await archive.read(rowsEntry(table))) : "";
    const lines = written.split("\n").filter(Boolean);
    rows.set(
      table,
      lines.map((line) => lacking(without, JSON.parse(line) as Row)),
    );
  }
  return rows;
}

/** What never goes out does not come in either: its hashes prove that a file is whole, not who wrote it. */
const lacking = (without: string[], row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !without.includes(column)));

/** Who was erased here does not come back with an archive of before. */
async function eraseAgain(ctx: Context, rows: Rows): Promise<void> {
  const erased = new Set((await ctx.db.select({ id: erasures.personId }).from(erasures)).map(({ id }) => id));
  const nameless = { name: FORMER, email: null, phone: null, job_title: "", introduction: "", reachable_at: "", organisation_id: null };
  const people = (rows.get("people") ?? []).map((row) => (erased.has(String(row.id)) ? { ...row, ...nameless, left_at: ctx.now } : row));
  rows.set("people", people);
  const speakers = (rows.get("speakers") ?? []).map((row) => (erased.has(String(row.person_id)) ? { ...row, name: FORMER } : row));
  rows.set("speakers", speakers);
}

/** By the number that something has in the archive, the number that it has here. */
async function knownHere(ctx: Context, rows: Rows): Promise<Map<string, string>> {
  const here = new Map<string, string>();
  const texts = (table: string, column: string) => (rows.get(table) ?? []).flatMap((row) => (row[column] ? [String(row[column])] : []));
  const [slugs, emails] = [texts("organisations", "slug"), texts("people", "email")];
  const sameSlug = slugs.length
    ? await ctx.db.select({ id: organisations.id, key: organisations.slug }).from(organisations).where(inArray(organisations.slug, slugs))
    : [];
  const sameEmail = emails.length
    ? await ctx.db.select({ id: people.id, key: people.email }).from(people).where(inArray(people.email, emails))
    : [];
  for (const [table, column, found] of [
    ["organisations", "slug", sameSlug],
    ["people", "email", sameEmail],
  ] as const)
    for (const row of rows.get(table) ?? []) {
      const known = found.find(({ key }) => key === row[column]);
      if (known) here.set(String(row.id), known.id);
    }
  return here;
}

/** Files get the key that they had, or a new one where that is taken: what lies under it here is another circle's. */
async function putFiles(ctx: Context, archive: OpenArchive, rows: Rows, here: Map<string, string>): Promise<number> {
  let count = 0;
  for (const row of withFiles.flatMap((table) => rows.get(table) ?? [])) {
    const key = String(row.file_key);
    const free = isKey(key) && (await ctx.files.size(key)) === null;
    const place = free ? key : newFileKey();
    if (place !== key) here.set(key, place);
    if (!archive.names.includes(fileEntry(key))) continue;
    await ctx.files.put(place, await archive.read(fileEntry(key)), LARGEST);
    count++;
  }
  return count;
}

/** Of people, meetings and projects whose address another has here, with a piece of their number behind it. */
async function freeSlugs(tx: Context, table: string, rows: Row[]): Promise<Row[]> {
  const slugs = ["people", "meetings", "projects"].includes(table) ? rows.map(({ slug }) => String(slug)) : [];
  if (slugs.length === 0) return rows;
  const { rows: taken } = await tx.db.execute<{ id: string; slug: string }>(
    sql`select id, slug from ${sql.identifier(table)} where slug in ${slugs}`,
  );
  const isTaken = (row: Row) => taken.some(({ id, slug }) => slug === row.slug && id !== row.id);
  return rows.map((row) => (isTaken(row) ? { ...row, slug: `${row.slug}-${String(row.id).slice(0, 6)}` } : row));
}

/** Batches that hold little at once: a row may have the text of a whole document. */
const BATCH = 50;

async function insert(tx: Context, table: string, rows: Row[], here: Map<string, string>): Promise<number> {
  const isKnown = (row: Row) => (table === "organisations" || table === "people") && here.has(String(row.id));
  const fresh = rows.filter((row) => !isKnown(row)).map((row) => translated(row, here));
  let count = 0;
  for (let from = 0; from < fresh.length; from += BATCH) count += await insertBatch(tx, table, fresh.slice(from, from + BATCH));
  return count;
}

async function insertBatch(tx: Context, table: string, batch: Row[]): Promise<number> {
  const columns = sql.join(
    Object.keys(batch[0] ?? {}).map((column) => sql.identifier(column)),
    sql`, `,
  );
  const values = sql`jsonb_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(batch)}::jsonb)`;
  const { rowCount } = await tx.db.execute(
    sql`insert into ${sql.identifier(table)} (${columns}) select ${columns} from ${values} on conflict do nothing`,
  );
  return rowCount ?? 0;
}

const translated = (row: Row, here: Map<string, string>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (typeof value === "string") return [column, here.get(value) ?? value];
      return [column, isRow(value) ? translated(value, here) : value];
    }),
  );

/** A piece of JSON that names things, such as whom a line of a log is about. */
const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const indexed: [table: string, kind: EntryKind][] = [
  ["circles", "circle"],
  ["people", "person"],
  ["meetings", "meeting"],
  ["documents", "document"],
  ["questions", "question"],
  ["projects", "project"],
  ["framework_agreements", "framework"],
];

async function tellTheIndex(tx: Context, rows: Rows, here: Map<string, string>): Promise<void> {
  for (const [table, kind] of indexed)
    for (const row of rows.get(table) ?? []) {
      const id = here.get(String(row.id)) ?? String(row.id);
      await enqueue(tx, "search.index", { kind, id });
    }
}
