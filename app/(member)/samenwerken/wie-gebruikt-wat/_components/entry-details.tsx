import { OwnWords } from "@/app/_components/own-words";
import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { noticeDay } from "@/lib/landscape/contracts/notice";
import type { UsageState } from "@/lib/landscape/kinds";
import type { Entry } from "@/lib/landscape/queries";
import { Tag } from "@/lib/ui/tag";

const tones = { introducing: "info", inUse: "ok", leaving: "warn", stopped: "plain" } as const satisfies Record<UsageState, string>;

/** How far they are, since when and until when. */
export function EntryFacts({ ctx, entry }: { ctx: Context; entry: Entry }) {
  const t = wordsFor(ctx.actor.locale);
  const { storedDay } = formatsFor(ctx.actor.locale);
  const { state, since, contractEnd, isOld } = entry;
  const today = brusselsDay(ctx.now);
  const notice = noticeDay(entry);
  const isOver = contractEnd !== null && contractEnd < today;
  const facts = [
    since !== null && t("landscape.since", { year: String(since) }),
    contractEnd && t(isOver ? "landscape.ended" : "landscape.until", { day: storedDay(contractEnd) }),
    notice && notice >= today && t("landscape.notice", { day: storedDay(notice) }),
  ].filter(Boolean);
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      <Tag tone={tones[state]}>{t(`landscape.states.${state}`)}</Tag>
      {isOld && <Tag tone="warn">{t("landscape.isOld")}</Tag>}
      {facts.length > 0 && <span>{facts.join(" · ")}</span>}
    </p>
  );
}

/** What they learned, and whom one may ask. */
export function EntryWords({ ctx, entry }: { ctx: Context; entry: Entry }) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { lessons, contact, isOld, vouchedAt } = entry;
  return (
    <>
      {lessons && (
        <div className="mt-2">
          <p className="text-sm font-semibold">{t("landscape.lessonsLearned")}</p>
          <OwnWords text={lessons} />
        </div>
      )}
      {isOld && <p className="mt-2 text-sm text-warn">{t("landscape.isOldSince", { day: formatsFor(locale).day(vouchedAt) })}</p>}
      {contact && <PersonRow person={{ ...contact, organisation: null }} locale={locale} />}
    </>
  );
}
