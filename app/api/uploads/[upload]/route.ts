import { findUpload } from "@/lib/documents/uploads/queries";
import { route } from "@/lib/web/route";

/** Which parts of an upload have arrived, for who began it. */
export const GET = route<{ upload: string }>(async (ctx, _request, params) =>
  Response.json(await findUpload(ctx, params), { headers: { "Cache-Control": "private, no-store" } }),
);
