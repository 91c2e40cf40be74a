import { z } from "zod";
import { notFound } from "@/lib/kernel/errors";
import { settlementSheet } from "@/lib/projects/hiring/running/sheet";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { wordsIn } from "@/lib/web/form";
import { route } from "@/lib/web/route";

const asked = z.object({ jaar: z.coerce.number().int().min(2000).max(2100), formaat: z.string().optional() });

/** The settlement of a year as a file, for those who take part. */
export const POST = route<{ project: string }>(async (ctx, request, { project }) => {
  const read = asked.safeParse(await wordsIn(request));
  if (!read.success) throw notFound();
  const { jaar, formaat } = read.data;
  return sheetResponse(await settlementSheet(ctx, project, jaar), formatIn(formaat), ctx.now);
});
