import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Hidden } from "@/lib/ui/hidden";
import { type DirectoryAddress, directoryAddress } from "./address";

/** One field for name, place, job and topic. The filters that are on stay on. */
export function DirectoryField({ asked, locale }: { asked: DirectoryAddress; locale: Locale }) {
  const t = wordsFor(locale);
  return (
    <search>
      <form action="/collegas" className="max-w-read">
        {asked.kring && <Hidden name="kring" value={asked.kring} />}
        {asked.regio && <Hidden name="regio" value={asked.regio} />}
        <label htmlFor="q" className="block font-semibold">
          {t("people.field")}
        </label>
        <p id="q-hint" className="text-sm text-muted">
          {t("people.fieldHint")}
        </p>
        <div className="mt-1 flex gap-2">
          <input id="q" type="search" name="q" defaultValue={asked.q} aria-describedby="q-hint" className="field mt-0 flex-1" />
          <button type="submit" className="btn-primary">
            {t("people.search")}
          </button>
        </div>
        {asked.q && (
          <Link href={directoryAddress({ ...asked, q: "", pagina: 1 })} className="tap inline-flex items-center text-sm">
            {t("people.clear")}
          </Link>
        )}
      </form>
    </search>
  );
}
