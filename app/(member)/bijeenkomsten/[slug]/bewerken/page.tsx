import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { membersOfCircles, programmeOf } from "@/lib/meetings/agenda/queries";
import { printsOf } from "@/lib/meetings/planning/merge";
import { earlierPlaces, hintsAbout } from "@/lib/meetings/planning/queries";
import { findMeetingToEdit } from "@/lib/meetings/queries";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Kept } from "@/lib/ui/kept";
import { Tag } from "@/lib/ui/tag";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { MeetingFields } from "../../../../_components/meetings/meeting-fields";
import { MeetingHints } from "../../../../_components/meetings/meeting-hints";
import { AsText } from "./_components/as-text";
import { CirclesSection } from "./_components/circles-section";
import { CancelSection, DiscardSection } from "./_components/state-sections";
import { saveMeeting } from "./actions";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("meetings.editTitle"),
});

export default async function EditMeetingPage({ params }: Props) {
  const { slug } = await params;
  const ctx = await signedInContext(`/bijeenkomsten/${slug}/bewerken`);
  const t = wordsFor(ctx.actor.locale);
  const meeting = await orNotFound(findMeetingToEdit(ctx, slug));
  if (meeting.state === "cancelled") forbidden();
  const [members, places, programme, hints] = await Promise.all([
    membersOfCircles(ctx, meeting.circleIds),
    earlierPlaces(ctx, meeting.circleIds),
    programmeOf(ctx, slug),
    hintsAbout(ctx, meeting),
  ]);
  const isDraft = meeting.state === "draft";
  const isComing = meeting.endsAt > ctx.now;
  const prints = printsOf(meeting);
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}`}>{meeting.title}</Link> {isDraft && <Tag tone="warn">{t("meetings.draft")}</Tag>}
      </p>
      <h1>{t("meetings.editTitle")}</h1>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link href={`/bijeenkomsten/${slug}/bewerken/programma`} className="btn-quiet">
          {t("meetings.editProgramme")}
        </Link>
        {isDraft && (
          <Link href={`/bijeenkomsten/${slug}/bewerken/publiceren`} className="btn-primary">
            {t("planning.checkButton")}
          </Link>
        )}
      </p>
      <div className="mt-6 grid grid-cols-1 gap-10">
        {isComing && <MeetingHints ctx={ctx} meeting={meeting} hints={hints} programme={programme} />}
        <Form action={saveMeeting} summary={t("errors.summary")}>
          <Hidden name="meeting" value={slug} />
          <Kept name="seen" value={prints} />
          <Hidden name="known" value={prints} />
          <MeetingFields ctx={ctx} meeting={meeting} members={members} places={places} />
          {!isDraft && isComing && (
            <Choices
              name="small"
              type="checkbox"
              legend={t("planning.smallLegend")}
              options={[{ value: "yes", label: t("planning.small"), hint: t("planning.smallHint") }]}
            />
          )}
          <Submit>{t("meetings.saveButton")}</Submit>
        </Form>
        {isDraft && <CirclesSection ctx={ctx} slug={slug} />}
        <AsText ctx={ctx} meeting={meeting} programme={programme} />
        {isDraft ? <DiscardSection ctx={ctx} slug={slug} /> : isComing && <CancelSection ctx={ctx} slug={slug} />}
      </div>
    </div>
  );
}
