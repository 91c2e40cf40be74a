import Link from "next/link";
import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { directory } from "@/lib/membership/colleagues/queries";
import { isMember } from "@/lib/policy/scope";

type Props = { ctx: Context; organisation: { slug: string } };

/** A list longer than this is for the directory. */
const SHOWN = 30;

/** Who works there and is in a circle, one tap away from a phone call; for members. */
export async function PeopleHere({ ctx, organisation: { slug } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="mensen">
      <h2 id="mensen">{t("organisations.people")}</h2>
      {isMember(ctx.actor) ? (
        <Colleagues ctx={ctx} slug={slug} />
      ) : (
        <p className="mt-2">
          {t("organisations.peopleForMembers")}{" "}
          {!ctx.actor.personId && <Link href={`/aanmelden?next=/organisaties/${slug}`}>{t("organisations.toSignIn")}</Link>}
        </p>
      )}
    </section>
  );
}

async function Colleagues({ ctx, slug }: { ctx: Context; slug: string }) {
  const t = wordsFor(ctx.actor.locale);
  const { people, total } = await directory(ctx, { organisation: slug });
  if (total === 0) return <p className="mt-2">{t("organisations.peopleNone")}</p>;
  return (
    <>
      <ul className="mt-2 divide-y divide-line">
        {people.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <PersonRow person={{ ...person, organisation: null }} locale={ctx.actor.locale} />
          </li>
        ))}
      </ul>
      {total > SHOWN && (
        <Link href={`/collegas?bestuur=${slug}`} prefetch={false} className="tap inline-flex items-center">
          {t("organisations.peopleMore", { count: total })}
        </Link>
      )}
    </>
  );
}
