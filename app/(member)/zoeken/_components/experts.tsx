import { CallButton } from "@/app/_components/call-button";
import { wordsFor } from "@/lib/i18n";
import { formatsFor, phoneText } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Expert } from "@/lib/search/experts/queries";
import { Initials } from "@/lib/ui/initials";

/** Whom to phone: the people who wrote what answers, and why we think that they know. */
export function Experts({ experts, text, locale }: { experts: Expert[]; text: string; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <aside aria-labelledby="experts" className="lg:col-start-3 lg:row-start-1">
      <h2 id="experts" className="text-lg">
        {t("search.experts")}
      </h2>
      <ul className="mt-2 grid list-none grid-cols-1 gap-2 p-0 md:gap-3 md:grid-cols-3 lg:grid-cols-1">
        {experts.map(({ person, because }) => (
          <li key={person.id} className="wrap-anywhere hyphens-auto border-b border-line pb-2 last:border-0 md:card md:last:border">
            <div className="flex items-center gap-3">
              <span className="hidden md:block">
                <Initials name={person.title} />
              </span>
              <h3 className="min-w-0 flex-1 text-base">
                <a href={person.href} className="tap inline-flex items-center">
                  {person.title}
                </a>
              </h3>
              {person.phone && <CallButton name={person.title} phone={person.phone} locale={locale} brief />}
            </div>
            <p className="text-sm text-muted md:mt-2">{[person.type, person.organisation].filter(Boolean).join(" · ")}</p>
            {person.phone && <p className="hidden text-sm md:block">{phoneText(person.phone)}</p>}
            <p className="text-sm">{reasonOf(because, text, locale)}</p>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** "4 documenten over CRAB en kent Adressenregister". */
function reasonOf({ documents, answers, topic }: Expert["because"], query: string, locale: Locale): string {
  const t = wordsFor(locale);
  const reasons = [
    documents > 0 && t("search.because.documents", { count: documents, query }),
    answers > 0 && t("search.because.answers", { count: answers, query }),
    topic !== null && t("search.because.topic", { topic }),
  ];
  const list = formatsFor(locale).list(reasons.filter((reason) => reason !== false));
  return list.charAt(0).toUpperCase() + list.slice(1);
}
