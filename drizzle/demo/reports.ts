/** What stands under one item of the agenda, by its title; `Inleiding` is there by itself. */
export type DemoSection = {
  title: string;
  text: string;
  decisions?: string[];
  /** `due` in days from the day of seeding. */
  actions?: { text: string; owner: string; due?: number; done?: boolean }[];
};

export type DemoReport = {
  meeting: string;
  lead: string;
  /** `published`: silence was consent. `review`: it went round two days ago. */
  state: "published" | "review";
  sections: DemoSection[];
  agreed?: string[];
  remarks?: { by: string; section: string; text: string }[];
};

export const reports: DemoReport[] = [
  {
    meeting: "midwest-multifunctionals-tellen",
    lead: "els-voorbeeld",
    state: "published",
    sections: [
      {
        title: "Inleiding",
        text: "Els opent de bijeenkomst. Bij negen besturen loopt het huurcontract van de toestellen binnen anderhalf jaar af. Vandaag spreken we alleen af hoe we tellen.",
      },
      {
        title: "Samen multifunctionals huren: de telling",
        text: "Tom toont het rekenblad. We tellen per toestel, niet per contract, en delen in vier klassen in:\n\n- zwart-wit tot A4\n- kleur tot A4\n- kleur tot A3\n- de drukkerij\n\nAfdrukvolumes nemen we over van de tellerstanden, niet van de facturen. Wie een afleesronde wil besparen, vraagt ze op bij de leverancier.",
        decisions: ["Elk bestuur telt met hetzelfde rekenblad, volgens de vier klassen.", "De telling geldt op één datum voor iedereen."],
        actions: [
          { text: "Het rekenblad met een voorbeeld rondsturen", owner: "tom-bedacht", due: -130, done: true },
          { text: "Tellerstanden van de eigen toestellen doorgeven", owner: "nele-schijnbaert", due: -6 },
        ],
      },
      {
        title: "Wat een raamcontract wel en niet voor je regelt",
        text: "Een raamcontract legt prijzen en voorwaarden vast, maar verplicht niemand om af te nemen. De gunning van de eigen bestelling blijft een beslissing van je eigen bestuur.",
        actions: [{ text: "Nagaan wie een bestelling onder het maximum mag beslissen", owner: "els-voorbeeld", due: 5 }],
      },
      {
        title: "Afdrukken met de badge: zes maanden ervaring in Tielt",
        text: "Jan vertelt wat er veranderde: een vijfde minder afdrukken, en geen vergeten stapels meer op de gang. Het badgelezertje van de bibliotheek gaf het meeste werk.",
      },
      {
        title: "Hoe lang houden we een laptop?",
        text: "De termijnen lopen van vier tot zeven jaar. Wie langer wacht, rekent op een nieuwe batterij na vier jaar.",
        decisions: ["We noteren per bestuur de termijn en de reden, en komen er in het najaar op terug."],
      },
    ],
  },
  {
    meeting: "gis-plan-en-huisnummers",
    lead: "fatima-verzonnen",
    state: "review",
    sections: [
      {
        title: "Van wensenlijst naar GIS-plan voor zes jaar",
        text: "Fatima overloopt de vijf stappen. De wensen werden eerst geteld, dan gewogen, en pas op het einde in jaren gezet.",
        decisions: ["We verzamelen de GIS-plannen die er zijn bij de documenten van de kring."],
      },
      {
        title: "Werkinstructie huisnummering, derde versie",
        text: "Bilal toont hoe een nieuw nummer van de aanvraag tot de gevel loopt. Nieuw is de controle op het terrein, voor de aansluiting van de nutsleidingen.",
        actions: [{ text: "De werkinstructie bij de documenten zetten", owner: "bilal-bladwijzer", due: 12 }],
      },
      {
        title: "Het hardnekkige geval: een hoekhuis met drie voordeuren",
        text: "Drie voordeuren zijn niet altijd drie adressen. We volgen de deur die het meest gebruikt wordt, en noteren waarom.",
      },
    ],
    agreed: ["bilal-bladwijzer"],
    remarks: [
      {
        by: "omar-modelaer",
        section: "Het hardnekkige geval: een hoekhuis met drie voordeuren",
        text: "We zeiden ook dat de brandweer mee beslist over de hoofdingang. Dat mag erbij.",
      },
    ],
  },
];
