import "server-only";
import { availableParallelism } from "node:os";
import type { Actor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { gate } from "@/lib/kernel/gate";
import type { Extraction } from "@/lib/kernel/reader";
import { authorize } from "@/lib/policy/rules";
import { unreadableKey } from "../../labels";
import { findingsIn } from "../../versions/commands";
import { forget, type ReceivedFile, receiveFile } from "../../versions/receive";
import type { Imported, Item, Target } from "../item";
import { type Begun, findBegun } from "../queries";

/** A document whose file is stored and read: only its rows are still to be written. */
export type Ready = {
  item: Item;
  uploader: Actor;
  authors: string[];
  file: ReceivedFile;
  findings: ReturnType<typeof findingsIn>;
  begun?: Begun;
};
/** A draft of an earlier run that may be shared now. */
export type Draft = { item: Item; authors: string[]; draft: Begun };
export type Prepared = Ready | Draft | { item: Item; done: Imported };

/** Readers are processes, and each keeps a core busy. */
const reading = gate(Math.max(2, availableParallelism()));
/** The whole disk is not full because one file is: whoever meets this stops. */
const HOPELESS = new Set(["ENOSPC", "EDQUOT", "EROFS"]);

/** Stores and reads the files of an archive that are not in yet. Nothing can be seen of it before `keep`. */
export async function prepare(ctx: Context, items: Item[], target: Target): Promise<Prepared[]> {
  const begun = await findBegun(
    ctx,
    items.map((item) => item.key),
  );
  return Promise.all(items.map((item) => reading(() => prepareOne(ctx, { item, target, begun: begun.get(item.key) }))));
}

/** Forgets the files of what will not be kept. */
export async function discard(ctx: Context, prepared: Prepared[]): Promise<void> {
  for (const one of prepared) if ("file" in one) await forget(ctx, one.file.fileKey);
}

type One = { item: Item; target: Target; begun?: Begun };

async function prepareOne(ctx: Context, one: One): Promise<Prepared> {
  const { item } = one;
  try {
    return await storeAndRead(ctx, one);
  } catch (error) {
    if (error instanceof DomainError && error.code !== "unavailable") return { item, done: refusedBecause(error) };
    if (isHopeless(error)) throw error;
    return { item, done: unreadable(error) };
  }
}

async function storeAndRead(ctx: Context, { item, target, begun }: One): Promise<Prepared> {
  if (begun && isUnchanged(begun, item)) return standing({ item, target, begun });
  const { uploader, authors } = await peopleOf(item, target);
  authorize(uploader, "document.upload", null);
  const file = await receiveFile(ctx, { fileName: item.fileName, content: item.content() });
  if (begun?.versions.some((version) => version.sha256 === file.sha256)) {
    await forget(ctx, file.fileKey);
    return standing({ item, target, begun });
  }
  const findings = findingsIn(target.known, await readingOf(ctx, item, file), file.fileName);
  return { item, uploader, authors, file, findings, begun };
}

/** A file that was not touched since it came in, or that somebody took back: nobody brings that again. */
export const isUnchanged = ({ state, versions }: Begun, { size, modifiedAt }: Item): boolean =>
  state === "withdrawn" || versions.some((version) => version.size === size && modifiedAt !== undefined && modifiedAt < version.createdAt);

async function standing({ item, target, begun }: Required<One>): Promise<Prepared> {
  const [version] = begun.versions;
  const { id: document, state } = begun;
  const held = version?.findings ?? [];
  if (state === "withdrawn") return { item, done: { outcome: "already", document, because: [{ key: "archive.withdrawn" }] } };
  if (state === "shared") {
    const because = version?.textState === "unreadable" ? [{ key: unreadableKey(version.unreadableBecause) }] : undefined;
    return { item, done: { outcome: "already", document, because } };
  }
  if (held.length > 0 && !target.unchecked) return { item, done: { outcome: "held", document, because: findingKeys(held) } };
  return { item, authors: (await peopleOf(item, target)).authors, draft: begun };
}

export const findingKeys = (kinds: string[]) => [...new Set(kinds)].map((kind) => ({ key: `documents.sensitive.${kind}` }));

/** Who answers for it: whom the archive names, else its first author when that is a member, else whoever the archive comes from. */
async function peopleOf({ metadata }: Item, { members, circle, uploader }: Target): Promise<{ uploader: Actor; authors: string[] }> {
  const named = metadata.uploader === undefined ? undefined : await members.actorOf(metadata.uploader);
  if (named && !named.roles.has(circle)) throw new DomainError("invalid", "archive.noMemberHere", { person: metadata.uploader ?? "" });
  const authors: Actor[] = [];
  for (const author of metadata.authors) authors.push(await members.actorOf(author));
  const [first] = authors;
  const fallback = first?.roles.has(circle) ? first : uploader;
  return { uploader: named ?? fallback, authors: [...new Set(authors.flatMap((author) => author.personId ?? []))] };
}

function readingOf(ctx: Context, { text }: Item, { fileKey, fileName }: ReceivedFile): Promise<Extraction> {
  if (text !== undefined) return Promise.resolve({ ok: true, kind: "txt", pages: [text], cut: false });
  return ctx.files.withLocalCopy(fileKey, (path) => ctx.reader.read(path, fileName));
}

export const refusedBecause = ({ key, params }: DomainError): Imported => ({ outcome: "refused", because: [{ key, params }] });

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? "";
const isHopeless = (error: unknown): boolean =>
  HOPELESS.has(codeOf(error)) || (error instanceof DomainError && error.code === "unavailable");

/** What is wrong with the file itself, and with nothing of ours. */
const sourceProblems: Record<string, string> = {
  EACCES: "archive.mayNotRead",
  EPERM: "archive.mayNotRead",
  ENOENT: "archive.goneMeanwhile",
  ELOOP: "archive.isLink",
};

/** What became of a file that could not be read from its place in the archive. */
export function unreadable(error: unknown): Imported {
  const key = sourceProblems[codeOf(error)];
  return key ? { outcome: "refused", because: [{ key }] } : failedBecause(error);
}

const LONGEST_PROBLEM = 120;

export const failedBecause = (error: unknown): Imported => ({
  outcome: "failed",
  because: [{ key: "archive.trouble", params: { code: codeOf(error) || String(error).slice(0, LONGEST_PROBLEM) } }],
});
