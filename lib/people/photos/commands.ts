import "server-only";
import { Readable } from "node:stream";
import { eq, inArray } from "drizzle-orm";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { refuseStrangeStore } from "@/lib/kernel/files";
import { newId } from "@/lib/kernel/ids";
import type { PictureRefusal } from "@/lib/kernel/pictures";
import { stayWithin } from "@/lib/limits/commands";
import { authorize } from "@/lib/policy/rules";
import { people } from "../tables";

const FOLDER = "photos";

/** Each try makes the server unpack a picture: enough to find the right one, too few to keep it busy. */
const TRIES = { most: 20, windowMs: HOUR };

const refusals: Record<PictureRefusal, string> = {
  unsupported: "people.photoUnsupported",
  "too-large": "people.photoTooLarge",
  damaged: "people.photoDamaged",
};

/** Takes a new photo of oneself in. What is kept is made anew from its pixels: no place, no date, nothing hidden behind them. */
export async function setPhoto(ctx: Context, content: Buffer): Promise<void> {
  const id = own(ctx);
  await stayWithin(ctx, `photo:${id}`, TRIES, { key: "people.photoTooOften", field: "photo" });
  const portrait = await ctx.pictures.portrait(content);
  if (!portrait.ok) throw new DomainError("invalid", refusals[portrait.reason], {}, "photo");
  const key = `${FOLDER}/${newId()}`;
  await ctx.files.put(key, Readable.from([portrait.content]), portrait.content.length);
  const before = await replace(ctx, id, key).catch(async (error) => {
    await forget(ctx, key);
    throw error;
  });
  if (before) await forget(ctx, before);
}

/** Goes back to initials. */
export async function removePhoto(ctx: Context): Promise<void> {
  const before = await replace(ctx, own(ctx), null);
  if (before) await forget(ctx, before);
}

function own(ctx: Context): string {
  const id = ctx.actor.personId ?? "";
  authorize(ctx.actor, "person.edit", { id });
  return id;
}

/** Gives the key of the photo that was there. */
function replace(ctx: Context, id: string, key: string | null): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    const [person] = await tx.db.select({ key: people.photoFileKey }).from(people).where(eq(people.id, id)).for("update");
    if (!person) throw notFound();
    await tx.db.update(people).set({ photoFileKey: key }).where(eq(people.id, id));
    return person.key;
  });
}

/** When the store does not answer, the sweep removes it later. */
const forget = (ctx: Context, key: string): Promise<void> => ctx.files.remove(key).catch(() => {});

/** One page of stored photos: those of nobody, and older than taking one in may last, go. Gives where the next page begins. */
export async function sweepPhotos(ctx: Context, from?: string): Promise<{ orphans: number; next: string | null }> {
  const { files, next } = await ctx.files.list(FOLDER, from);
  const before = after(ctx.now, -DAY);
  const old = files.filter(({ storedAt }) => storedAt < before).map(({ key }) => key);
  const used = await usedOf(ctx, old);
  const orphans = old.filter((key) => !used.has(key));
  refuseStrangeStore(orphans.length, old.length);
  for (const key of orphans) await forget(ctx, key);
  return { orphans: orphans.length, next };
}

async function usedOf(ctx: Context, keys: string[]): Promise<Set<string | null>> {
  if (keys.length === 0) return new Set();
  const rows = await ctx.db.select({ key: people.photoFileKey }).from(people).where(inArray(people.photoFileKey, keys));
  return new Set(rows.map(({ key }) => key));
}
