import { PersonRow } from "@/app/_components/person-row";
import type { KnownTopic } from "@/lib/expertise/queries";
import type { Locale } from "@/lib/kernel/actor";
import { groupBy } from "@/lib/kernel/group";
import type { Colleague } from "@/lib/membership/colleagues/queries";

type Props = { people: Colleague[]; profiles: Map<string, KnownTopic[]>; locale: Locale };

const letterOf = ({ name }: Colleague) => name.normalize("NFD").charAt(0).toUpperCase();

/** Colleagues under the letter of their name, each with at most two topics. */
export function DirectoryList({ people, profiles, locale }: Props) {
  return (
    <div className="mt-2 gap-x-10 lg:columns-2">
      {[...groupBy(people, letterOf)].map(([letter, group]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} className="mt-4 border-b border-line text-lg text-accent">
            {letter}
          </h2>
          <ul className="divide-y divide-line">
            {group.map((person) => (
              <li key={person.id} className="break-inside-avoid">
                <PersonRow person={person} locale={locale}>
                  <Topics topics={profiles.get(person.id)} />
                </PersonRow>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Topics({ topics = [] }: { topics?: KnownTopic[] }) {
  if (topics.length === 0) return null;
  return (
    <p className="text-sm">
      {topics
        .slice(0, 2)
        .map(({ name }) => name)
        .join(" · ")}
    </p>
  );
}
