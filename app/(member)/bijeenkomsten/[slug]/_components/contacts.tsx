import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { type Contact, contactsByMeeting } from "@/lib/meetings/contacts/queries";
import type { MeetingView } from "@/lib/meetings/queries";
import { Initials } from "@/lib/ui/initials";

/** "Ik ben er over tien minuten": whom to phone. For members. */
export async function Contacts({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  if (!meeting.may.seePeople) return null;
  const t = wordsFor(ctx.actor.locale);
  const contacts = (await contactsByMeeting(ctx, [meeting])).get(meeting.id) ?? [];
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t("meetings.contact")}</h2>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2">
        {contacts.map((contact) => (
          <Person key={contact.slug} ctx={ctx} contact={contact} />
        ))}
      </ul>
    </section>
  );
}

function Person({ ctx, contact }: { ctx: Context; contact: Contact }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <li className="card flex flex-col justify-between gap-3">
      <div className="flex items-center gap-3">
        <Initials name={contact.name} />
        <p className="min-w-0">
          <Link prefetch={false} href={`/collegas/${contact.slug}`} className="font-semibold">
            {contact.name}
          </Link>
          <span className="block text-sm text-muted">
            {[contact.isHost ? t("meetings.contactHost") : t("meetings.contactLead"), contact.organisation].filter(Boolean).join(" · ")}
          </span>
        </p>
      </div>
      {contact.phone ? (
        <a
          href={phoneLink(contact.phone)}
          aria-label={`${t("meetings.call", { name: contact.name })}, ${phoneText(contact.phone)}`}
          className="btn-primary w-full tabular-nums"
        >
          {phoneText(contact.phone)}
        </a>
      ) : (
        contact.email && (
          <a href={`mailto:${contact.email}`} className="btn-quiet w-full">
            {t("meetings.mail", { name: contact.name })}
          </a>
        )
      )}
    </li>
  );
}
