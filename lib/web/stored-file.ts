import "server-only";
import { dispositionOf } from "@/lib/documents/reading/disposition";
import type { Context } from "@/lib/kernel/context";
import { servedFile } from "./served-file";

/** Nothing in an uploaded file may run or reach us. Browsers refuse to show a PDF in a sandbox, and a PDF runs nothing here. */
const policies = { pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'", other: "sandbox; default-src 'none'" };

type Brought = { key: string; name: string; mediaType: string; size: number; sha256: string };

/** A file that a member brought, opened or downloaded by somebody who was found to read it. */
export async function storedFile(ctx: Context, request: Request, file: Brought): Promise<Response> {
  const disposition = dispositionOf(file, new URL(request.url).searchParams.has("download"));
  const address = await ctx.files.link(file.key, { mediaType: file.mediaType, disposition });
  // Asked for again at each click: whoever may no longer read it gets no new address.
  if (address)
    return new Response(null, {
      status: 303,
      headers: { Location: address, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" },
    });
  return servedFile(ctx, request, file, {
    "Content-Type": file.mediaType,
    "Content-Disposition": disposition,
    "Content-Security-Policy": file.mediaType === "application/pdf" ? policies.pdf : policies.other,
    "Cache-Control": "private, no-cache",
  });
}
