import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Tag } from "@/lib/ui/tag";
import type { Engine, Readiness } from "@/lib/web/health";

const tones = { ok: "ok", degraded: "warn", down: "danger" } as const;

/** Each engine in a word, and what to do about one that is not in order. */
export function Engines({ ctx, engines }: { ctx: Context; engines: Readiness }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <ul className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2">
      {(Object.keys(engines) as Engine[]).map((engine) => (
        <li key={engine} className="card">
          <h3 className="flex flex-wrap items-center gap-2">
            {t("admin.engine", { engine })} <Tag tone={tones[engines[engine]]}>{t("admin.engineState", { state: engines[engine] })}</Tag>
          </h3>
          {engines[engine] !== "ok" && <p className="mt-1">{t("admin.engineHelp", { engine })}</p>}
        </li>
      ))}
    </ul>
  );
}
