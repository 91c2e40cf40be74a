import "server-only";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { gate } from "@/lib/kernel/gate";
import { findFile } from "../reading/queries";
import { PICTURED_PAGES, previewOf } from "./preview";

/** Pictures that may wait: those of two documents. Who asks for more of them at once waits longer than anybody looks. */
const MOST_WAITING = 16;
/** Seconds after which a machine may ask again. */
const RETRY_AFTER = 5;

const busy = (): DomainError => new DomainError("unavailable", "documents.picturesBusy", { retryAfter: RETRY_AFTER });

/** One after the other: whoever leafs through a document does not hold every processor. */
const picturing = gate(1, { waiting: MOST_WAITING, error: busy });

/** A page of the current version as a picture, for who may read the document. It is made only when `make` is called, in its turn. */
export async function findPreview(ctx: Context, { document, page }: { document: string; page: number }) {
  const file = await findFile(ctx, { document });
  const kind = previewOf(file);
  const isPage = Number.isInteger(page) && page >= 1;
  if (!kind || !isPage || page > (kind === "pages" ? PICTURED_PAGES : 1)) throw notFound();
  return {
    kind,
    file,
    mark: `"${file.sha256}-${page}"`,
    make: (signal?: AbortSignal) => picturing(() => pictureOf(ctx, file.key, { page, signal })),
  };
}

type Wanted = { page: number; signal?: AbortSignal };

async function pictureOf(ctx: Context, key: string, { page, signal }: Wanted): Promise<Buffer> {
  // Whoever asked is gone: nobody hears this.
  if (signal?.aborted) throw busy();
  const picture = await ctx.files.withLocalCopy(key, (path) => ctx.reader.picture(path, page));
  if (!picture) throw notFound();
  return picture;
}
