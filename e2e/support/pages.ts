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
      "/over-ons",
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
      "/kringen/midwest/bijeenkomsten/nieuw?van=midwest-herstel-bij-leveranciers",
      "/bijeenkomsten/midwest-beleidsplan-werkdag/bewerken",
      "/bijeenkomsten/midwest-beleidsplan-werkdag/bewerken/publiceren",
      "/zoeken",
      "/zoeken?q=plan+voor+veiligheid",
      "/zoeken?q=qqxqzz",
      "/zoeken?q=back-up&jaar=1999",
      "/opladen",
      "/collegas",
      "/collegas?q=adressenregister",
      "/collegas?bestuur=gemeente-izegem",
      "/collegas?kring=midwest&q=qqxqzz",
      "/collegas/lies-fictief",
      "/collegas/els-voorbeeld",
      "/expertise/uitleg",
      "/onderwerpen/nis2",
      "/onderweg",
      "/samenwerken",
      "/samenwerken?soort=plan",
      "/samenwerken/nieuw",
      "/samenwerken/wie-gebruikt-wat",
      "/samenwerken/wie-gebruikt-wat?q=qqxqzz",
      "/samenwerken/wie-gebruikt-wat/nieuw",
      "/samenwerken/wie-gebruikt-wat/bestuur/gemeente-tielt",
      "/samenwerken/wie-gebruikt-wat/contracten",
      "/raamcontracten",
      "/raamcontracten/nieuw",
      "/samenwerken/informatieveiligheidsplan-2027/tekst/nalezing",
      "/samenwerken/informatieveiligheidsplan-2027/tekst/vergelijken",
      "/samenwerken/afsprakennota-gedeelde-servicedesk/tekst/lokaal",
      "/vragen",
      "/vragen/nieuw",
      "/vragen/nieuw?q=hoe+testen+jullie+de+back-up",
      "/mijn",
      "/mijn/agenda",
      "/mijn/profiel",
      "/mijn/profiel?foto=photoTooLarge",
      "/organisaties?q=qqxqzz",
      "/organisaties/gemeente-tielt",
      "/mijn/toegang",
      "/mijn/mails",
      "/mijn/zoekopdrachten",
      "/mijn/meldingen",
      "/mijn/expertise",
      "/mijn/documenten",
      "/mijn/documenten/gegevens",
      "/mijn/documenten/gegevens/aanpassen",
      "/mijn/documenten/gegevens?kring=midwest&alles=1&fout=notText",
      "/mijn/acties",
      "/bijeenkomsten/midwest-multifunctionals-tellen/verslag",
      "/bijeenkomsten/midwest-multifunctionals-tellen/verslag/schrijven",
      "/beheer",
      "/beheer/kringen",
      "/beheer/kringen/midwest",
      "/beheer/drempels",
      "/beheer/inzicht",
      "/beheer/inzicht?maanden=36&kring=midwest",
      "/beheer/leemtes",
      "/beheer/logboek",
    ],
  },
  {
    who: "Luc Leegveld",
    paths: [
      "/samenwerken/samen-een-gis-coordinator",
      "/samenwerken/samen-een-gis-coordinator/afronden",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/vraag",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/vorm",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/kosten",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/kosten/wat-als?naam=Nog+een+bestuur&vte=0,20",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/kosten/wat-als?vte=veel",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/overeenkomst",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/vacature",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/week",
      "/samenwerken/samen-een-gis-coordinator/aanwerving/afrekening",
    ],
  },
  {
    who: "Leen Nevelbeek",
    paths: [
      "/samenwerken/laptops-middenkust/afronden",
      ...["", "/hoeveelheden", "/percelen", "/afspraken", "/bestek", "/gunning", "/afname", "/evaluatie"].map(
        (part) => `/samenwerken/laptops-middenkust/aankoop${part}`,
      ),
    ],
  },
  {
    who: "Lotte Lijstwerck",
    paths: ["", "/hoeveelheden", "/percelen", "/bestek"].map((part) => `/samenwerken/schermen-en-dockingstations/aankoop${part}`),
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
      "/beheer/inzicht",
      "/beheer/leemtes",
      "/beheer/logboek?soort=membership",
      "/beheer/mensen?q=voorbeeld",
      "/beheer/mensen/els-voorbeeld",
      "/beheer/onderwerpen?zoekwoord=faxserver",
      "/beheer/onderwerpen",
      "/beheer/onderwerpen/nieuw",
      "/beheer/onderwerpen/lan-wifi",
      "/beheer/expertise",
      "/beheer/expertise?roles.uploader=0.2&damping=0.5",
      "/beheer/expertise/vergelijken?roles.uploader=0.2&damping=0.5",
      "/beheer/vragen",
      "/beheer/site",
      "/beheer/site?kind=video&result=wrongKind&file=film.avi",
      "/beheer/mail",
      "/beheer/taken",
      "/beheer/toestand",
    ],
  },
];

/** Addresses of single things that only the demo world knows: a meeting, a document, a question, a product, projects. All are there. */
export async function singlePages(page: Page): Promise<string[]> {
  const first = async (list: string, pattern: string) => {
    await page.goto(list);
    return page.locator(`main a[href^="${pattern}"]`).first().getAttribute("href");
  };
  const coming = await first("/agenda", "/bijeenkomsten/");
  const found = [
    coming,
    coming && `${coming}/afdruk`,
    await first("/agenda?wanneer=voorbij", "/bijeenkomsten/"),
    await first("/zoeken?in=documenten&q=back-up", "/documenten/"),
    await numbered(page, "/vragen"),
    await numbered(page, "/samenwerken/wie-gebruikt-wat?q=burgerzaken"),
    await numbered(page, "/raamcontracten?q=laptops"),
    ...(await ofProject(page)),
  ];
  return found.map((path) => {
    if (path === null) throw new Error(`not in the demo world: one of ${found.join(" ")}`);
    return path;
  });
}

/** The first thing of a list whose address is a number of its own, and no page beside the list. */
async function numbered(page: Page, list: string): Promise<string | null> {
  await page.goto(list);
  const links = await page.locator("main a").all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  return addresses.find((address) => address && /\/[0-9a-f-]{36}$/.test(address)) ?? null;
}

/** The projects that they are in, with whatever page each of them leads to. */
async function ofProject(page: Page): Promise<string[]> {
  const linksTo = async (address: string, begin: string) => {
    await page.goto(address);
    const links = await page.locator(`main a[href^="${begin}"]`).all();
    return Promise.all(links.map(async (link) => ((await link.getAttribute("href")) ?? "").split("#")[0] ?? ""));
  };
  const projects = (await linksTo("/samenwerken", "/samenwerken/")).filter((path) => !/nieuw|wie-gebruikt-wat/.test(path));
  const found = new Set(projects);
  for (const project of projects) for (const path of await linksTo(project, `${project}/`)) found.add(path);
  for (const text of [...found].filter((path) => path.endsWith("/tekst")))
    for (const section of (await linksTo(text, `${text}/`)).filter((path) => /[0-9a-f]{12}$/.test(path)).slice(0, 1)) found.add(section);
  return [...found];
}
