import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { LONGEST_NAME, rhythms } from "@/lib/search/saved/input";
import type { SavedSearch } from "@/lib/search/saved/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { change, remove } from "../actions";

/** Each search by name, to run; its settings are folded away. */
export function SavedList({ searches, locale }: { searches: SavedSearch[]; locale: Locale }) {
  return (
    <ul className="mt-4 divide-y divide-line border-y border-line">
      {searches.map((search) => (
        <li key={search.id} className="py-3">
          <Saved search={search} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Saved({ search: { id, name, address, rhythm }, locale }: { search: SavedSearch; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <>
      <Link href={address} prefetch={false} className="tap wrap-anywhere inline-flex items-center text-lg font-semibold">
        {name}
      </Link>
      <p className="text-sm text-muted">{t(`search.saved.rhythms.${rhythm}`)}</p>
      <Form action={change} summary={t("errors.summary")} scope={`wijzig-${id}`}>
        <Hidden name="search" value={id} />
        <Fold summary={t("search.saved.change")} name={t("search.saved.changeName", { name })}>
          <div className="mt-2">
            <Field name="name" label={t("search.saved.name")} value={name} maxLength={LONGEST_NAME} />
            <Select
              name="rhythm"
              label={t("search.saved.rhythm")}
              value={rhythm}
              options={rhythms.map((one) => ({ value: one, label: t(`search.saved.rhythms.${one}`) }))}
            />
            <Submit>{t("search.saved.keep")}</Submit>
          </div>
        </Fold>
      </Form>
      <Form action={remove} summary={t("errors.summary")} scope={`weg-${id}`} className="mt-2">
        <Hidden name="search" value={id} />
        <Submit quiet label={t("search.saved.removeName", { name })}>
          {t("search.saved.remove")}
        </Submit>
      </Form>
    </>
  );
}
