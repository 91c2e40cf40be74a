import { aboutOf, actionInWords, doerOf } from "@/app/beheer/logboek/_components/in-words";
import { exportLog } from "@/lib/admin/log/commands";
import { logInput } from "@/lib/admin/log/input";
import { wordsFor } from "@/lib/i18n";
import { brusselsClock } from "@/lib/kernel/dates";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { route } from "@/lib/web/route";

/** The log of a filter as a file, in the reader's language. */
export const GET = route(async (ctx, request) => {
  const { searchParams } = new URL(request.url);
  const lines = await exportLog(ctx, logInput.parse(Object.fromEntries(searchParams)));
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const columns = [t("audit.when"), t("audit.by"), t("audit.what"), t("audit.about"), t("audit.circle")];
  const rows = lines.map((line) => [
    brusselsClock(line.at).replace("T", " "),
    doerOf(t, line),
    actionInWords(t, locale, line),
    aboutOf(line),
    line.circle,
  ]);
  return sheetResponse({ title: t("audit.title"), columns, rows }, formatIn(searchParams.get("formaat")), ctx.now);
});
