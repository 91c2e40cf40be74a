import Link from "next/link";
import { PersonRow } from "@/app/_components/person-row";
import type { Expert } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Offer } from "@/lib/meetings/proposals/offers/queries";
import type { ProposalView } from "@/lib/meetings/proposals/queries";
import { Fold } from "@/lib/ui/fold";
import { Field, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { reasonOf } from "../../_components/fitting";
import { offer, takeOfferBack } from "../actions";

type Props = { ctx: Context; view: ProposalView; offers: Offer[]; experts: Expert[] };

/** Who can tell about it: those who say so, and those whose profile says so. */
export function Offers({ ctx, view, offers, experts }: Props) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const shown = new Set([ctx.actor.personId, ...offers.map(({ personId }) => personId)]);
  const fitting = experts.filter(({ person }) => !shown.has(person.id));
  return (
    <section id="aanbod" aria-labelledby="aanbod-titel" className="scroll-mt-4">
      <h2 id="aanbod-titel">{t("proposals.offers")}</h2>
      {offers.length === 0 && <p className="mt-1 text-muted">{t("proposals.offersEmpty")}</p>}
      <ul className="mt-1">
        {offers.map(({ personId, name, slug, organisation, note }) => (
          <li key={personId} className="border-b border-line py-2 last:border-0">
            <Link prefetch={false} href={`/collegas/${slug}`} className="font-semibold">
              {name}
            </Link>
            {organisation && <span className="text-muted">, {organisation}</span>}
            {note && <span className="block">{note}</span>}
          </li>
        ))}
      </ul>
      {view.may.offer && <OwnOffer ctx={ctx} proposal={view.proposal.id} mine={offers.find(({ isMine }) => isMine)} />}
      {fitting.length > 0 && (
        <div className="mt-5">
          <h3>{t("proposals.fits")}</h3>
          <ul className="divide-y divide-line">
            {fitting.map((expert) => (
              <li key={expert.person.id}>
                <PersonRow person={expert.person} locale={locale} brief>
                  <p className="text-sm">{reasonOf(expert, locale)}</p>
                </PersonRow>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function OwnOffer({ ctx, proposal, mine }: { ctx: Context; proposal: string; mine?: Offer }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="mt-2">
      {mine && <p className="text-sm text-muted">{t("proposals.offerIsMine")}</p>}
      <div className="flex flex-wrap items-start gap-x-4">
        <Form action={offer} summary={t("errors.summary")} scope="aanbod" className="max-w-read">
          <Hidden name="proposal" value={proposal} />
          <Fold summary={t(mine ? "proposals.offerChange" : "proposals.offerButton")}>
            <Field
              name="note"
              label={t("proposals.offerNote")}
              hint={t("proposals.offerNoteHint")}
              value={mine?.note}
              optional={t("meetings.optional")}
              maxLength={300}
            />
            <Submit quiet>{t(mine ? "proposals.offerSave" : "proposals.offerButton")}</Submit>
          </Fold>
        </Form>
        {mine && (
          <Form action={takeOfferBack} summary={t("errors.summary")}>
            <Hidden name="proposal" value={proposal} />
            <button type="submit" className="tap text-muted underline">
              {t("proposals.offerBack")}
            </button>
          </Form>
        )}
      </div>
    </div>
  );
}
