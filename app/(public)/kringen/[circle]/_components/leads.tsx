import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { CircleMember, Figures } from "@/lib/membership/circle/queries";
import { Initials } from "@/lib/ui/initials";
import { CallButton } from "../../../../_components/call-button";

type Props = { ctx: Context; figures: Figures; groups: { organisation: string | null; members: CircleMember[] }[] };

/** Who to turn to. Members also get the number and the mail address. */
export function Leads({ ctx, figures, groups }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const known = groups.flatMap(({ organisation, members }) =>
    members.filter((member) => member.role === "lead").map((member) => ({ ...member, organisation })),
  );
  return (
    <section className="card">
      <h2 className="text-xl">{figures.leads.length > 0 ? t("circles.leads", { count: figures.leads.length }) : t("circles.noLead")}</h2>
      {known.map((lead) => (
        <div key={lead.slug} className="py-2">
          <Who name={lead.name} words={[lead.jobTitle, lead.organisation]} href={`/collegas/${lead.slug}`} />
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            {lead.phone && <CallButton name={lead.name} phone={lead.phone} locale={ctx.actor.locale} />}
            {lead.email && (
              <a
                href={`mailto:${lead.email}`}
                aria-label={t("people.mailPerson", { name: lead.name })}
                className="tap inline-flex items-center"
              >
                {t("people.mail")}
              </a>
            )}
          </p>
        </div>
      ))}
      {known.length === 0 && figures.leads.map((lead) => <Who key={lead.slug} name={lead.name} words={[lead.organisation]} />)}
      {known.length === 0 && figures.leads.length > 0 && <p className="mt-1 text-sm text-muted">{t("circles.leadForMembers")}</p>}
    </section>
  );
}

function Who({ name, words, href }: { name: string; words: (string | null)[]; href?: string }) {
  return (
    <div className="flex items-center gap-3 py-1">
      <Initials name={name} />
      <p className="leading-snug">
        {href ? (
          <Link href={href} prefetch={false} className="inline-flex min-h-6 items-center font-semibold">
            {name}
          </Link>
        ) : (
          <span className="font-semibold">{name}</span>
        )}
        <span className="block text-sm text-muted">{words.filter(Boolean).join(" · ")}</span>
      </p>
    </div>
  );
}
