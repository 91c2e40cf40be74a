import { MOST_FILES } from "@/lib/documents/guests/input";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";

/** What a form brought back in the address. */
export type Outcome = { ontvangen?: string | string[]; teruggenomen?: string | string[]; geweigerd?: string | string[] };

/** What became of what was sent: what came in, and of each other file why not. */
export function Outcomes({ ctx, outcome }: { ctx: Context; outcome: Outcome }) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const received = Math.min(Number(outcome.ontvangen) || 0, MOST_FILES);
  const refusals = [outcome.geweigerd ?? []].flat().slice(0, 50).flatMap(refusalIn(locale));
  return (
    <>
      {(received > 0 || outcome.teruggenomen) && (
        <p role="status" className="notice-ok mt-4">
          {received > 0 ? t("guests.handedIn", { count: received }) : t("guests.tookBack")}
        </p>
      )}
      {refusals.length > 0 && (
        <ul role="alert" className="notice-danger mt-4">
          {refusals.map((message) => (
            <li key={message} className="break-words">
              {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** `key:file`. Only our own sentences about files are shown. */
const refusalIn = (locale: "nl" | "en") => (entry: string) => {
  const [key = "", file = ""] = entry.split(/:(.*)/s);
  const isOurs = /^(documents\.refused|guests)\./.test(key);
  return isOurs ? [sentence(locale, key, { file: file.slice(0, 200), count: MOST_FILES, minutes: 60 })] : [];
};
