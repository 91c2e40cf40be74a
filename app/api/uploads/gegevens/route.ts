import { keepSheet } from "@/lib/documents/bulk/commands";
import { MOST_BYTES, type SheetRefusal } from "@/lib/documents/bulk/input";
import { csvText } from "@/lib/kernel/csv-reader";
import { authorize } from "@/lib/policy/rules";
import { fileIn, smallForm } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** Takes a sheet of metadata, and shows what it would change. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in.
  authorize(ctx.actor, "document.upload", null);
  const form = await smallForm(request, MOST_BYTES);
  if (!form) return refused("tooLarge");
  const file = await fileIn(form, "file");
  if (!file) return refused("nothing");
  const text = csvText(file);
  return text === null ? refused("notText") : to(`/${await keepSheet(ctx, { text })}`);
});

const refused = (why: SheetRefusal) => to(`?fout=${why}#file`);

const to = (rest: string) => new Response(null, { status: 303, headers: { Location: `/mijn/documenten/gegevens${rest}` } });
