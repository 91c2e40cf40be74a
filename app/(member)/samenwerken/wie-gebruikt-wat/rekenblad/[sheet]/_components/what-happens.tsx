import { wordsFor } from "@/lib/i18n";
import type { ReadUsageSheet } from "@/lib/landscape/sheet/queries";
import { inWords, type RowField } from "@/lib/landscape/sheet/row";
import type { CheckedLine } from "@/lib/landscape/sheet/sheet";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { bringIn } from "../../../actions";

const outcomes = [
  ["add", "landscape.sheetAdded"],
  ["change", "landscape.sheetChanged"],
  ["remove", "landscape.sheetRemoved"],
] as const;

/** What is added, changes and goes: each line of it, and one button for all when nothing is wrong. */
export function WhatHappens({ sheet }: { sheet: ReadUsageSheet }) {
  const { lines, names, id, seen } = sheet;
  const t = wordsFor(names.locale);
  const right = lines.filter(({ problems }) => problems.length === 0);
  const linesOf = (outcome: CheckedLine["outcome"]) => right.filter((line) => line.outcome === outcome);
  const [added, changed, removed, same] = (["add", "change", "remove", "same"] as const).map((outcome) => linesOf(outcome).length);
  const isReady = right.length === lines.length && right.length > (same ?? 0);
  return (
    <section aria-labelledby="gevolg" className="mt-6">
      <h2 id="gevolg" className="text-xl">
        {t("landscape.sheetSums", { added: added ?? 0, changed: changed ?? 0, removed: removed ?? 0 })}
      </h2>
      {(same ?? 0) > 0 && <p className="mt-1 text-muted">{t("landscape.sheetSame", { count: same ?? 0 })}</p>}
      {isReady && (
        <Form action={bringIn} summary={t("errors.summary")} className="mt-4">
          <Hidden name="sheet" value={id} />
          <Hidden name="seen" value={seen} />
          <Submit>{t("landscape.sheetBringIn")}</Submit>
        </Form>
      )}
      {outcomes.map(([outcome, title]) => {
        const those = linesOf(outcome);
        if (those.length === 0) return null;
        return (
          <div key={outcome} className="mt-6">
            <h3 className="text-lg">{t(title)}</h3>
            <ul className="divide-y divide-line">
              {those.map((line) => (
                <li key={line.line} className="py-3">
                  <p className="break-words">
                    <span className="text-muted">{t("landscape.sheetLine", { line: line.line })}</span> <strong>{line.title}</strong>
                  </p>
                  {outcome !== "remove" && <Cells line={line} sheet={sheet} />}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** Each field that changes, as it is and as it becomes. */
function Cells({ line: { row, change }, sheet: { names } }: { line: CheckedLine; sheet: ReadUsageSheet }) {
  const t = wordsFor(names.locale);
  const fields = (Object.keys(change) as RowField[]).filter((field) => row !== null || inWords(change, field, names) !== "");
  const said = (words: string) => words || t("landscape.sheetEmpty");
  return (
    <dl className="mt-1 text-sm">
      {fields.map((field) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="font-semibold">{t(`landscape.columns.${field}`)}</dt>
          <dd className="whitespace-pre-line [overflow-wrap:anywhere]">
            {row && `${t("landscape.sheetFrom", { value: said(inWords(row, field, names)) })} → `}
            {row ? t("landscape.sheetTo", { value: said(inWords(change, field, names)) }) : inWords(change, field, names)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
