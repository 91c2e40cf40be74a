import type { Coverage } from "@/lib/circles/coverage";
import { municipality, provinces, regions } from "@/lib/geography/places";
import type { Words } from "@/lib/i18n";
import { Choices, TextArea } from "@/lib/ui/form";
import { GroupedChoices } from "./grouped-choices";

/** Regions by province, the single municipalities that were chosen before, and a field to type more of them in. */
export function PlaceFields({ t, coverage }: { t: Words; coverage?: Coverage }) {
  const groups = provinces.map((province) => ({
    label: t("circles.regionsOf", { province }),
    options: regions()
      .filter((region) => region.provinces[0] === province)
      .map(({ id, name }) => ({ value: id, label: name })),
  }));
  const own = (coverage?.municipalities ?? []).map((nis) => ({ value: nis, label: municipality(nis)?.name ?? nis }));
  return (
    <>
      <GroupedChoices
        name="regions[]"
        legend={t("circles.regionsLegend")}
        hint={t("circles.whereHint")}
        groups={groups.filter(({ options }) => options.length > 0)}
        values={coverage?.regions ?? []}
      />
      {own.length > 0 && (
        <Choices
          type="checkbox"
          name="municipalities[]"
          legend={t("circles.ownList")}
          hint={t("circles.ownListHint")}
          options={own}
          values={coverage?.municipalities}
        />
      )}
      <TextArea name="more" label={t("circles.morePlaces")} hint={t("circles.morePlacesHint")} optional={t("circles.optional")} rows={3} />
    </>
  );
}
