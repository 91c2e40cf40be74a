import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

/** One field that leads to one's circle. A plain form: its answer is an address that can be passed on. */
export function Finder({ locale, query = "", error }: { locale: Locale; query?: string; error?: string }) {
  const t = wordsFor(locale);
  return (
    <search>
      <form action="/vind-je-kring" className="max-w-xl">
        <label htmlFor="plaats" className="block text-lg font-semibold">
          {t("circles.finderField")}
        </label>
        <p id="plaats-hint" className="text-sm text-muted">
          {t("circles.finderHint")}
        </p>
        {error && (
          <p id="plaats-error" className="mt-1 font-semibold text-danger">
            {error}
          </p>
        )}
        <div className="mt-2 flex gap-2">
          <input
            id="plaats"
            name="q"
            type="text"
            required
            defaultValue={query}
            maxLength={80}
            autoComplete="postal-code"
            aria-describedby={error ? "plaats-hint plaats-error" : "plaats-hint"}
            aria-invalid={error ? true : undefined}
            className="field mt-0 min-w-0 flex-1 text-lg"
          />
          <button type="submit" className="btn-primary px-6">
            {t("circles.find")}
          </button>
        </div>
      </form>
    </search>
  );
}
