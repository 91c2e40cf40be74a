import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { brusselsClock, brusselsDay } from "@/lib/kernel/dates";
import { Field, type Option, Select, TextArea } from "@/lib/ui/form";
import { type EarlierPlace, PlaceFields } from "./place-fields";

/** What stands in the form of a meeting that exists. */
export type FilledMeeting = {
  title: string;
  introduction: string;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  parking: string;
  entrance: string;
  accessibility: string;
  lunch: string;
  onlineUrl: string | null;
  hostOrganisationId: string | null;
  contactId: string | null;
  capacity: number | null;
  seatsPerOrganisation: number | null;
  replyBy: Date | null;
};

type Props = {
  ctx: Context;
  meeting?: FilledMeeting;
  /** Where these circles met before. */
  places: EarlierPlace[];
  /** A copy: all but its day. */
  isCopy?: boolean;
  members: { id: string; name: string; organisation: string | null; organisationId: string | null }[];
};

/** The fields of a meeting, in the order in which one plans it: what, when, where, who. */
export function MeetingFields({ ctx, meeting, members, places, isCopy = false }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("meetings.optional");
  return (
    <>
      <Field name="title" label={t("meetings.fieldTitle")} hint={t("meetings.fieldTitleHint")} value={meeting?.title} />
      <TextArea name="introduction" label={t("meetings.fieldIntroduction")} optional={optional} value={meeting?.introduction} />
      <WhenFields ctx={ctx} meeting={meeting} isCopy={isCopy} />
      <PlaceFields ctx={ctx} meeting={meeting} places={places} />
      <h2 className="mt-6 mb-3 text-xl">{t("meetings.groupAnswers")}</h2>
      <div className="grid gap-x-6 md:grid-cols-2">
        <Select
          name="hostOrganisationId"
          label={t("meetings.fieldHost")}
          value={meeting?.hostOrganisationId ?? ""}
          options={[{ value: "", label: t("meetings.none") }, ...organisationsOf(members)]}
        />
        <Select
          name="contactId"
          label={t("meetings.fieldContact")}
          hint={t("meetings.fieldContactHint")}
          value={meeting?.contactId ?? ""}
          options={[
            { value: "", label: t("meetings.none") },
            ...members.map((member) => ({ value: member.id, label: [member.name, member.organisation].filter(Boolean).join(", ") })),
          ]}
        />
        <Field
          name="capacity"
          label={t("meetings.fieldCapacity")}
          hint={t("meetings.fieldCapacityHint")}
          optional={optional}
          inputMode="numeric"
          value={meeting?.capacity?.toString()}
        />
        <Field
          name="seatsPerOrganisation"
          label={t("attendance.fieldPerOrganisation")}
          hint={t("attendance.fieldPerOrganisationHint")}
          optional={optional}
          inputMode="numeric"
          value={meeting?.seatsPerOrganisation?.toString()}
        />
        <Field
          name="replyBy"
          type="date"
          label={t("meetings.fieldReplyBy")}
          optional={optional}
          value={meeting?.replyBy ? brusselsDay(meeting.replyBy) : ""}
        />
      </div>
    </>
  );
}

function WhenFields({ ctx, meeting, isCopy }: Pick<Props, "ctx" | "meeting" | "isCopy">) {
  const t = wordsFor(ctx.actor.locale);
  const clock = (moment?: Date) => moment && brusselsClock(moment).slice(11, 16).replace(":", ".").replace(/^0/, "");
  return (
    <>
      <h2 className="mt-6 mb-3 text-xl">{t("meetings.groupWhen")}</h2>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <Field name="day" type="date" label={t("meetings.fieldDay")} value={meeting && !isCopy ? brusselsDay(meeting.startsAt) : ""} />
        <Field name="from" label={t("meetings.fieldFrom")} value={clock(meeting?.startsAt) ?? "9.30"} />
        <Field name="to" label={t("meetings.fieldTo")} value={clock(meeting?.endsAt) ?? "12.30"} />
      </div>
    </>
  );
}

/** The organisations of the circle's members: the host is nearly always one of them. */
function organisationsOf(members: Props["members"]): Option[] {
  const names = new Map(
    members.flatMap((member) =>
      member.organisationId && member.organisation ? [[member.organisationId, member.organisation] as const] : [],
    ),
  );
  return [...names].map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label, "nl"));
}
