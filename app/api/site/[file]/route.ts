import { siteFile } from "@/lib/admin/site/queries";
import { dispositionOf } from "@/lib/documents/reading/disposition";
import { route } from "@/lib/web/route";
import { servedFile } from "@/lib/web/served-file";

/** A film, picture or presentation of the public pages, whole or in parts: a film is looked at from anywhere. */
export const GET = route<{ file: string }>(async (ctx, request, { file: id }) => {
  const file = await siteFile(ctx, id);
  const isDownload = new URL(request.url).searchParams.has("download");
  return servedFile(
    ctx,
    request,
    { ...file, key: file.fileKey },
    {
      "Content-Type": file.mediaType,
      // A film says nothing of itself, and browsers would rather keep it than show it.
      "Content-Disposition":
        isDownload || !file.mediaType.startsWith("video/")
          ? dispositionOf({ name: file.fileName, mediaType: file.mediaType }, isDownload)
          : "inline",
      "Content-Security-Policy":
        file.mediaType === "application/pdf"
          ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
          : "sandbox; default-src 'none'; media-src 'self'",
      // Another file has another address.
      "Cache-Control": "public, max-age=86400, immutable",
    },
  );
});
