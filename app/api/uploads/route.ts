import { nextAddress, type UploadResult } from "@/app/(member)/opladen/_components/next-address";
import { startUpload } from "@/lib/documents/commands";
import { uploadTarget } from "@/lib/documents/input";
import { addVersion } from "@/lib/documents/versions/commands";
import { sentence } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { multipartFiles } from "@/lib/web/multipart";
import { route } from "@/lib/web/route";

/** Takes files from a plain form or from the page's own script. A form is sent on to where it goes next, the script gets JSON. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in: a stranger's files are not even read.
  if (!ctx.actor.personId) throw new DomainError("not_signed_in", "errors.notSignedIn");
  const results: UploadResult[] = [];
  await multipartFiles(request, async ({ fileName, content, fields }) => {
    results.push(await receive(ctx, { fileName, content, ...uploadTarget.parse(fields) }));
  });
  if (request.headers.get("accept")?.includes("application/json")) return Response.json({ results });
  return new Response(null, { status: 303, headers: { Location: nextAddress(results) } });
});

type Received = Parameters<typeof startUpload>[1] & { document?: string };

async function receive(ctx: Context, { document, ...upload }: Received): Promise<UploadResult> {
  const file = upload.fileName;
  try {
    if (document) {
      await addVersion(ctx, { document, ...upload });
      return { file, outcome: "version", document };
    }
    const uploaded = await startUpload(ctx, upload);
    return { file, ...uploaded };
  } catch (error) {
    // One bad file among several does not spoil the others.
    if (!(error instanceof DomainError) || error.code === "not_allowed" || error.code === "not_signed_in") throw error;
    return { file, outcome: "refused", document, key: error.key, message: sentence(ctx.actor.locale, error.key, error.params) };
  }
}
