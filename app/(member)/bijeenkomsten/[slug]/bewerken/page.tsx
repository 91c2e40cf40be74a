import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { membersOfCircles } from "@/lib/meetings/agenda/queries";
import { findMeetingToEdit } from "@/lib/meetings/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { MeetingFields } from "../../../../_components/meetings/meeting-fields";
import { CancelSection, DiscardSection, PublishSection } from "./_components/state-sections";
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
  const members = await membersOfCircles(ctx, meeting.circleIds);
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}`}>{meeting.title}</Link>{" "}
        {meeting.state === "draft" && <Tag tone="warn">{t("meetings.draft")}</Tag>}
      </p>
      <h1>{t("meetings.editTitle")}</h1>
      <Link href={`/bijeenkomsten/${slug}/bewerken/programma`} className="btn-quiet mt-4">
        {t("meetings.editProgramme")}
      </Link>
      <div className="mt-6 grid grid-cols-1 gap-10">
        {meeting.state === "draft" && <PublishSection ctx={ctx} slug={slug} />}
        <Form action={saveMeeting} summary={t("errors.summary")}>
          <Hidden name="meeting" value={slug} />
          <MeetingFields ctx={ctx} meeting={meeting} members={members} />
          <Submit>{t("meetings.saveButton")}</Submit>
        </Form>
        {meeting.state === "draft" ? (
          <DiscardSection ctx={ctx} slug={slug} />
        ) : (
          meeting.endsAt > ctx.now && <CancelSection ctx={ctx} slug={slug} />
        )}
      </div>
    </div>
  );
}
