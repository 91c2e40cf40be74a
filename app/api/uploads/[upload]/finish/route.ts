import { finishUpload } from "@/lib/documents/uploads/finishing/commands";
import { sentence } from "@/lib/i18n";
import { route } from "@/lib/web/route";

/** Everything is there: checks it and makes the document. May be asked again when the answer was lost. */
export const POST = route<{ upload: string }>(async (ctx, _request, params) => {
  const finished = await finishUpload(ctx, params);
  if (finished.outcome !== "refused") return Response.json(finished);
  const { key, file } = finished;
  return Response.json({ ...finished, message: sentence(ctx.actor.locale, key, { file }) });
});

/** The file is read once from end to end. */
export const maxDuration = 60;
