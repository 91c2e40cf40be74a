import { OrganisationName } from "@/app/_components/organisation-name";
import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { Participant } from "@/lib/projects/participation/queries";
import { Tag } from "@/lib/ui/tag";

const tones = { joined: "ok", interested: "info", left: "plain" } as const;

/** Every organisation with how it stands to the project, and whom to phone there. Who left stays, with the day. */
export function Participants({ participants, locale }: { participants: Participant[]; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <section id="deelnemers" aria-labelledby="deelnemers-titel" className="scroll-mt-4">
      <h2 id="deelnemers-titel" className="text-xl">
        {t("projects.participants")}
      </h2>
      <ul className="divide-y divide-line">
        {participants.map((part) => (
          <li key={part.id} className="py-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">
                <OrganisationName name={part.name} slug={part.slug} />
              </span>
              <Tag tone={tones[part.state]}>
                {part.leftAt
                  ? t("projects.leftOn", { day: formatsFor(locale).shortDay(part.leftAt) })
                  : t(`projects.participantStates.${part.state}`)}
              </Tag>
              {part.isLead && <Tag>{t("projects.leadOrganisation")}</Tag>}
            </p>
            {part.leftReason && <p className="text-sm text-muted">{part.leftReason}</p>}
            {part.contact && part.state !== "left" && <PersonRow person={{ ...part.contact, organisation: null }} locale={locale} brief />}
          </li>
        ))}
      </ul>
    </section>
  );
}
