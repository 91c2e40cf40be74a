import { csvText } from "@/lib/kernel/csv-reader";
import { slugOf } from "@/lib/kernel/ids";
import { MOST_BYTES, type SheetRefusal } from "@/lib/landscape/input";
import { keepUsageSheet } from "@/lib/landscape/sheet/commands";
import { authorize } from "@/lib/policy/rules";
import { fileIn, smallForm } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** Takes a register that comes back as a sheet, and shows what it would change. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in.
  authorize(ctx.actor, "landscape.read", null);
  const form = await smallForm(request, MOST_BYTES);
  if (!form) return to("");
  const organisation = slugOf(String(form.get("bestuur") ?? ""));
  const refused = (why: SheetRefusal) => to(`/bestuur/${organisation}?fout=${why}#file`);
  const file = await fileIn(form, "file");
  if (!file) return refused("nothing");
  const text = csvText(file);
  return text === null ? refused("notText") : to(`/rekenblad/${await keepUsageSheet(ctx, { organisation, text })}`);
});

const to = (rest: string) => new Response(null, { status: 303, headers: { Location: `/samenwerken/wie-gebruikt-wat${rest}` } });
