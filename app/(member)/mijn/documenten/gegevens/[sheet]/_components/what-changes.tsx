import { MOST_LINES } from "@/lib/documents/bulk/input";
import type { ReadSheet } from "@/lib/documents/bulk/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Changes } from "../../_components/changes";
import { bringIn } from "../../actions";

/** How many lines change something, are so already or are wrong; each change; and the button with their number on it. */
export function WhatChanges({ sheet }: { sheet: ReadSheet }) {
  const { names, lines, missing, unknown, isTooLong, id } = sheet;
  const t = wordsFor(names.locale);
  if (missing.length > 0) return <p className="notice-danger mt-4">{t("bulk.missing")}</p>;
  if (isTooLong) return <p className="notice-danger mt-4">{t("bulk.isTooLong", { lines: MOST_LINES })}</p>;
  if (lines.length === 0) return <p className="notice-warn mt-4">{t("bulk.noLines")}</p>;
  const right = lines.filter(({ problems }) => problems.length === 0);
  const ready = right.filter(({ change }) => Object.keys(change).length > 0);
  return (
    <>
      <ul className="mt-4 space-y-1">
        <li>{t("bulk.willChange", { count: ready.length })}</li>
        {right.length > ready.length && <li>{t("bulk.same", { count: right.length - ready.length })}</li>}
        <li>
          {lines.length > right.length ? (
            <a href="#fout">{t("bulk.wrong", { count: lines.length - right.length })}</a>
          ) : (
            t("bulk.wrong", { count: 0 })
          )}
        </li>
      </ul>
      {unknown.length > 0 && (
        <p className="notice-warn mt-3">{t("bulk.unknown", { count: unknown.length, names: formatsFor(names.locale).list(unknown) })}</p>
      )}
      {ready.length > 0 && (
        <>
          <Form action={bringIn} summary={t("errors.summary")} className="card mt-4">
            <Hidden name="sheet" value={id} />
            <p className="mb-3 text-sm text-muted">{t("bulk.backup")}</p>
            <Submit>{t("bulk.bringIn", { count: ready.length })}</Submit>
          </Form>
          <section aria-labelledby="verandert" className="mt-6">
            <h2 id="verandert">{t("bulk.preview")}</h2>
            <ul className="mt-2 divide-y divide-line">
              {ready.map(({ line, title, row, change }) => (
                <li key={line} className="py-3">
                  <p className="break-words">
                    <span className="text-muted">{t("bulk.line", { line })}</span> <strong>{title}</strong>
                  </p>
                  {row && <Changes row={row} change={change} names={names} />}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  );
}
