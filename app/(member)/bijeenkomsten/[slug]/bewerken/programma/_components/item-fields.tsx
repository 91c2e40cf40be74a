import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { agendaKinds, backgrounds, SPEAKER_ROWS, TOPIC_ROWS } from "@/lib/meetings/agenda/input";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { Field, type Option, Select, TextArea } from "@/lib/ui/form";

type Member = { id: string; name: string; organisation: string | null };
type Props = { ctx: Context; item?: ProgrammeItem; members: Member[]; topics: Option[] };

/** What a talk usually takes; a lead changes it more easily than they make it up. */
const USUAL_MINUTES = "25";

/** The fields of one item on the agenda, new or existing. */
export function ItemFields({ ctx, item, members, topics }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const kinds = {
    talk: t("meetings.kindTalk"),
    discussion: t("meetings.kindDiscussion"),
    pitch: t("meetings.kindPitch"),
    welcome: t("meetings.kindWelcome"),
    break: t("meetings.kindBreak"),
  };
  const more = SPEAKER_ROWS.slice(1).map((row) => <SpeakerFields key={row} ctx={ctx} number={row} item={item} members={members} />);
  return (
    <>
      <Field name="title" label={t("meetings.fieldTitle")} value={item?.title} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Select
          name="kind"
          label={t("meetings.fieldKind")}
          value={item?.kind ?? "talk"}
          options={agendaKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <Field name="minutes" label={t("meetings.fieldMinutes")} inputMode="numeric" value={item ? String(item.minutes) : USUAL_MINUTES} />
      </div>
      <TextArea
        name="description"
        rows={2}
        label={t("meetings.fieldDescription")}
        optional={t("meetings.optional")}
        value={item?.description}
      />
      <fieldset className="grid gap-x-6 sm:grid-cols-2">
        <legend className="sr-only">{t("meetings.fieldTopics")}</legend>
        {TOPIC_ROWS.map((row) => (
          <Select
            key={row}
            name={`topic${row}`}
            label={t("meetings.fieldTopic", { number: row })}
            value={item?.topicIds[row - 1] ?? ""}
            options={[{ value: "", label: t("meetings.none") }, ...topics]}
          />
        ))}
      </fieldset>
      <SpeakerFields ctx={ctx} number={1} item={item} members={members} />
      {item && item.speakers.length > 1 ? (
        more
      ) : (
        <details className="mb-4">
          <summary className="tap py-2 text-sm text-brand">{t("meetings.moreSpeakers")}</summary>
          {more}
        </details>
      )}
    </>
  );
}

function SpeakerFields({ ctx, number, item, members }: { ctx: Context; number: number; item?: ProgrammeItem; members: Member[] }) {
  const t = wordsFor(ctx.actor.locale);
  const speaker = item?.speakers[number - 1];
  const isGuest = speaker && !speaker.personId;
  // A member of another circle who speaks here stays choosable.
  const elsewhere =
    speaker?.personId && !members.some((member) => member.id === speaker.personId)
      ? [{ value: speaker.personId, label: speaker.name ?? "" }]
      : [];
  const options = [
    { value: "", label: t("meetings.none") },
    ...elsewhere,
    ...members.map(({ id, name, organisation }) => ({ value: id, label: [name, organisation].filter(Boolean).join(", ") })),
  ];
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <Select name={`speaker${number}`} label={t("meetings.fieldSpeaker", { number })} value={speaker?.personId ?? ""} options={options} />
      <Field
        name={`guest${number}`}
        label={t("meetings.fieldGuest")}
        hint={number === 1 ? t("planning.guestHint") : undefined}
        value={isGuest ? (speaker.name ?? "") : ""}
      />
      <Field name={`guestOrganisation${number}`} label={t("meetings.fieldGuestOrganisation")} value={isGuest ? speaker.organisation : ""} />
      <Select
        name={`guestBackground${number}`}
        label={t("guests.background")}
        value={(isGuest && speaker.background) || ""}
        options={[
          { value: "", label: t("guests.backgroundNone") },
          ...backgrounds.map((value) => ({ value, label: t(`guests.backgrounds.${value}`) })),
        ]}
      />
    </div>
  );
}
