import { dispositionOf } from "@/lib/documents/reading/disposition";
import { findFile } from "@/lib/documents/reading/queries";
import { route } from "@/lib/web/route";
import { servedFile } from "@/lib/web/served-file";

/** Nothing in an uploaded file may run or reach us. Browsers refuse to show a PDF in a sandbox, and a PDF runs nothing here. */
const policies = { pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'", other: "sandbox; default-src 'none'" };

/** Opens or downloads the file of a document, for whoever may read it. */
export const GET = route<{ document: string }>(async (ctx, request, { document }) => {
  const { searchParams } = new URL(request.url);
  const file = await findFile(ctx, { document, number: versionIn(searchParams.get("versie")) });
  const disposition = dispositionOf(file, searchParams.has("download"));
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
});

/** What is no number of a version asks for the current one. */
const versionIn = (asked: string | null): number | undefined => (/^[1-9]\d{0,5}$/.test(asked ?? "") ? Number(asked) : undefined);
