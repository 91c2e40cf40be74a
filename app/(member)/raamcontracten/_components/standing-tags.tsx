import type { Standing } from "@/lib/frameworks/standing";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Tag } from "@/lib/ui/tag";

const tones = { open: "ok", full: "danger", ending: "warn", ended: "plain" } as const satisfies Record<Standing, string>;

type Props = { standing: Standing; isOpenToUs: boolean; locale: Locale };

/** Whether one can still join, and whether we can. */
export function StandingTags({ standing, isOpenToUs, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <>
      <Tag tone={tones[standing]}>{t(`frameworks.state.${standing}`)}</Tag>
      {standing !== "ended" && (
        <Tag tone={isOpenToUs ? "brand" : "plain"}>{t(isOpenToUs ? "frameworks.forUs" : "frameworks.notForUs")}</Tag>
      )}
    </>
  );
}
