/** Framework agreements of the demo world, of bodies that do not exist. */
export type DemoFramework = {
  by: string;
  title: string;
  summary: string;
  organiser: string;
  contractors: string;
  lots: string;
  /** Months from now until its last day. */
  endsIn: number;
  extendableBy?: number;
  regions?: string[];
  openTo?: string;
  howToJoin: string;
  circle?: string;
  full?: true;
  uses: { by: string; since: number; lots?: string[]; experience?: string }[];
};

export const frameworks: DemoFramework[] = [
  {
    by: "els-voorbeeld",
    title: "Laptops, schermen en toebehoren",
    summary: "Levering van laptops, schermen en dockingstations, met herstelling ter plaatse en ophaling van oude toestellen.",
    organiser: "Aankoopcentrale Voorbeeld",
    contractors: "",
    lots: "1 | Laptops | Toonbeeld\n2 | Schermen en dockingstations | Toonbeeld\n3 | Ophalen en wissen van oude toestellen | Demonet",
    endsIn: 21,
    extendableBy: 12,
    openTo: "Ook OCMW's en autonome gemeentebedrijven.",
    howToJoin: "Het college beslist om toe te treden en bezorgt het besluit aan de aankoopcentrale. Daarna kan je bestellen per perceel.",
    circle: "midwest",
    uses: [
      {
        by: "els-voorbeeld",
        since: 2024,
        lots: ["1", "2"],
        experience: "Leveringen kwamen binnen drie weken. Spreek vooraf af wie de toestellen uitpakt en registreert.",
      },
      { by: "nele-schijnbaert", since: 2025, lots: ["1"] },
      {
        by: "leen-nevelbeek",
        since: 2024,
        lots: ["1", "3"],
        experience: "Het attest van het wissen kwam pas na een herinnering; we vragen het nu mee in de bestelbon.",
      },
    ],
  },
  {
    by: "koen-denkbeeld",
    title: "Vaste en mobiele telefonie",
    summary: "Abonnementen, toestellen en een centrale in de cloud.",
    organiser: "Aankoopcentrale Voorbeeld",
    contractors: "Demonet",
    lots: "",
    endsIn: 7,
    howToJoin: "Toetreden kan met een besluit van het college. Reken op zes weken voor het overzetten van de nummers.",
    uses: [{ by: "koen-denkbeeld", since: 2023, experience: "Laat één collega alle nummers nakijken voor de overstap." }],
  },
  {
    by: "naima-notaris",
    title: "Opleidingen informatieveiligheid",
    summary: "Opleidingen en oefeningen voor medewerkers en leidinggevenden.",
    organiser: "Samenwerking Kempen Voorbeeld",
    contractors: "Waakvoorbeeld",
    lots: "1 | Bewustwording voor alle medewerkers\n2 | Oefening voor het crisisteam",
    endsIn: 15,
    regions: ["Kempen"],
    howToJoin: "Meld je bij de dienst aankoop van de trekker; nieuwe besturen stappen in per kwartaal.",
    circle: "kempen",
    uses: [{ by: "naima-notaris", since: 2025, lots: ["1"] }],
  },
  {
    by: "mark-maquis",
    title: "Multifunctionele printers",
    summary: "Huur en onderhoud van printers, met afrekening per afdruk.",
    organiser: "Aankoopcentrale Voorbeeld",
    contractors: "Toonbeeld",
    lots: "",
    endsIn: 12,
    full: true,
    howToJoin: "Nieuwe bestellingen zijn niet meer mogelijk; lopende contracten worden uitgevoerd.",
    uses: [{ by: "tom-bedacht", since: 2022 }],
  },
  {
    by: "bram-ingebeeld",
    title: "Glasvezel tussen gemeentelijke gebouwen",
    summary: "Aanleg en onderhoud van verbindingen.",
    organiser: "Aankoopcentrale Voorbeeld",
    contractors: "Demonet",
    lots: "",
    endsIn: -3,
    howToJoin: "Dit raamcontract is afgelopen.",
    uses: [{ by: "bram-ingebeeld", since: 2021, experience: "De voorbereiding van de vergunningen duurde langer dan de werken." }],
  },
];
