import { listCircles } from "@/lib/circles/queries";
import type { FrameworkView } from "@/lib/frameworks/queries";
import { regions } from "@/lib/geography/places";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { circlesOf } from "@/lib/membership/colleagues/queries";
import { Choices, Select, TextArea } from "@/lib/ui/form";
import { LongChoices } from "@/lib/ui/long-choices";

type Props = { ctx: Context; framework?: FrameworkView };

/** Everybody, or some regions and circles; and what else is asked, in words. */
export async function ForWhom({ ctx, framework }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const circles = await listCircles(ctx);
  const isForSome = framework?.openToAll === false;
  return (
    <>
      <Choices
        name="openToAll"
        type="radio"
        legend={t("frameworks.openChoice")}
        options={[
          { value: "all", label: t("frameworks.openAll") },
          { value: "some", label: t("frameworks.openSome") },
        ]}
        values={[isForSome ? "some" : "all"]}
      />
      <LongChoices
        name="openRegions[]"
        legend={t("frameworks.regions")}
        first={[]}
        rest={regions().map(({ id, name }) => ({ value: id, label: name }))}
        more={t("frameworks.chooseRegions")}
        values={framework?.openRegions ?? []}
      />
      <LongChoices
        name="openCircles[]"
        legend={t("frameworks.circlesLabel")}
        first={[]}
        rest={circles.map(({ id, name }) => ({ value: id, label: name }))}
        more={t("frameworks.chooseCircles")}
        values={framework?.openCircles.map(({ id }) => id) ?? []}
      />
      <TextArea
        name="openTo"
        label={t("frameworks.openWords")}
        hint={t("frameworks.openWordsHint")}
        value={framework?.openTo ?? ""}
        rows={2}
        optional={t("frameworks.optional")}
      />
    </>
  );
}

/** The circle that keeps it: one of one's own, or the one that does already. */
export async function KeptBy({ ctx, framework }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const mine = (await circlesOf(ctx, ctx.actor.personId ?? "")).filter(({ archivedAt }) => archivedAt === null);
  const { circleId, circle } = framework ?? { circleId: null, circle: null };
  const already = circleId && circle && !mine.some(({ id }) => id === circleId) ? [{ value: circleId, label: circle }] : [];
  return (
    <Select
      name="circle"
      label={t("frameworks.circle")}
      hint={t("frameworks.circleHint")}
      value={circleId ?? ""}
      options={[{ value: "", label: t("frameworks.noCircle") }, ...already, ...mine.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
