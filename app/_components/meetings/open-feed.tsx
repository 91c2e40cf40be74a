import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";

/** A calendar that is no secret: a press subscribes where the device can, the address is there to copy where it cannot. */
export function OpenFeed({ ctx, path, content }: { ctx: Context; path: string; content: string }) {
  const t = wordsFor(ctx.actor.locale);
  const address = `${ctx.baseUrl}${path}`;
  return (
    <>
      <a
        href={address.replace(/^https?:/, "webcal:")}
        className="tap inline-flex items-center"
        aria-label={t("calendars.subscribeName", { content })}
      >
        {t("calendars.subscribe")}
      </a>
      <details>
        <summary className="tap py-2 text-sm text-brand">{t("calendars.copy")}</summary>
        <p className="font-mono text-sm break-all select-all">{address}</p>
      </details>
    </>
  );
}
