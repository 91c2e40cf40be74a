import type { Comparison } from "@/lib/expertise/comparison/queries";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Topic = Comparison["topics"][number];

/** Topics that are open from the start; those that change most come first. */
const OPEN = 12;

/** Of each topic that changes, its first people before and after. */
export function FirstPeople({ topics, locale }: { topics: Topic[]; locale: Locale }) {
  const t = wordsFor(locale);
  const [open, folded] = [topics.slice(0, OPEN), topics.slice(OPEN)];
  return (
    <section aria-labelledby="bovenaan" className="mt-8">
      <h2 id="bovenaan">{t("numbers.first")}</h2>
      <p className="mt-1 text-muted">{t("numbers.firstCount", { count: topics.length })}</p>
      <Topics topics={open} locale={locale} />
      {folded.length > 0 && (
        <details className="mt-4">
          <summary className="tap py-2 text-brand underline">{t("numbers.more", { count: folded.length })}</summary>
          <Topics topics={folded} locale={locale} />
        </details>
      )}
    </section>
  );
}

function Topics({ topics, locale }: { topics: Topic[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <ul className="mt-3 space-y-4">
      {topics.map(({ id, name, before, after }) => (
        <li key={id} className="card">
          <h3>{name}</h3>
          <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2">
            <Order title={t("numbers.now")} people={before.map((person) => ({ ...person, note: null }))} locale={locale} />
            <Order
              title={t("numbers.later")}
              people={after.map(({ was, ...person }, place) => ({
                ...person,
                note: was === 0 ? t("numbers.isNew") : was === place + 1 ? null : t("numbers.was", { place: was }),
              }))}
              locale={locale}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

type Placed = { id: string; name: string; note: string | null };

function Order({ title, people, locale }: { title: string; people: Placed[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <div>
      <h4 className="font-semibold">{title}</h4>
      {people.length === 0 && <p className="text-muted">{t("numbers.nobody")}</p>}
      <ol className="list-decimal pl-6">
        {people.map(({ id, name, note }) => (
          <li key={id} className={note ? "font-semibold" : undefined}>
            {name} {note && <span className="text-sm font-normal text-muted">({note})</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
