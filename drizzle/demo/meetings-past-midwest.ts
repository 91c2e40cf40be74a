import { colleague, type DemoMeeting, discussion, pause, pitch, talk, welcome } from "./meetings-shape";
import { places } from "./places";

/** What the circle Midwest did, latest first. */
export const pastMidwest: DemoMeeting[] = [
  {
    slug: "midwest-hersteloefening-en-wachtdienst",
    title: "Hersteloefening, gezamenlijke wacht en de cijfers van de servicedesk",
    introduction:
      "Koen vertelt hoe een collega van een ander bestuur een volledige omgeving terugzette zonder hulp van de leverancier. Daarna beslissen we of de gezamenlijke wacht buiten de uren doorgaat. Breng je ticketcijfers van het voorbije jaar mee.",
    circles: ["midwest"],
    day: -61,
    start: "09:30",
    ...places.roeselare,
    room: "Zaal Mandel, eerste verdieping",
    online: true,
    contact: "els-voorbeeld",
    capacity: 24,
    document: "verslag-kenniskring-midwest-back-up-en-beveiliging",
    agenda: [
      welcome(15),
      discussion("Vorig verslag en de zeven acties", 15, [], ["els-voorbeeld"]),
      talk("Een dag terugzetten zonder leverancier: wat we leerden", 35, ["backup-herstel", "continuiteit"], ["koen-denkbeeld"], {
        description: "Met de tijden per stap, en het verhaal van de sleutel die in de reservekopie zelf zat.",
        document: "verslag-hersteloefening-back-up-midwest",
      }),
      talk("Wacht buiten de uren: acht weken proef en een beslissing", 30, ["monitoring-soc", "incident-ransomware"], ["lies-fictief"], {
        description: "Negen personen uit zes besturen, een week per beurt.",
      }),
      talk("Een jaar tickets naast dat van vier buren", 25, ["servicedesk"], ["tom-bedacht"]),
      discussion("Rondje: wat speelt er bij jullie?", 40, ["telefonie", "documentbeheer"]),
      pause(20, "Volgende datum en broodjes"),
    ],
    attendance: {
      going: ["els-voorbeeld", "koen-denkbeeld", "lies-fictief", "tom-bedacht", "nele-schijnbaert", "fatima-verzonnen"],
      remote: ["jan-proefman"],
    },
  },
  {
    slug: "midwest-multifunctionals-tellen",
    title: "Wie drukt nog wat af? Multifunctionals tellen voor een gezamenlijk raamcontract",
    introduction:
      "Bij negen besturen loopt het huurcontract van de toestellen binnen anderhalf jaar af. We spreken af hoe we tellen, zodat de cijfers straks op te tellen zijn.",
    circles: ["midwest"],
    day: -152,
    start: "09:30",
    ...places.ingelmunster,
    room: "Raadzaal",
    online: false,
    contact: "tom-bedacht",
    agenda: [
      welcome(20),
      pitch("Samen multifunctionals huren: de telling", 30, ["printers-multifunctionals", "samenaankoop"], ["tom-bedacht"], {
        description: "Vier klassen van toestellen, één rekenblad, één datum.",
      }),
      talk("Wat een raamcontract wel en niet voor je regelt", 30, ["raamcontracten"], [colleague("aankoper", "VVSG")], {
        description: "Wie mag afnemen, tot welk maximum en welke beslissing je zelf nog neemt.",
      }),
      talk("Afdrukken met de badge: zes maanden ervaring in Tielt", 20, ["printers-multifunctionals"], ["jan-proefman"]),
      discussion("Hoe lang houden we een laptop?", 30, ["laptops-en-randapparatuur"], [], {
        description: "Ieder bestuur noemt zijn termijn en de reden ervoor.",
      }),
      discussion("Nieuws uit de besturen en volgende bijeenkomst", 30, []),
      pause(20),
    ],
    attendance: {
      going: ["els-voorbeeld", "tom-bedacht", "jan-proefman", "nele-schijnbaert"],
      declined: ["fatima-verzonnen", "koen-denkbeeld"],
    },
  },
  {
    slug: "midwest-informatieveiligheidsplan-vaststellen",
    title: "Van ontwerp naar raad: het gezamenlijke informatieveiligheidsplan",
    introduction:
      "De nalezing is afgerond, nu moet het plan langs twaalf raden. Lies overloopt wat er sinds het ontwerp veranderde en welke delen elk bestuur zelf invult.",
    circles: ["midwest"],
    day: -312,
    start: "09:30",
    ...places.wingene,
    room: "Zaal Verdicht",
    online: true,
    contact: "lies-fictief",
    agenda: [
      welcome(15),
      talk("Het plan in veertig minuten", 40, ["informatieveiligheidsplan", "dpo"], ["lies-fictief", "els-voorbeeld"], {
        description: "Wat is gemeenschappelijk, wat vul je per bestuur in en wat hoort zeker niet in een openbare bijlage.",
        document: "informatieveiligheidsplan-midwest-2026",
      }),
      talk("Een plan op de dagorde van twee raden krijgen", 20, ["lokale-besluiten", "gemeente-ocmw"], ["nele-schijnbaert"], {
        description: "Gemeenteraad en raad voor maatschappelijk welzijn: één nota, twee besluiten.",
      }),
      talk(
        "De hulp van het Cyber Response Team bij een incident",
        25,
        ["incident-ransomware"],
        [colleague("adviseur informatieveiligheid", "Digitaal Vlaanderen")],
      ),
      discussion("Wie stelt wanneer vast? Tabel per bestuur", 30, ["informatieveiligheidsplan"]),
      discussion("Rondje nieuws", 30, []),
      pause(20),
    ],
    attendance: {
      going: ["lies-fictief", "els-voorbeeld", "koen-denkbeeld", "nele-schijnbaert", "tom-bedacht"],
      remote: ["jan-proefman", "fatima-verzonnen"],
    },
  },
  {
    slug: "midwest-magda-en-gelinkt-notuleren",
    title: "Sociaal huis aan MAGDA, tickets in plaats van mailbox en gelinkt notuleren",
    introduction:
      "Drie collega's tonen werk dat af is en waarvan je de teksten kan meenemen. We houden de voordrachten kort en de vragen lang.",
    circles: ["midwest"],
    day: -404,
    start: "09:30",
    ...places.meulebeke,
    room: "Polyvalente zaal",
    online: false,
    contact: "jan-proefman",
    capacity: 40,
    agenda: [
      welcome(20),
      talk(
        "Gegevens opvragen via MAGDA: van machtiging tot koppeling",
        30,
        ["gegevensdeling-magda", "sociale-dienst-ocmw"],
        ["jan-proefman"],
        {
          document: "magda-machtiging-stappenplan",
        },
      ),
      talk("Van mailbox naar ticket met twee ICT'ers voor elf locaties", 25, ["servicedesk", "werkplekbeheer"], ["tom-bedacht"], {
        document: "van-mailbox-naar-ticket-servicedesk",
      }),
      pause(10, "Koffie"),
      talk("Gelinkt notuleren: van dagorde tot besluitenlijst", 30, ["lokale-besluiten", "open-data-oslo"], ["nele-schijnbaert"], {
        description: "Waar het secretariaat tijd wint en waar het er tijd insteekt.",
      }),
      discussion("Rondje: wat speelt er bij jullie?", 45, []),
      pause(20, "Soep en broodjes"),
    ],
    attendance: {
      going: ["jan-proefman", "tom-bedacht", "nele-schijnbaert", "els-voorbeeld", "lies-fictief", "fatima-verzonnen", "koen-denkbeeld"],
    },
  },
  {
    slug: "midwest-eerste-24-uur-gijzelsoftware",
    title: "Gijzelsoftware: de eerste 24 uur nagespeeld aan tafel",
    introduction:
      "We spelen een incident na met kaarten, zonder computers. Elk bestuur stuurt liefst twee mensen: iemand van ICT en iemand die de pers of de burgers te woord staat.",
    circles: ["midwest"],
    day: -512,
    start: "09:00",
    ...places.tielt,
    room: "Trouwzaal",
    online: false,
    contact: "els-voorbeeld",
    agenda: [
      welcome(15),
      talk("Een draaiboek dat in een kast past", 20, ["incident-ransomware", "continuiteit"], ["els-voorbeeld"], {
        description: "Waarom het op papier staat en wie de kast mag openen.",
        document: "draaiboek-ransomware-eerste-24-uur",
      }),
      discussion("Tafeloefening in vier ronden", 90, ["incident-ransomware", "continuiteit"], ["els-voorbeeld", "lies-fictief"]),
      talk(
        "Reservekopieën die niemand kan wissen: drie manieren",
        25,
        ["backup-herstel"],
        [{ name: "Bert Stelling", organisation: "Voorbeeld bv" }],
      ),
      discussion("Wat neem je morgen mee naar kantoor?", 20, []),
      pause(30),
    ],
    attendance: {
      going: ["els-voorbeeld", "lies-fictief", "koen-denkbeeld", "tom-bedacht", "nele-schijnbaert"],
      declined: ["jan-proefman"],
    },
  },
];
