import { municipality, provinces, regions } from "@/lib/geography/places";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { directoryChoices } from "@/lib/membership/colleagues/queries";
import { type listTopics, topicName } from "@/lib/topics/queries";
import type { DirectoryFilters } from "./more-filters";

type Choices = Awaited<ReturnType<typeof directoryChoices>>;
type Topics = Awaited<ReturnType<typeof listTopics>>;

/** The filters of the directory with what can be chosen. Counts are of the whole directory: they say where people are. */
export function filtersFrom(ctx: Context, { circles, organisations }: Choices, topics: Topics): DirectoryFilters {
  const t = wordsFor(ctx.actor.locale);
  const option = ({ slug, name, count }: { slug: string; name: string; count: number }) => ({ value: slug, label: `${name} (${count})` });
  const countAt = (place: string) =>
    organisations
      .filter(({ nis }) => [municipality(nis ?? "")?.regionId, municipality(nis ?? "")?.province].includes(place))
      .reduce((sum, { count }) => sum + count, 0);
  const areas = [...regions().map(({ id, name }) => ({ slug: id, name })), ...provinces.map((name) => ({ slug: name, name }))];
  return {
    places: [
      { name: "kring", label: t("people.filterCircle"), options: circles.map(option) },
      {
        name: "regio",
        label: t("people.filterPlace"),
        options: areas.map((area) => option({ ...area, count: countAt(area.slug) })),
      },
      { name: "bestuur", label: t("people.filterOrganisation"), options: organisations.map(option) },
    ],
    topics: {
      name: "onderwerp",
      label: t("people.filterTopic"),
      options: topics.map((topic) => ({ value: topic.id, label: topicName(ctx, topic) })),
    },
  };
}
