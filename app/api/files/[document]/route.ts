import { findFile } from "@/lib/documents/reading/queries";
import { route } from "@/lib/web/route";
import { storedFile } from "@/lib/web/stored-file";

/** Opens or downloads the file of a document, for whoever may read it. */
export const GET = route<{ document: string }>(async (ctx, request, { document }) => {
  const asked = new URL(request.url).searchParams.get("versie");
  return storedFile(ctx, request, await findFile(ctx, { document, number: versionIn(asked) }));
});

/** What is no number of a version asks for the current one. */
const versionIn = (asked: string | null): number | undefined => (/^[1-9]\d{0,5}$/.test(asked ?? "") ? Number(asked) : undefined);
