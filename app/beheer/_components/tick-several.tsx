import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { MOST_AT_ONCE } from "@/lib/membership/decisions/input";
import type { WaitingRequest } from "@/lib/membership/decisions/queries";

/** Which requests are ticked from the start: in the address, so that it works without a script. */
export type Ticked = "none" | "matching" | "all";
type Tickable = Pick<WaitingRequest, "state" | "domainMatches">;
const words = { passend: "matching", alles: "all" } as const;

export const tickedIn = (asked: string | string[] | undefined): Ticked => words[String(asked) as keyof typeof words] ?? "none";

/** The requests that are ticked: the oldest, as many as one decision may be about. */
export function tickedAmong<Request extends Tickable>(ticked: Ticked, requests: Request[]): Request[] {
  const isTicked = (request: Request) => ticked === "all" || (request.domainMatches && request.state === "requested");
  return ticked === "none" ? [] : requests.filter(isTicked).slice(0, MOST_AT_ONCE);
}

/** Ticks many at once, and leads to where one decides about them. */
export function TickSeveral({ requests, ticked, locale }: { requests: WaitingRequest[]; ticked: Ticked; locale: Locale }) {
  const t = wordsFor(locale);
  const count = (which: Ticked) => tickedAmong(which, requests).length;
  const matching = count("matching");
  const link = "tap inline-flex items-center";
  return (
    <p className="mb-4 flex flex-wrap gap-x-4">
      {matching > 1 && ticked !== "matching" && (
        <Link href="/beheer?kies=passend" scroll={false} className={link}>
          {t("admin.tickMatching", { count: matching })}
        </Link>
      )}
      {ticked !== "all" && (
        <Link href="/beheer?kies=alles" scroll={false} className={link}>
          {t(requests.length > MOST_AT_ONCE ? "admin.tickFirst" : "admin.tickAll", { count: count("all") })}
        </Link>
      )}
      {ticked !== "none" && (
        <>
          <a href="#requests" className={link}>
            {t("admin.toSeveral", { count: count(ticked) })}
          </a>
          <Link href="/beheer" scroll={false} className={link}>
            {t("admin.tickNone")}
          </Link>
        </>
      )}
    </p>
  );
}
