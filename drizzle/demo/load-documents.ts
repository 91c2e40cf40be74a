import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { startUpload } from "@/lib/documents/commands";
import { metadataInput } from "@/lib/documents/input";
import { shareDocument } from "@/lib/documents/sharing/commands";
import { documents, documentVersions } from "@/lib/documents/tables";
import { runWaitingWork } from "@/lib/jobs/work";
import type { Context } from "@/lib/kernel/context";
import { after, brusselsDay, DAY } from "@/lib/kernel/dates";
import { findActor } from "@/lib/membership/queries";
import { type DemoSource, readSources, writeFile } from "./files";
import { type Ids, idOf } from "./load-people";

/** Milliseconds of reading, so many times: a busy machine needs longer, and one that stands still is told. */
const PATIENCE = 60_000;
const TIMES = 15;

/** Loads every demo document as a real file through the product's own pipeline: upload, read, confirm, index. */
export async function loadDocuments(ctx: Context, ids: Ids, folder: string): Promise<Map<string, string>> {
  const sources = await readSources(folder);
  const drafts = new Map<string, string>();
  for (const source of sources) {
    const uploader = await asUploader(ctx, source, ids);
    const uploaded = await startUpload(uploader, { fileName: source.file, content: Readable.from([await writeFile(source)]) });
    drafts.set(source.slug, uploaded.document);
  }
  for (let time = 0; time < TIMES && (await isReading(ctx)); time++) await runWaitingWork(ctx, PATIENCE);
  for (const source of sources) await confirm(ctx, source, idOf(drafts, source.slug), ids);
  return drafts;
}

async function isReading({ db }: Context): Promise<boolean> {
  const [waiting] = await db
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .where(eq(documentVersions.textState, "waiting"))
    .limit(1);
  return waiting !== undefined;
}

/** The uploader on the day of uploading, which is some days after the date of the document. */
async function asUploader(ctx: Context, source: DemoSource, ids: Ids): Promise<Context> {
  const actor = await findActor(ctx, idOf(ids.people, source.uploader));
  if (!actor) throw new Error(source.uploader);
  return { ...ctx, actor, now: uploadedAt(ctx, source) };
}

const uploadedAt = (ctx: Context, source: DemoSource) => after(ctx.now, Math.min(source.date + 4, -1) * DAY);

async function confirm(ctx: Context, source: DemoSource, document: string, ids: Ids) {
  const uploader = await asUploader(ctx, source, ids);
  const wrote = !source.authors.includes(source.uploader) ? "no" : source.authors.length > 1 ? "co-author" : "author";
  const [draft] = await ctx.db.select({ summary: documents.summary }).from(documents).where(eq(documents.id, document));
  const input = metadataInput.parse({
    document,
    title: source.title,
    summary: draft?.summary ?? "",
    kind: source.kind,
    date: brusselsDay(after(ctx.now, source.date * DAY)),
    topics: source.topics,
    wrote,
    authors: source.authors.map((slug) => idOf(ids.people, slug)),
    visibility: source.visibility,
    circles: source.circles.map((slug) => idOf(ids.circles, slug)),
    seen: "yes",
  });
  await shareDocument(uploader, input);
  await ctx.db
    .update(documents)
    .set({ organisationId: idOf(ids.organisations, source.organisation) })
    .where(eq(documents.id, document));
}
