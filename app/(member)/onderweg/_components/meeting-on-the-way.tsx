import { wordsFor } from "@/lib/i18n";
import { phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { Contact } from "@/lib/meetings/contacts/queries";
import type { MeetingOnTheWay as Found } from "@/lib/meetings/on-the-way/queries";
import { routeLink } from "@/lib/meetings/route-link";
import { HowToGetIn } from "../../../_components/meetings/how-to-get-in";
import { ShortProgramme } from "../../../_components/meetings/short-programme";
import { WhenWhere } from "../../../_components/meetings/when-where";
import { answerWords } from "../../../_components/meetings/words";

/** One meeting, whole, without anything that has to be opened or fetched. */
export function MeetingOnTheWay({ ctx, meeting, answer, programme, contacts }: { ctx: Context } & Found) {
  const t = wordsFor(ctx.actor.locale);
  const route = routeLink(meeting);
  const part = "mt-4 text-base";
  return (
    <article id={meeting.slug} aria-labelledby={`titel-${meeting.slug}`} className="card scroll-mt-4">
      <p className="text-sm text-muted">{meeting.circles.map((circle) => circle.name).join(" · ")}</p>
      <h2 id={`titel-${meeting.slug}`} className="mb-3 text-xl">
        <a href={`/bijeenkomsten/${meeting.slug}`} className="text-ink no-underline hover:underline">
          {meeting.title}
        </a>
      </h2>
      <WhenWhere ctx={ctx} meeting={meeting} />
      {meeting.state !== "cancelled" && (
        <>
          <p className="mt-2 text-sm">
            {t("offline.myAnswer")}: <strong>{answerWords(ctx, answer)}</strong>
          </p>
          {route && (
            <a href={route} rel="noreferrer" className="btn-quiet mt-3 w-full">
              {t("meetings.route")}
            </a>
          )}
          <div className="mt-4">
            <HowToGetIn ctx={ctx} meeting={meeting} />
          </div>
          <h3 className={part}>{t("meetings.programme")}</h3>
          {programme.length === 0 ? <p>{t("meetings.programmeEmpty")}</p> : <ShortProgramme ctx={ctx} programme={programme} />}
        </>
      )}
      {contacts.length > 0 && <h3 className={part}>{t("meetings.contact")}</h3>}
      <ul>
        {contacts.map((contact) => (
          <ContactLine key={contact.slug} ctx={ctx} contact={contact} />
        ))}
      </ul>
    </article>
  );
}

function ContactLine({ ctx, contact }: { ctx: Context; contact: Contact }) {
  const t = wordsFor(ctx.actor.locale);
  const what = [contact.isHost ? t("meetings.contactHost") : t("meetings.contactLead"), contact.organisation].filter(Boolean).join(" · ");
  const link = "tap inline-flex items-center font-semibold tabular-nums";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4">
      <span>
        {contact.name} <span className="block text-sm text-muted">{what}</span>
      </span>
      {contact.phone ? (
        <a
          href={phoneLink(contact.phone)}
          aria-label={`${t("meetings.call", { name: contact.name })}, ${phoneText(contact.phone)}`}
          className={link}
        >
          {phoneText(contact.phone)}
        </a>
      ) : (
        contact.email && (
          <a href={`mailto:${contact.email}`} className={link}>
            {t("meetings.mail", { name: contact.name })}
          </a>
        )
      )}
    </li>
  );
}
