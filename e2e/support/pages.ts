import type { Page } from "@playwright/test";

/** Every kind of page, and as whom it is looked at. */
export const everyPage: { who: string | null; paths: string[] }[] = [
  {
    who: null,
    paths: [
      "/",
      "/?q=3470",
      "/?q=onbestaand",
      "/vind-je-kring?q=8700",
      "/kringen",
      "/kringen/midwest",
      "/agenda",
      "/zoeken",
      "/zoeken?q=veiligheidsplan",
      "/aanmelden",
      "/aanmelden/code?email=els%40tielt.be",
      "/aanmelden/bevestigen?token=abc",
      "/organisaties",
      "/organisaties?letter=T",
      "/organisaties/gemeente-tielt",
      "/organisaties/vvsg",
      "/bestaat-niet",
    ],
  },
  { who: "Zara Zonderkring", paths: ["/", "/mijn", "/kringen/midwest/aansluiten"] },
  {
    who: "Els Voorbeeld",
    paths: [
      "/",
      "/agenda",
      "/agenda?wanneer=voorbij",
      "/kringen",
      "/kringen/midwest",
      "/kringen/midwest/leden",
      "/kringen/midwest/onderwerpen",
      "/kringen/midwest/bijeenkomsten/nieuw",
      "/zoeken",
      "/zoeken?q=plan+voor+veiligheid",
      "/zoeken?q=qqxqzz",
      "/opladen",
      "/collegas",
      "/collegas?q=adressenregister",
      "/collegas?bestuur=gemeente-izegem",
      "/collegas?kring=midwest&q=qqxqzz",
      "/collegas/lies-fictief",
      "/collegas/els-voorbeeld",
      "/expertise/uitleg",
      "/onderwerpen/nis2",
      "/vragen",
      "/vragen/nieuw",
      "/vragen/nieuw?q=hoe+testen+jullie+de+back-up",
      "/mijn",
      "/mijn/profiel",
      "/mijn/profiel?foto=photoTooLarge",
      "/organisaties?q=qqxqzz",
      "/organisaties/gemeente-tielt",
      "/mijn/toegang",
      "/mijn/mails",
      "/mijn/meldingen",
      "/mijn/expertise",
      "/mijn/documenten",
      "/beheer",
      "/beheer/kringen",
      "/beheer/kringen/midwest",
    ],
  },
  {
    who: "Paula Platform",
    paths: [
      "/beheer",
      "/beheer/kringen",
      "/beheer/kringen/nieuw",
      "/beheer/kringen/westhoek",
      "/beheer/organisaties",
      "/beheer/organisaties/nieuw",
      "/beheer/organisaties/gemeente-tielt",
      "/beheer/invoer?fout=nothing",
      "/beheer/mail",
      "/beheer/taken",
      "/beheer/toestand",
    ],
  },
];

/** Addresses of single things that only the demo world knows: a coming and a past meeting, a document, a question. */
export async function singlePages(page: Page): Promise<string[]> {
  const first = async (list: string, pattern: string) => {
    await page.goto(list);
    return page.locator(`main a[href^="${pattern}"]`).first().getAttribute("href");
  };
  const found = [
    await first("/agenda", "/bijeenkomsten/"),
    await first("/agenda?wanneer=voorbij", "/bijeenkomsten/"),
    await first("/zoeken?in=documenten&q=back-up", "/documenten/"),
    await first("/vragen", "/vragen/"),
  ];
  return found.filter((path) => path !== null);
}
