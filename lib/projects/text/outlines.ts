import type { ProjectKind } from "../kinds";

type Planned = { title: string; about: string };

/** Outlines to begin with. A text is written in the language in which councils decide, so these are not translated. */
export const outlines = {
  security: [
    { title: "Doel en toepassing", about: "Waarom dit plan er is, voor wie het geldt en wat erbuiten valt." },
    { title: "Wie doet wat", about: "Wie beslist, wie voert uit en wie adviseert. De functionaris voor gegevensbescherming: {{dpo}}." },
    { title: "Wat we beschermen", about: "Welke gegevens en systemen er zijn, en hoe erg het is als ze weg of gelekt zijn." },
    { title: "Risico's en maatregelen", about: "De grootste risico's, wat we ertegen doen, en tegen wanneer." },
    { title: "Toegang en aanmelden", about: "Wie waarbij mag, hoe rechten komen en gaan, en hoe mensen zich aanmelden." },
    { title: "Back-up en herstel", about: "Wat we bewaren, hoe lang, waar, en hoe we testen dat het terug te zetten is." },
    { title: "Leveranciers", about: "Wat we van leveranciers vragen en hoe we dat nagaan." },
    { title: "Medewerkers", about: "Hoe iedereen leert wat te doen, en wat we van nieuwe medewerkers vragen." },
    { title: "Incidenten", about: "Wie belt wie, binnen welke tijd. Het noodnummer: {{noodnummer}}." },
    { title: "Opvolging en herziening", about: "Hoe we meten of het werkt, en wanneer we dit plan opnieuw bekijken." },
  ],
  policy: [
    { title: "Waar we staan", about: "Wat er vandaag is: mensen, middelen, systemen." },
    { title: "Waar we naartoe willen", about: "Drie tot vijf doelen die een inwoner of collega begrijpt." },
    { title: "Hoe we kiezen", about: "Hoe een vraag een project wordt, en wie daarover beslist." },
    { title: "Toepassingen en gegevens", about: "Wat blijft, wat vervangen wordt, en hoe gegevens tussen systemen gaan." },
    { title: "Infrastructuur en werkplek", about: "Netwerk, toestellen en ondersteuning." },
    { title: "Samenwerken met andere besturen", about: "Wat we samen doen, en waarvoor we anderen nodig hebben." },
    { title: "Mensen en middelen", about: "Wie het doet en wat het kost, per jaar." },
    { title: "Planning en opvolging", about: "Wat wanneer gebeurt, en hoe we laten zien of het lukt." },
  ],
  framework: [
    { title: "Partijen en doel", about: "Wie deze overeenkomst sluit en waarvoor. Dit bestuur: {{bestuur}}." },
    { title: "Wat eronder valt", about: "Welke leveringen of diensten, en wat niet." },
    { title: "Looptijd en opzegging", about: "Begin, einde, verlenging en hoe een bestuur eruit stapt." },
    { title: "Hoe een bestuur afneemt", about: "De stappen van een bestelling, en wie ze opvolgt." },
    { title: "Prijzen en betaling", about: "Hoe prijzen tot stand komen en wijzigen. De bedragen zelf horen in een bijlage." },
    { title: "Kwaliteit en dienstverlening", about: "Wat wanneer klaar moet zijn, en wat er gebeurt als dat niet lukt." },
    { title: "Gegevens en veiligheid", about: "Welke persoonsgegevens erbij komen kijken, en wie ervoor instaat." },
    { title: "Overleg en geschillen", about: "Wie met wie overlegt, hoe vaak, en wat als partijen het niet eens worden." },
  ],
  hiring: [
    { title: "Duur en verlenging", about: "Van wanneer tot wanneer, en hoe verlengd wordt." },
    { title: "Opzegging", about: "Hoe een bestuur uitstapt, met welke termijn, en wat dan met de kosten gebeurt." },
    { title: "Bijdragen", about: "Hoe de kosten verdeeld worden, en wanneer elk bestuur betaalt." },
    { title: "Interne organisatie", about: "Wie de werkgever is, wie de dagelijkse leiding heeft, en hoe het overleg loopt." },
    { title: "Rechten, plichten en geld", about: "Wat elk bestuur mag verwachten en waarvoor het instaat." },
    { title: "Informatie en jaarlijkse evaluatie", about: "Wat de raden te horen krijgen, en wanneer." },
    { title: "Rekeningen en controle", about: "Wie de rekening opmaakt en wie ze nakijkt." },
    { title: "Vereffening", about: "Wat er gebeurt met mensen, materiaal en geld als de samenwerking stopt." },
  ],
  specification: [
    { title: "Voorwerp van de opdracht", about: "Wat gekocht wordt, voor welke besturen." },
    {
      title: "Percelen en hoeveelheden",
      about: "De percelen in woorden. De hoeveelheden staan in een bijlage die het project zelf maakt.",
    },
    { title: "Technische eisen", about: "Wat het moet kunnen, zo geschreven dat meer dan één product voldoet." },
    { title: "Gunningscriteria", about: "Waarop offertes vergeleken worden. De gewichten staan bij het project." },
    { title: "Levering, garantie en ondersteuning", about: "Wanneer, waar, en wat bij een defect." },
    { title: "Gegevens en veiligheid", about: "Wat de leverancier moet aantonen." },
    { title: "Uitvoering en facturatie", about: "Hoe besteld, geleverd en gefactureerd wordt, per bestuur." },
  ],
} as const satisfies Record<string, readonly Planned[]>;

export type OutlineName = keyof typeof outlines;
export const outlineNames = Object.keys(outlines) as [OutlineName, ...OutlineName[]];

/** What each kind of project is offered first. */
export const outlinesFor: Record<ProjectKind, readonly OutlineName[]> = {
  plan: ["security", "policy"],
  framework: ["framework"],
  hire: ["hiring"],
  purchase: ["specification"],
};
