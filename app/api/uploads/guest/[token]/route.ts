import { handIn, mayHandIn } from "@/lib/documents/guests/commands";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { guestForm } from "@/lib/web/guest";
import { multipartFiles } from "@/lib/web/multipart";

/** Takes files in from a guest speaker, as they stream. */
export const POST = guestForm<{ token: string }>(async (ctx, request, { token: secret }) => {
  // Before anything is taken in: a stranger's files are not even read.
  await mayHandIn(ctx, secret);
  let received = 0;
  const refusals: string[] = [];
  await multipartFiles(request, async ({ fileName, content }) => {
    const refusal = await receive(ctx, { secret, fileName, content });
    if (refusal) refusals.push(refusal);
    else received++;
  });
  if (received + refusals.length === 0) refusals.push("guests.nothing:");
  return [["ontvangen", String(received)], ...refusals.map((refusal): ["geweigerd", string] => ["geweigerd", refusal])];
});

/** Why a file was not taken. One bad file among several does not spoil the others. */
async function receive(ctx: Context, file: Parameters<typeof handIn>[1]): Promise<string | null> {
  try {
    await handIn(ctx, file);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === "not_found") throw error;
    return `${error.key}:${file.fileName}`;
  }
}

/** A large file over a slow line takes long to come. */
export const maxDuration = 300;
