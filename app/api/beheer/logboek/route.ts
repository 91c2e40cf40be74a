import { aboutOf, actionInWords, doerOf } from "@/app/beheer/logboek/_components/in-words";
import { exportLog } from "@/lib/admin/log/commands";
import { logInput } from "@/lib/admin/log/input";
import { wordsFor } from "@/lib/i18n";
import { brusselsClock } from "@/lib/kernel/dates";
import { authorize } from "@/lib/policy/rules";
import { formatIn, sheetResponse } from "@/lib/web/download";
import { wordsIn } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** The log of a filter as a file, in the reader's language. A POST, because it writes down that it was taken. */
export const POST = route(async (ctx, request) => {
  authorize(ctx.actor, "admin.enter", null);
  const asked = await wordsIn(request);
  const lines = await exportLog(ctx, logInput.parse(asked));
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
  return sheetResponse({ title: t("audit.title"), columns, rows }, formatIn(asked.formaat), ctx.now);
});
