import { wordsFor } from "@/lib/i18n";
import { phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";

/**
 * One tap to phone somebody. Its name says whom; on a wide screen the number stands beside it, for who phones
 * with another device; `brief` leaves it out where there is no room.
 */
export function CallButton({ name, phone, locale, brief }: { name: string; phone: string; locale: Locale; brief?: boolean }) {
  const t = wordsFor(locale);
  const number = phoneText(phone);
  return (
    <a
      href={phoneLink(phone)}
      aria-label={t("people.callPerson", { name, phone: number })}
      className="tap inline-flex shrink-0 items-center justify-center gap-2 rounded-ring bg-brand-soft px-3 font-semibold text-brand no-underline hover:bg-brand hover:text-on-brand"
    >
      {t("people.call")}
      {!brief && <span className="hidden font-normal md:inline">{number}</span>}
    </a>
  );
}
