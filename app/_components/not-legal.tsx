import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

const OFFICIAL = "https://lokaalbestuur.vlaanderen.be";
const PROCUREMENT = `${OFFICIAL}/overheidsopdrachten`;

const abouts = {
  purchase: { said: "purchase.notLegal", links: [["purchase.notLegalLink", PROCUREMENT]] },
  hiring: { said: "hiring.notLegal", links: [["hiring.notLegalLink", OFFICIAL]] },
  frameworks: {
    said: "frameworks.notLegal",
    links: [
      ["frameworks.official", PROCUREMENT],
      ["frameworks.officialCentral", `${PROCUREMENT}/toelichting-regelgeving/aankoopcentrales`],
    ],
  },
} as const;

/** Where the law matters: that we explain and give no advice, and where the official explanation stands. */
export function NotLegal({ about, locale }: { about: keyof typeof abouts; locale: Locale }) {
  const t = wordsFor(locale);
  const { said, links } = abouts[about];
  return (
    <div className="notice-info max-w-read">
      <p>{t(said)}</p>
      <ul className="mt-1">
        {links.map(([name, address]) => (
          <li key={address}>
            <a href={address} rel="noreferrer" className="tap inline-flex items-center">
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
