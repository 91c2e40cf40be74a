import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { WaitingRequest } from "@/lib/membership/decisions/queries";

/** Which requests are ticked from the start: in the address, so that it works without a script. */
export type Ticked = "none" | "matching" | "all";
const words = { passend: "matching", alles: "all" } as const;

export const tickedIn = (asked: string | string[] | undefined): Ticked => words[String(asked) as keyof typeof words] ?? "none";

export const isTicked = (ticked: Ticked, request: WaitingRequest): boolean =>
  ticked === "all" || (ticked === "matching" && request.domainMatches && request.state === "requested");

/** Ticks many at once, and leads to where one decides about them. */
export function TickSeveral({ requests, ticked, locale }: { requests: WaitingRequest[]; ticked: Ticked; locale: Locale }) {
  const t = wordsFor(locale);
  const matching = requests.filter((request) => isTicked("matching", request)).length;
  const chosen = requests.filter((request) => isTicked(ticked, request)).length;
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
          {t("admin.tickAll", { count: requests.length })}
        </Link>
      )}
      {ticked !== "none" && (
        <>
          <a href="#requests" className={link}>
            {t("admin.toSeveral", { count: chosen })}
          </a>
          <Link href="/beheer" scroll={false} className={link}>
            {t("admin.tickNone")}
          </Link>
        </>
      )}
    </p>
  );
}
