import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { mapPointText } from "@/lib/meetings/planning/map-point";
import { Field, Select, TextArea } from "@/lib/ui/form";

export type EarlierPlace = { slug: string; venue: string; address: string };

type FilledPlace = {
  venue: string;
  room: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  entrance: string;
  parking: string;
  accessibility: string;
  lunch: string;
  onlineUrl: string | null;
};
type Props = { ctx: Context; meeting?: FilledPlace; places: EarlierPlace[] };

/** Where it is and how one gets in, from an earlier meeting or anew. */
export function PlaceFields({ ctx, meeting, places }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("meetings.optional");
  const earlier = places.map(({ slug, venue, address }) => ({ value: slug, label: [venue, address].filter(Boolean).join(", ") }));
  return (
    <>
      <h2 className="mt-6 mb-3 text-xl">{t("meetings.groupWhere")}</h2>
      {earlier.length > 0 && (
        <Select
          name="placeFrom"
          label={t("planning.fieldPlaceFrom")}
          hint={t("planning.fieldPlaceFromHint")}
          options={[{ value: "", label: t("meetings.none") }, ...earlier]}
        />
      )}
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
        <Field name="lunch" label={t("meetings.lunch")} optional={optional} value={meeting?.lunch} />
        <TextArea name="entrance" rows={2} label={t("meetings.entrance")} optional={optional} value={meeting?.entrance} />
        <TextArea name="parking" rows={2} label={t("meetings.parking")} optional={optional} value={meeting?.parking} />
        <TextArea name="accessibility" rows={2} label={t("meetings.accessibility")} optional={optional} value={meeting?.accessibility} />
        <Field
          name="mapPoint"
          label={t("planning.fieldMapPoint")}
          hint={t("planning.fieldMapPointHint")}
          optional={optional}
          value={meeting ? mapPointText(meeting) : ""}
        />
      </div>
      <Field
        name="onlineUrl"
        label={t("meetings.fieldOnline")}
        hint={t("meetings.fieldOnlineHint")}
        optional={optional}
        value={meeting?.onlineUrl ?? ""}
      />
    </>
  );
}
