import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { guestsWithFiles } from "@/lib/documents/guests/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { membersOfCircles, programmeOf } from "@/lib/meetings/agenda/queries";
import { hintsAbout, meetingsToMoveTo } from "@/lib/meetings/planning/queries";
import { findMeetingToEdit } from "@/lib/meetings/queries";
import { listTopics, topicName } from "@/lib/topics/queries";
import { Tag } from "@/lib/ui/tag";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { MeetingHints } from "../../../../../_components/meetings/meeting-hints";
import { Guest } from "./_components/guest";
import { AddForm, ChangeForm } from "./_components/item-forms";
import { ItemMore } from "./_components/item-more";
import { ListedItem } from "./_components/listed-item";
import { MovedNotice, Total } from "./_components/programme-lines";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ punt?: string; gast?: string; naar?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("meetings.agendaEdit"),
});

/** The agenda as a list with two buttons an item: no dragging, so it works with a thumb, a keyboard and without script. */
export default async function EditProgrammePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const ctx = await signedInContext(`/bijeenkomsten/${slug}/bewerken/programma`);
  const t = wordsFor(ctx.actor.locale);
  const { dayAndTimes } = formatsFor(ctx.actor.locale);
  const meeting = await orNotFound(findMeetingToEdit(ctx, slug));
  if (meeting.state === "cancelled") forbidden();
  const [members, programme, topics, guests, hints, targets] = await Promise.all([
    membersOfCircles(ctx, meeting.circleIds),
    programmeOf(ctx, slug),
    listTopics(ctx),
    guestsWithFiles(ctx, slug),
    hintsAbout(ctx, meeting),
    meetingsToMoveTo(ctx, slug),
  ]);
  const { punt, gast, naar } = await searchParams;
  const shared = { ctx, slug, members, topics: topics.map((topic) => ({ value: topic.id, label: topicName(ctx, topic) })) };
  const isComing = meeting.endsAt > ctx.now;
  const isChanging = programme.some((item) => item.id === punt);
  return (
    <div className="page max-w-3xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}`}>{meeting.title}</Link>{" "}
        {meeting.state === "draft" && <Tag tone="warn">{t("meetings.draft")}</Tag>}
      </p>
      <h1>{t("meetings.agendaEdit")}</h1>
      <p className="mt-2">{dayAndTimes(meeting.startsAt, meeting.endsAt)}</p>
      <p className="mb-4 text-muted">{t("meetings.agendaEditHelp")}</p>
      <MovedNotice ctx={ctx} target={targets.find((target) => target.slug === naar)} />
      {isComing && programme.length > 0 && <MeetingHints ctx={ctx} meeting={meeting} hints={hints} programme={programme} />}
      <ol className="mt-4 grid grid-cols-1 gap-2">
        {programme.map((item, index) =>
          item.id === punt ? (
            <ChangeForm key={item.id} {...shared} item={item} isKnown={isComing && meeting.state === "published"}>
              <ItemMore ctx={ctx} slug={slug} item={item} count={programme.length} targets={isComing ? targets : []} />
            </ChangeForm>
          ) : (
            <ListedItem key={item.id} ctx={ctx} slug={slug} item={item} isFirst={index === 0} isLast={index === programme.length - 1}>
              {guests
                .filter(({ itemId }) => itemId === item.id)
                .map((guest) => (
                  <Guest key={guest.id} ctx={ctx} slug={slug} guest={guest} isChosen={guest.id === gast} />
                ))}
            </ListedItem>
          ),
        )}
      </ol>
      <Total ctx={ctx} programme={programme} />
      {!isChanging && !gast && <AddForm {...shared} />}
      <p className="mt-6 flex flex-wrap gap-3">
        <Link href={`/bijeenkomsten/${slug}/bewerken`} className="btn-quiet">
          {t("meetings.editTitle")}
        </Link>
        {meeting.state === "draft" && (
          <Link href={`/bijeenkomsten/${slug}/bewerken/publiceren`} className="btn-primary">
            {t("planning.checkButton")}
          </Link>
        )}
      </p>
    </div>
  );
}
