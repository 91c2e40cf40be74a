import "server-only";
import { createHash } from "node:crypto";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { HEAD_BYTES, sniff } from "@/lib/kernel/file-kinds";
import { MAX_FILE_BYTES } from "../../input";
import { refusal } from "../../versions/receive";
import type { Imported, Item, Target } from "../item";
import { isUnchanged, refusedBecause, unreadable } from "../preparing/commands";
import { type Begun, findBegun, holdersOf } from "../queries";

/** What an import would do with these documents, without doing anything. What their text holds is not looked at. */
export async function foresee(ctx: Context, items: Item[], target: Target): Promise<Imported[]> {
  const begun = await findBegun(
    ctx,
    items.map((item) => item.key),
  );
  const foreseen: Imported[] = [];
  for (const item of items) foreseen.push(await foreseeOne(ctx, { item, target, begun: begun.get(item.key) }));
  return foreseen;
}

type One = { item: Item; target: Target; begun?: Begun };

async function foreseeOne(ctx: Context, { item, target, begun }: One): Promise<Imported> {
  try {
    if (begun && isUnchanged(begun, item)) return standing(begun);
    await checkPeople(item, target);
    const sha256 = await hashOf(item);
    if (begun)
      return begun.versions.some((version) => version.sha256 === sha256) ? standing(begun) : { outcome: "version", document: begun.id };
    const holders = await holdersOf(ctx, [sha256], target.circle);
    const same = holders.find(({ state, visibility, inCircle }) => state === "shared" && (visibility !== "circle" || inCircle));
    return same ? { outcome: "same", document: same.id } : { outcome: "imported" };
  } catch (error) {
    return error instanceof DomainError ? refusedBecause(error) : unreadable(error);
  }
}

const standing = ({ id, state }: Begun): Imported => ({ outcome: state === "draft" ? "held" : "already", document: id });

async function checkPeople({ metadata }: Item, { members, circle }: Target): Promise<void> {
  for (const author of metadata.authors) await members.known(author);
  if (metadata.uploader === undefined) return;
  const uploader = await members.known(metadata.uploader);
  if (uploader && !uploader.roles.has(circle)) throw new DomainError("invalid", "archive.noMemberHere", { person: metadata.uploader });
}

/** Reads the whole file, as a copy is only known by its bytes; refuses what an upload would refuse. */
async function hashOf({ content, fileName, size }: Item): Promise<string> {
  if (size > MAX_FILE_BYTES) throw refusal("too-large", fileName);
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  for await (const piece of content()) {
    const bytes = Buffer.from(piece as Uint8Array);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes]).subarray(0, HEAD_BYTES);
    hash.update(bytes);
  }
  const sniffed = sniff(head, fileName);
  if (!sniffed.ok) throw refusal(sniffed.reason, fileName);
  return hash.digest("hex");
}
