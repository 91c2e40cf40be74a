import type { ProductKind, UsageState } from "@/lib/landscape/kinds";

/** What organisations of the demo world use. Products and suppliers are invented, and neither praised nor blamed. */
export type DemoProduct = { name: string; supplier: string; kind: ProductKind; topics: string[] };

export const products: Record<string, DemoProduct> = {
  burgerzaken: { name: "Burgerzaken", supplier: "Voorbeeldsoft", kind: "application", topics: ["e-loket"] },
  documenten: { name: "Documentbeheer", supplier: "Modelbit", kind: "application", topics: ["documentbeheer"] },
  boekhouding: { name: "Boekhouding", supplier: "Telvoorbeeld", kind: "application", topics: [] },
  centrale: { name: "Telefooncentrale in de cloud", supplier: "Demonet", kind: "network", topics: ["telefonie"] },
  backup: { name: "Back-up op afstand", supplier: "Kopievoorbeeld", kind: "hosting", topics: ["backup-herstel"] },
  geoloket: { name: "Geoloket", supplier: "Kaartvoorbeeld", kind: "application", topics: ["qgis-geoloket"] },
  meldingen: { name: "Meldingen openbaar domein", supplier: "Voorbeeldsoft", kind: "application", topics: [] },
  wifi: { name: "Wifi voor bezoekers", supplier: "Demonet", kind: "network", topics: ["publieke-wifi"] },
  toestellen: { name: "Beheer van toestellen", supplier: "Toonbeeld", kind: "application", topics: ["werkplekbeheer"] },
  wacht: { name: "Wachtdienst beveiliging", supplier: "Waakvoorbeeld", kind: "security", topics: ["monitoring-soc"] },
};

export type DemoUse = {
  /** Who wrote it, and whom one may ask. */
  by: string;
  product: keyof typeof products;
  state?: UsageState;
  since?: number;
  /** Months from now until the contract ends. */
  endsIn?: number;
  notice?: number;
  lessons?: string;
  /** When it was last looked at; a year ago when not said otherwise is long enough to be asked about. */
  daysAgo: number;
  silent?: true;
};

export const uses: DemoUse[] = [
  {
    by: "els-voorbeeld",
    product: "burgerzaken",
    since: 2018,
    endsIn: 8,
    notice: 6,
    daysAgo: 40,
    lessons: "Plan het overzetten van de oude dossiers in de zomer, als het aan het loket rustig is.",
  },
  {
    by: "els-voorbeeld",
    product: "backup",
    since: 2022,
    endsIn: 26,
    notice: 3,
    daysAgo: 40,
    lessons: "Test elk kwartaal een herstel van een volledige server. De eerste keer duurde het een dag langer dan we dachten.",
  },
  { by: "els-voorbeeld", product: "centrale", state: "introducing", since: 2026, endsIn: 58, notice: 6, daysAgo: 12 },
  { by: "koen-denkbeeld", product: "burgerzaken", since: 2020, endsIn: 5, notice: 6, daysAgo: 90 },
  {
    by: "koen-denkbeeld",
    product: "wacht",
    since: 2025,
    endsIn: 11,
    notice: 3,
    daysAgo: 90,
    lessons: "Spreek vooraf af wie 's nachts beslist om een server los te koppelen.",
  },
  {
    by: "fatima-verzonnen",
    product: "geoloket",
    since: 2019,
    daysAgo: 60,
    lessons: "Laat elke dienst haar eigen lagen bijhouden, anders wordt het geoloket een wachtrij.",
  },
  { by: "fatima-verzonnen", product: "meldingen", since: 2023, endsIn: 8, notice: 3, daysAgo: 60 },
  { by: "lies-fictief", product: "documenten", state: "introducing", since: 2026, daysAgo: 20 },
  {
    by: "nele-schijnbaert",
    product: "documenten",
    since: 2017,
    endsIn: 9,
    notice: 6,
    daysAgo: 150,
    lessons: "Begin met de archivaris aan tafel: bewaartermijnen achteraf toevoegen kostte ons een half jaar.",
  },
  { by: "tom-bedacht", product: "toestellen", since: 2024, endsIn: 20, daysAgo: 75 },
  {
    by: "bram-ingebeeld",
    product: "centrale",
    since: 2023,
    endsIn: 10,
    notice: 6,
    daysAgo: 30,
    lessons: "Meet eerst de lijn op elke buitenpost. In twee scholen moest er glasvezel bij.",
  },
  { by: "bram-ingebeeld", product: "wifi", since: 2021, endsIn: 4, notice: 3, daysAgo: 30 },
  {
    by: "omar-modelaer",
    product: "geoloket",
    state: "stopped",
    since: 2015,
    daysAgo: 200,
    lessons: "We stapten over op een eigen oplossing met open data.",
  },
  {
    by: "leen-nevelbeek",
    product: "toestellen",
    since: 2022,
    endsIn: 7,
    notice: 6,
    daysAgo: 25,
    lessons: "Zet de toestellen van de raadsleden in een aparte groep: zij reizen meer en loggen anders in.",
  },
  { by: "leen-nevelbeek", product: "burgerzaken", since: 2016, endsIn: 8, notice: 12, daysAgo: 25 },
  { by: "yasmine-staal", product: "burgerzaken", since: 2019, endsIn: 14, notice: 6, daysAgo: 110 },
  { by: "wout-verdicht", product: "wifi", since: 2020, daysAgo: 410, silent: true },
  { by: "wout-verdicht", product: "centrale", state: "leaving", since: 2018, endsIn: 2, daysAgo: 50 },
  { by: "marleen-mogelijk", product: "boekhouding", since: 2014, endsIn: 8, notice: 6, daysAgo: 45 },
  {
    by: "naima-notaris",
    product: "boekhouding",
    since: 2013,
    endsIn: 9,
    notice: 6,
    daysAgo: 35,
    lessons: "Vraag bij een nieuwe aankoop hoe je gegevens er weer uit krijgt, en in welk formaat.",
  },
  { by: "naima-notaris", product: "meldingen", since: 2022, endsIn: 16, daysAgo: 35 },
  { by: "sven-sjabloon", product: "backup", since: 2021, endsIn: 6, notice: 3, daysAgo: 80 },
  { by: "geert-hersens", product: "documenten", since: 2016, endsIn: 30, daysAgo: 15 },
  { by: "mark-maquis", product: "wacht", since: 2024, endsIn: 13, daysAgo: 55 },
];
