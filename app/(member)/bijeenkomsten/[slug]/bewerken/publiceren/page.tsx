import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { programmeOf } from "@/lib/meetings/agenda/queries";
import { hintsAbout } from "@/lib/meetings/planning/queries";
import { findMeetingToEdit } from "@/lib/meetings/queries";
import { previewInvitation } from "@/lib/notifications/invitations";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { MeetingHints } from "../../../../../_components/meetings/meeting-hints";
import { publish } from "../actions";
import { Answers } from "./_components/answers";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("planning.checkTitle"),
});

/** The last look: what was filled in, what may have been overlooked, and what the members get. */
export default async function PublishPage({ params }: Props) {
  const { slug } = await params;
  const ctx = await signedInContext(`/bijeenkomsten/${slug}/bewerken/publiceren`);
  const t = wordsFor(ctx.actor.locale);
  const meeting = await orNotFound(findMeetingToEdit(ctx, slug));
  if (meeting.state !== "draft") redirect(`/bijeenkomsten/${slug}`);
  const [programme, hints, invitation] = await Promise.all([
    programmeOf(ctx, slug),
    hintsAbout(ctx, meeting),
    previewInvitation(ctx, slug),
  ]);
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}`}>{meeting.title}</Link>
      </p>
      <h1>{t("planning.checkTitle")}</h1>
      <div className="mt-6 grid grid-cols-1 gap-8">
        <MeetingHints ctx={ctx} meeting={meeting} hints={hints} programme={programme} />
        <Answers ctx={ctx} meeting={meeting} programme={programme} />
        <section aria-labelledby="uitnodiging">
          <h2 id="uitnodiging" className="text-xl">
            {t("planning.checkMail")}
          </h2>
          <p className="mt-1">{t("planning.checkInvited", { count: invitation.count })}</p>
          <div className="mt-3 rounded-md border border-line bg-paper p-4">
            <p className="font-semibold">{t("planning.checkSubject", { subject: invitation.subject })}</p>
            <p className="mt-3 text-sm whitespace-pre-line [overflow-wrap:anywhere]">{invitation.text}</p>
          </div>
        </section>
        <Form action={publish} summary={t("errors.summary")}>
          <Hidden name="meeting" value={slug} />
          <div className="flex flex-wrap items-center gap-3">
            <Submit>{t("planning.checkPublish", { count: invitation.count })}</Submit>
            <Link href={`/bijeenkomsten/${slug}/bewerken`} className="tap inline-flex items-center px-2">
              {t("planning.checkBack")}
            </Link>
          </div>
        </Form>
      </div>
    </div>
  );
}
