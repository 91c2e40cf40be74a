import "server-only";
import type { Readable } from "node:stream";
import { desc, eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { startUpload } from "../commands";
import type { Metadata } from "../input";
import { MAX_TOPICS } from "../input";
import { shareDocument } from "../sharing/commands";
import { documents, documentVersions } from "../tables";
import { keepReading, readVersion } from "../versions/commands";
import type { ImportedMetadata } from "./input";
import type { Members } from "./people";

/** One document of an archive. `text` is given when the archive holds texts instead of files. */
export type Item = { key: string; fileName: string; content: () => Readable; text?: string; metadata: ImportedMetadata };
export type Target = { circle: string; members: Members; uploader: string; visibility: Metadata["visibility"]; unchecked: boolean };

/**
 * `unread`: in, but without text, `because` says why. `held`: in as a draft, for a person to look at first.
 * `same`: the very same file is here under another name.
 */
export type Imported = { outcome: "imported" | "already" | "same" | "unread" | "held" | "refused"; because?: string };

/** Takes one document of an archive in, as its uploader would: upload, read, share. May be interrupted and run again. */
export async function importItem(ctx: Context, item: Item, target: Target): Promise<Imported> {
  const actor = await target.members.actorOf(item.metadata.uploader ?? item.metadata.authors[0] ?? target.uploader);
  const own = { ...ctx, actor };
  const begun = await findBegun(ctx, item.key);
  if (begun && begun.state !== "draft") return { outcome: "already" };
  try {
    const document = begun?.id ?? (await upload(own, item));
    return document ? await readAndShare(own, { ...item, document }, target) : { outcome: "same" };
  } catch (error) {
    if (error instanceof DomainError) return { outcome: "refused", because: error.key };
    throw error;
  }
}

async function findBegun(ctx: Context, importKey: string) {
  const [found] = await ctx.db
    .select({ id: documents.id, state: documents.state })
    .from(documents)
    .where(eq(documents.importKey, importKey));
  return found;
}

async function upload(ctx: Context, { key, fileName, content }: Item): Promise<string | undefined> {
  const uploaded = await startUpload(ctx, { fileName, content: content(), importKey: key });
  return uploaded.outcome === "stored" ? uploaded.document : undefined;
}

async function readAndShare(ctx: Context, item: Item & { document: string }, target: Target): Promise<Imported> {
  await read(ctx, item);
  const version = await lastVersion(ctx, item.document);
  const findings = version.proposals?.sensitive ?? [];
  if (findings.length > 0 && !target.unchecked)
    return { outcome: "held", because: [...new Set(findings.map((finding) => finding.kind))].join(", ") };
  await shareDocument(ctx, await metadataFor(ctx, item, { version, target }), { inBulk: true });
  return version.textState === "read" ? { outcome: "imported" } : { outcome: "unread", because: version.unreadableBecause ?? "" };
}

async function read(ctx: Context, { document, text }: Item & { document: string }): Promise<void> {
  const version = await lastVersion(ctx, document);
  if (version.textState !== "waiting") return;
  if (text === undefined) await readVersion(ctx, { version: version.id });
  else await keepReading(ctx, { ...version, documentId: document }, { ok: true, kind: "txt", pages: [text], cut: false });
}

async function lastVersion(ctx: Context, documentId: string) {
  const [version] = await ctx.db
    .select({
      id: documentVersions.id,
      fileName: documentVersions.fileName,
      textState: documentVersions.textState,
      unreadableBecause: documentVersions.unreadableBecause,
      proposals: documentVersions.proposals,
    })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number))
    .limit(1);
  if (!version) throw new Error("a document without a version");
  return version;
}

type Known = { version: Awaited<ReturnType<typeof lastVersion>>; target: Target };

/** What the archive says wins over what the text proposes. */
async function metadataFor(
  ctx: Context,
  { document, metadata }: Item & { document: string },
  { version, target }: Known,
): Promise<Metadata> {
  const proposed = version.proposals?.metadata;
  const authors = await Promise.all(metadata.authors.map(async (author) => (await target.members.actorOf(author)).personId ?? ""));
  const isAuthor = authors.includes(ctx.actor.personId ?? "");
  return {
    document,
    title: (metadata.title ?? proposed?.title ?? version.fileName).slice(0, 200),
    summary: metadata.summary ?? proposed?.summary ?? "",
    kind: metadata.kind ?? proposed?.kind ?? "other",
    language: metadata.language ?? proposed?.language ?? "nl",
    date: metadata.date ?? proposed?.date ?? null,
    validUntil: null,
    topics: [...new Set([...metadata.topics, ...(proposed?.topics ?? [])])].slice(0, MAX_TOPICS + metadata.topics.length),
    wrote: isAuthor ? "author" : "no",
    authors: authors.filter((author) => author !== ctx.actor.personId),
    visibility: metadata.visibility ?? target.visibility,
    circles: [target.circle],
    meeting: null,
    seen: "1",
  };
}
