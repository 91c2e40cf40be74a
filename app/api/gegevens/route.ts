import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ZipEntry } from "@/lib/kernel/zip";
import { takeOwnData } from "@/lib/privacy/own-data/commands";
import type { OwnData } from "@/lib/privacy/own-data/queries";
import { zipResponse } from "@/lib/web/download";
import { route } from "@/lib/web/route";

/** Everything of one's own as a zip file. A POST, because it writes down that it was taken. */
export const POST = route(async (ctx) => {
  const data = await takeOwnData(ctx);
  return zipResponse(entriesOf(ctx, data), "mijn-gegevens-kenniskringen.zip");
});

async function* entriesOf(ctx: Context, { rows, files }: OwnData): AsyncGenerator<ZipEntry> {
  const { locale, name } = ctx.actor;
  const t = wordsFor(locale);
  const { day, time } = formatsFor(locale);
  yield { name: t("privacy.readMeName"), content: t("privacy.readMe", { name, moment: `${day(ctx.now)}, ${time(ctx.now)}` }) };
  yield { name: "gegevens.json", content: JSON.stringify(rows, null, 2) };
  // A file that is gone from the store is missing, and the rest is there.
  for (const { name: label, key } of files)
    if ((await ctx.files.size(key)) !== null) yield { name: label, content: await ctx.files.open(key) };
}
