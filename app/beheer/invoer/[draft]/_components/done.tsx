import type { DryRun } from "@/lib/admin/importing/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

const none = { added: 0, changed: 0, people: 0, memberships: 0, letters: 0, known: 0, wrong: 0 };

/** What became of a list, or that it is still going in. */
export function Done({ list, locale }: { list: DryRun; locale: Locale }) {
  const t = wordsFor(locale);
  if (Object.keys(list.counts).length === 0)
    return (
      <p role="status" className="notice-info mt-4">
        {t("importing.running")}
      </p>
    );
  const counts = { ...none, ...list.counts };
  return (
    <div role="status" className="notice-ok mt-4">
      <p className="font-semibold">{t("importing.done")}</p>
      <p>{list.kind === "organisations" ? t("importing.doneOrganisations", counts) : t("importing.doneMembers", counts)}</p>
    </div>
  );
}

/** What is in of a list that broke off: the rest is brought in with the same button. */
export function BrokenOff({ list, locale }: { list: DryRun; locale: Locale }) {
  if (Object.keys(list.counts).length === 0) return null;
  const t = wordsFor(locale);
  const counts = { ...none, ...list.counts };
  return (
    <p role="status" className="notice-warn mt-4">
      {list.kind === "organisations" ? t("importing.brokenOrganisations", counts) : t("importing.brokenMembers", counts)}
    </p>
  );
}
