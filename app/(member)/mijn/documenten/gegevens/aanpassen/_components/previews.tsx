import type { ManyInput } from "@/lib/documents/bulk/input";
import type { Preview } from "@/lib/documents/bulk/queries";
import type { Names } from "@/lib/documents/bulk/words";
import { sentence, wordsFor } from "@/lib/i18n";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Changes } from "../../_components/changes";
import { change as apply } from "../../actions";
import { asFields } from "./query";

type Props = { previews: Preview[]; names: Names; input: ManyInput };

/** What would change of each document, what stands in the way, and the button with their number on it. */
export function Previews({ previews, names, input }: Props) {
  const t = wordsFor(names.locale);
  const changing = previews.filter(({ change }) => Object.keys(change).length > 0);
  const blocked = previews.filter(({ problems }) => problems.length > 0);
  return (
    <section aria-labelledby="verandert" className="mt-8 border-t border-line pt-6">
      <h2 id="verandert">{t("bulk.preview")}</h2>
      <p role="status">{t("bulk.previewCount", { changed: changing.length, same: previews.length - changing.length })}</p>
      {blocked.length > 0 && (
        <div role="alert" className="notice-danger mt-3">
          <p className="font-semibold">{t("bulk.fixFirst")}</p>
          <ul className="list-disc pl-5">
            {blocked.flatMap(({ row, problems }) =>
              problems.map(({ key }) => (
                <li key={`${row.id} ${key}`} className="break-words">
                  {row.title}: {sentence(names.locale, key)}
                </li>
              )),
            )}
          </ul>
        </div>
      )}
      <ul className="mt-3 divide-y divide-line">
        {changing.map(({ row, change }) => (
          <li key={row.id} className="py-3">
            <p className="font-semibold break-words">{row.title}</p>
            <Changes row={row} change={change} names={names} />
          </li>
        ))}
      </ul>
      {changing.length > 0 && blocked.length === 0 && (
        <Form action={apply} summary={t("errors.summary")} className="card mt-4">
          {asFields(input).map(([name, value]) => (
            <Hidden key={`${name} ${value}`} name={name} value={value} />
          ))}
          <p className="mb-3 text-sm text-muted">{t("bulk.backup")}</p>
          <Submit>{t("bulk.apply", { count: changing.length })}</Submit>
        </Form>
      )}
    </section>
  );
}
