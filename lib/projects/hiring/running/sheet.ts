import "server-only";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import type { Sheet } from "@/lib/kernel/sheet";
import { hireInside } from "../plan";
import { yearOf } from "./queries";

/** Hundredths as the number of a spreadsheet: nothing is added up here, so what is nearest to it shows exactly. */
const decimal = (hundredths: number) => hundredths / 100;

/** What each owes for a year as a table, for those who take part. */
export async function settlementSheet(ctx: Context, slug: string, year: number): Promise<Sheet> {
  const t = wordsFor(ctx.actor.locale);
  const [project, { settlement, lines, hours }] = await Promise.all([hireInside(ctx, slug), yearOf(ctx, slug, year)]);
  if (!settlement || !lines) throw notFound();
  const had = (id: string) => hours.filter((row) => row.id === id).reduce((sum, row) => sum + row.hours, 0);
  const rows = lines.map(({ id, name, weight, shareCents, correctionCents, dueCents }) => [
    name,
    decimal(had(id)),
    weight,
    decimal(shareCents),
    decimal(correctionCents),
    decimal(dueCents),
  ]);
  const all = decimal(settlement.costCents);
  const together = decimal(hours.reduce((sum, row) => sum + row.hours, 0));
  return {
    title: t("hiring.sheetTitle", { year: String(year), title: project.title }),
    columns: [
      t("hiring.organisation"),
      t("hiring.sheetUse"),
      t("hiring.sheetWeight"),
      t("hiring.shareOf"),
      t("hiring.corrected"),
      t("hiring.due"),
    ],
    rows: [...rows, [t("hiring.total"), together, null, all, 0, all]],
  };
}
