import "server-only";
import type { Readable } from "node:stream";
import { and, eq, sql } from "drizzle-orm";
import { record } from "@/lib/audit/commands";
import { forget, labelOf } from "@/lib/documents/versions/receive";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY } from "@/lib/kernel/dates";
import { DomainError } from "@/lib/kernel/errors";
import { HEAD_BYTES } from "@/lib/kernel/file-kinds";
import { isFileTooLarge, type StoredFile } from "@/lib/kernel/files";
import { newId } from "@/lib/kernel/ids";
import { authorize } from "@/lib/policy/rules";
import type { SiteFileKind, SiteTextInput } from "./input";
import { siteFileLimits, siteMediaType } from "./kinds";
import { siteFiles, siteTexts } from "./tables";

/** Keeps a text of the public pages in both languages. An empty one takes it away. */
export function keepSiteText(ctx: Context, { name, ...bodies }: SiteTextInput): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "site.keep", null);
    for (const locale of ["nl", "en"] as const) {
      const row = { name, locale, body: bodies[locale], updatedAt: tx.now };
      if (row.body === "") await tx.db.delete(siteTexts).where(and(eq(siteTexts.name, name), eq(siteTexts.locale, locale)));
      else
        await tx.db
          .insert(siteTexts)
          .values(row)
          .onConflictDoUpdate({ target: [siteTexts.name, siteTexts.locale], set: row });
    }
    await record(tx, { action: "site.text", subject: { kind: "site" }, data: { name } });
  });
}

/** Apart from documents, whose sweep knows nothing of these. */
const FOLDER = "site";

type Incoming = { kind: SiteFileKind; fileName: string; content: Readable };

/** Takes a file for the front page in, in the place of the one that is there. */
export async function keepSiteFile(ctx: Context, { kind, fileName: given, content }: Incoming): Promise<void> {
  authorize(ctx.actor, "site.keep", null);
  const fileName = labelOf(given);
  const fileKey = `${FOLDER}/${newId()}`;
  try {
    const stored = await store(ctx, { key: fileKey, kind, fileName, content });
    const mediaType = siteMediaType(kind, await headOf(ctx, fileKey, stored.size), fileName);
    if (mediaType === null) throw refusal("pages.wrongKind", fileName);
    const pages = kind === "presentation" ? await textOf(ctx, fileKey, fileName) : [];
    const former = await replace(ctx, { kind, fileKey, fileName, mediaType, ...stored, pages });
    if (former) await forget(ctx, former);
  } catch (error) {
    await forget(ctx, fileKey);
    throw error;
  }
}

/** Takes a file away from the front page. */
export async function removeSiteFile(ctx: Context, { kind }: { kind: SiteFileKind }): Promise<void> {
  const former = await inTransaction(ctx, async (tx) => {
    authorize(tx.actor, "site.keep", null);
    const [removed] = await tx.db.delete(siteFiles).where(eq(siteFiles.kind, kind)).returning();
    if (!removed) throw new DomainError("conflict", "pages.alreadyGone");
    await record(tx, { action: "site.fileRemoved", subject: { kind: "site" }, data: { kind, fileName: removed.fileName } });
    return removed.fileKey;
  });
  await forget(ctx, former);
}

/** Longer than any upload takes: what no row names by then was left behind by a process that died. */
const LEFT_BEHIND = 2 * DAY;

/** Removes files of the public pages that belong to nobody. There are never more than a few. */
export async function sweepSiteFiles(ctx: Context): Promise<void> {
  authorize(ctx.actor, "site.keep", null);
  const { files } = await ctx.files.list(FOLDER);
  const rows = await ctx.db.select({ key: siteFiles.fileKey }).from(siteFiles);
  const used = new Set(rows.map(({ key }) => key));
  const before = after(ctx.now, -LEFT_BEHIND);
  for (const { key, storedAt } of files) if (!used.has(key) && storedAt < before) await forget(ctx, key);
}

const refusal = (key: string, file: string) => new DomainError("invalid", key, { file }, "file");

async function store(ctx: Context, { key, kind, fileName, content }: Incoming & { key: string }): Promise<StoredFile> {
  try {
    return await ctx.files.put(key, content, siteFileLimits[kind]);
  } catch (error) {
    if (isFileTooLarge(error)) throw refusal("pages.tooLarge", fileName);
    throw error;
  }
}

async function headOf(ctx: Context, key: string, size: number): Promise<Uint8Array> {
  if (size === 0) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  for await (const piece of await ctx.files.open(key, { start: 0, end: Math.min(size, HEAD_BYTES) - 1 })) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

/** What is on the slides, for who does not open the file. A presentation of pictures alone has no text. */
async function textOf(ctx: Context, key: string, fileName: string): Promise<string[]> {
  const reading = await ctx.files.withLocalCopy(key, (path) => ctx.reader.read(path, fileName));
  return reading.ok ? reading.pages : [];
}

/** Answers the key of the file whose place was taken. */
function replace(ctx: Context, row: typeof siteFiles.$inferInsert): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    // Two who bring a file of the same kind wait for each other: the second takes the place of the first.
    await tx.db.execute(sql`lock table ${siteFiles} in share row exclusive mode`);
    const [former] = await tx.db.delete(siteFiles).where(eq(siteFiles.kind, row.kind)).returning({ key: siteFiles.fileKey });
    await tx.db.insert(siteFiles).values({ ...row, uploadedBy: tx.actor.personId, createdAt: tx.now });
    await record(tx, { action: "site.file", subject: { kind: "site" }, data: { kind: row.kind, fileName: row.fileName } });
    return former?.key ?? null;
  });
}
