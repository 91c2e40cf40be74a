import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { ChangeButton } from "./change-button";

type Props = { title: string; what: "restore" | "include" | "restoreTerm"; things: { id: string; name: string }[]; locale: Locale };

/** What a member took out of their profile, each with the way back. */
export function TakenOut({ title, what, things, locale }: Props) {
  const t = wordsFor(locale);
  if (things.length === 0) return null;
  return (
    <section className="mt-8">
      <h2>{title}</h2>
      <ul className="mt-2 divide-y divide-line">
        {things.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            {name} <ChangeButton what={what} target={id} label={t("expertise.restore")} about={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
