import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { addressOf } from "@/lib/search/input";
import type { SearchResults } from "@/lib/search/queries";
import { LONGEST_NAME, rhythms } from "@/lib/search/saved/input";
import type { SavedSearch } from "@/lib/search/saved/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { keep } from "../../mijn/zoekopdrachten/actions";
import { chosenIn } from "./labels";

type Props = { found: SearchResults; searches: SavedSearch[]; locale: Locale };

/** Keeps this search, with a mail when there is something new; or says under which name it is kept already. */
export function SaveSearch({ found, searches, locale }: Props) {
  const t = wordsFor(locale);
  const { query } = found;
  const address = addressOf({ ...query, order: "best", page: 1 });
  const kept = searches.find((search) => search.address === address);
  if (kept) {
    return (
      <p className="text-sm text-muted">
        {t("search.saved.isSaved", { name: kept.name })}{" "}
        <Link href="/mijn/zoekopdrachten" prefetch={false} className="inline-flex min-h-8 items-center">
          {t("search.saved.manage")}
        </Link>
      </p>
    );
  }
  const name = [query.text, ...chosenIn(t, found).map((chosen) => chosen.name)].filter(Boolean).join(", ");
  return (
    <Form action={keep} summary={t("errors.summary")} scope="bewaar" className="text-sm">
      <Hidden name="address" value={address} />
      <Fold summary={t("search.saved.save")}>
        <div className="card mt-1 max-w-md text-base">
          <Field name="name" label={t("search.saved.name")} value={name.slice(0, LONGEST_NAME)} maxLength={LONGEST_NAME} />
          <Select
            name="rhythm"
            label={t("search.saved.rhythm")}
            hint={t("search.saved.rhythmHint")}
            value="weekly"
            options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`search.saved.rhythms.${rhythm}`) }))}
          />
          <Submit>{t("search.saved.keep")}</Submit>
        </div>
      </Fold>
    </Form>
  );
}
