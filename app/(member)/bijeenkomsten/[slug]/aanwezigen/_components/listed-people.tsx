import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Listed } from "@/lib/meetings/attendance/list/queries";
import { Tag } from "@/lib/ui/tag";

type Props = { ctx: Context; title: string; count: number; people: Listed[]; withOrganisation?: boolean; isOrdered?: boolean };

/** Some of the list under one heading, with how many they are. A waiting list stands in its order. */
export function ListedPeople({ ctx, title, count, people, withOrganisation, isOrdered }: Props) {
  const List = isOrdered ? "ol" : "ul";
  return (
    <section className="mt-6 break-inside-avoid">
      <h2 className="flex justify-between gap-4 border-b border-field pb-1 text-lg">
        <span>{title}</span>
        <span className="tabular-nums">{count}</span>
      </h2>
      <List>
        {people.map((person) => (
          <ListedPerson key={person.slug} ctx={ctx} person={person} withOrganisation={withOrganisation} isOrdered={isOrdered} />
        ))}
      </List>
    </section>
  );
}

type RowProps = { ctx: Context; person: Listed; withOrganisation?: boolean; isOrdered?: boolean };

function ListedPerson({ ctx, person, withOrganisation, isOrdered }: RowProps) {
  const t = wordsFor(ctx.actor.locale);
  const details = [withOrganisation && person.organisation, person.jobTitle].filter(Boolean).join(", ");
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-line py-1">
      {isOrdered && <span className="w-6 shrink-0 text-right font-semibold tabular-nums">{person.place}</span>}
      <span className="min-w-0 flex-1 basis-52">
        <Link prefetch={false} href={`/collegas/${person.slug}`} className="inline-block py-1 font-semibold">
          {person.name}
        </Link>
        {details && <span className="block text-sm text-muted">{details}</span>}
      </span>
      <span className="flex items-center gap-3">
        {person.attendedAt && <Tag tone="ok">{t("attendance.listHere")}</Tag>}
        {person.confirmBy && <Tag tone="warn">{t("attendance.listOffered")}</Tag>}
        {person.lapsed && <Tag>{t("attendance.listLapsed")}</Tag>}
        {person.phone && (
          <a href={phoneLink(person.phone)} className="tap inline-flex items-center whitespace-nowrap">
            {phoneText(person.phone)}
          </a>
        )}
      </span>
    </li>
  );
}
