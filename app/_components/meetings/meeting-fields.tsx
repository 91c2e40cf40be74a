import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { brusselsClock } from "@/lib/kernel/dates";
import { Field, type Option, Select, TextArea } from "@/lib/ui/form";

/** What stands in the form of a meeting that exists. */
export type FilledMeeting = {
  title: string;
  introduction: string;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  room: string;
  address: string;
  parking: string;
  entrance: string;
  accessibility: string;
  lunch: string;
  onlineUrl: string | null;
  hostOrganisationId: string | null;
  contactId: string | null;
  capacity: number | null;
  replyBy: Date | null;
};

type Props = {
  ctx: Context;
  meeting?: FilledMeeting;
  members: { id: string; name: string; organisation: string | null; organisationId: string | null }[];
};

/** The fields of a meeting, in the order in which one plans it: what, when, where, who. */
export function MeetingFields({ ctx, meeting, members }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("meetings.optional");
  return (
    <>
      <Field name="title" label={t("meetings.fieldTitle")} hint={t("meetings.fieldTitleHint")} value={meeting?.title} />
      <TextArea name="introduction" label={t("meetings.fieldIntroduction")} optional={optional} value={meeting?.introduction} />
      <WhenFields ctx={ctx} meeting={meeting} />
      <WhereFields ctx={ctx} meeting={meeting} />
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
          name="replyBy"
          type="date"
          label={t("meetings.fieldReplyBy")}
          optional={optional}
          value={meeting?.replyBy ? brusselsClock(meeting.replyBy).slice(0, 10) : ""}
        />
      </div>
    </>
  );
}

function WhenFields({ ctx, meeting }: Omit<Props, "members">) {
  const t = wordsFor(ctx.actor.locale);
  const clock = (moment?: Date) => moment && brusselsClock(moment).slice(11, 16).replace(":", ".").replace(/^0/, "");
  return (
    <>
      <h2 className="mt-6 mb-3 text-xl">{t("meetings.groupWhen")}</h2>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <Field name="day" type="date" label={t("meetings.fieldDay")} value={meeting && brusselsClock(meeting.startsAt).slice(0, 10)} />
        <Field name="from" label={t("meetings.fieldFrom")} value={clock(meeting?.startsAt) ?? "9.30"} />
        <Field name="to" label={t("meetings.fieldTo")} value={clock(meeting?.endsAt) ?? "12.30"} />
      </div>
    </>
  );
}

function WhereFields({ ctx, meeting }: Omit<Props, "members">) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("meetings.optional");
  return (
    <>
      <h2 className="mt-6 mb-3 text-xl">{t("meetings.groupWhere")}</h2>
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field
          name="venue"
          label={t("meetings.fieldVenue")}
          hint={t("meetings.fieldVenueHint")}
          optional={optional}
          value={meeting?.venue}
        />
        <Field
          name="address"
          label={t("meetings.fieldAddress")}
          hint={t("meetings.fieldAddressHint")}
          optional={optional}
          value={meeting?.address}
        />
        <Field name="room" label={t("meetings.fieldRoom")} optional={optional} value={meeting?.room} />
        <Field name="entrance" label={t("meetings.entrance")} optional={optional} value={meeting?.entrance} />
        <Field name="parking" label={t("meetings.parking")} optional={optional} value={meeting?.parking} />
        <Field name="accessibility" label={t("meetings.accessibility")} optional={optional} value={meeting?.accessibility} />
        <Field name="lunch" label={t("meetings.lunch")} optional={optional} value={meeting?.lunch} />
        <Field
          name="onlineUrl"
          label={t("meetings.fieldOnline")}
          hint={t("meetings.fieldOnlineHint")}
          optional={optional}
          value={meeting?.onlineUrl ?? ""}
        />
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
