import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { logError } from "@/lib/platform/log";

/** A part of the page that may fail by itself: it says so, and the rest stays. */
export async function Block({ ctx, children }: { ctx: Context; children: Promise<ReactNode> }) {
  try {
    return await children;
  } catch (error) {
    const t = wordsFor(ctx.actor.locale);
    const reference = logError("today", error);
    return (
      <p className="notice-warn">
        {t("meetings.blockFailed")} <span className="text-sm text-muted">{reference}</span> <a href="/">{t("errors.again")}</a>
      </p>
    );
  }
}
