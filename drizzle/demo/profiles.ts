import type { PhoneVisibility } from "@/lib/people/tables";

/** What people tell about themselves. The phone numbers follow one pattern, so that they are recognised as invented. */
export type DemoProfile = {
  phone: string;
  phoneVisibility: PhoneVisibility;
  introduction?: string;
  reachableAt?: string;
  /** Days from the day of seeding until they are back. */
  absentDays?: number;
};

/** By the slug of the person. */
export const profiles: Record<string, DemoProfile> = {
  "els-voorbeeld": {
    phone: "0400 00 00 01",
    phoneVisibility: "members",
    introduction:
      "Ik hou de kring Midwest draaiende en oefen liever een keer te veel dan te weinig. Vraag me gerust naar ons draaiboek, ook de stukken die mislukten.",
    reachableAt: "liefst tussen 9 en 11 uur, nooit op dinsdag",
  },
  "koen-denkbeeld": {
    phone: "0400 00 00 02",
    phoneVisibility: "members",
    introduction:
      "Servers, opslag en alles wat 's nachts een groen vinkje moet geven. Sinds onze hersteloefening geloof ik die vinkjes niet meer zomaar.",
    reachableAt: "na 14 uur, of stuur een bericht",
  },
  "fatima-verzonnen": {
    phone: "0400 00 00 03",
    phoneVisibility: "members",
    introduction: "GIS-coördinator met een zwak voor huisnummers. Ik kijk graag mee naar een perceel waar niemand uit raakt.",
    reachableAt: "liefst in de voormiddag",
  },
  "jan-proefman": {
    phone: "0400 00 00 04",
    phoneVisibility: "members",
    introduction:
      "Ik kom uit het maatschappelijk werk en ben in de ICT beland. Daardoor spreek ik beide talen aan tafel bij een MAGDA-aansluiting.",
    reachableAt: "op maandag en donderdag de hele dag",
  },
  "lies-fictief": {
    phone: "0400 00 00 05",
    phoneVisibility: "members",
    introduction: "Ik schrijf veiligheidsplannen die mensen ook lezen. Een vraag over NIS2 begin ik meestal met: val je er wel onder?",
    reachableAt: "liefst schriftelijk, ik antwoord binnen twee dagen",
  },
  "tom-bedacht": {
    phone: "0400 00 00 06",
    phoneVisibility: "members",
    introduction: "Met z'n tweeën voor 148 collega's op elf locaties. Alles wat ik twee keer uitleg, schrijf ik op.",
    reachableAt: "tussen 13 en 16 uur, de voormiddag is voor tickets",
  },
  "nele-schijnbaert": {
    phone: "0400 00 00 07",
    phoneVisibility: "members",
    introduction: "Stafmedewerker tussen secretariaat en ICT. Ik weet waar een dossier vandaan komt en waar het blijft steken.",
    reachableAt: "elke dag behalve woensdagnamiddag",
  },
  "bram-ingebeeld": {
    phone: "0400 00 00 08",
    phoneVisibility: "members",
    introduction: "Netwerken en telefonie voor een stad met veel kelders. Ik heb onze centrale zelf losgekoppeld en de liften vergeten.",
    reachableAt: "liefst telefonisch, voor 10 uur",
  },
  "hilde-testelaere": { phone: "0400 00 00 09", phoneVisibility: "circles" },
  "omar-modelaer": {
    phone: "0400 00 00 10",
    phoneVisibility: "members",
    introduction: "Applicatiebeheerder omgeving. Notarissen zijn mijn beste testers.",
    reachableAt: "liefst in de voormiddag",
  },
  "griet-nergens": { phone: "0400 00 00 11", phoneVisibility: "members" },
  "stijn-luchtkasteel": {
    phone: "0400 00 00 12",
    phoneVisibility: "members",
    introduction: "Informatiebeheerder. Ik begin elk gesprek over een nieuw programma met de vraag wanneer het weer weg mag.",
    reachableAt: "dinsdag en donderdag",
  },
  "amira-zogenaamd": {
    phone: "0400 00 00 13",
    phoneVisibility: "members",
    introduction: "Projectleider voor alles waar een formulier aan te pas komt. Ik teken eerst, daarna bouwen we.",
    reachableAt: "na de middag",
  },
  "pieter-papier": {
    phone: "0400 00 00 14",
    phoneVisibility: "members",
    introduction: "Beheerder die logboeken leest voor het plezier. Bij een verdachte aanmelding mag je me altijd bellen.",
    reachableAt: "dag en nacht bij een incident, anders kantooruren",
  },
  "ines-droomers": {
    phone: "0400 00 00 15",
    phoneVisibility: "nobody",
    introduction: "DPO voor drie besturen. Een beoordeling vooraf is sneller dan een uitleg achteraf.",
    reachableAt: "per bericht, op vrijdag bel ik terug",
  },
  "wout-verdicht": {
    phone: "0400 00 00 16",
    phoneVisibility: "circles",
    introduction: "Ik meet eerst en hang daarna pas toestellen op. De meetkoffer is te leen.",
    reachableAt: "in de voormiddag, in de namiddag zit ik in een plafond",
  },
  "sofie-spiegelbeeld": {
    phone: "0400 00 00 17",
    phoneVisibility: "members",
    introduction: "Telefonie en abonnementen, met een rekenblad dat intussen berucht is in onze kring.",
    reachableAt: "maandag tot donderdag",
  },
  "rachid-schets": { phone: "0400 00 00 18", phoneVisibility: "circles" },
  "leen-nevelbeek": {
    phone: "0400 00 00 19",
    phoneVisibility: "members",
    introduction: "Ik leid de ICT-dienst en verdedig een plan van vijf bladzijden in plaats van vijftig.",
    reachableAt: "via het secretariaat of rechtstreeks na 16 uur",
  },
  "dirk-maquette": { phone: "0400 00 00 20", phoneVisibility: "members" },
  "yasmine-staal": { phone: "0400 00 00 21", phoneVisibility: "members" },
  "geert-hersens": {
    phone: "0400 00 00 22",
    phoneVisibility: "members",
    introduction: "Architect die liever een koppeling schrapt dan er een bij te bouwen.",
    reachableAt: "liefst 's ochtends op kantoor",
  },
  "karen-kladblad": {
    phone: "0400 00 00 23",
    phoneVisibility: "members",
    introduction: "Microsoft 365, van licenties tot teams die niemand nog opent. Opruimen is mijn hobby.",
    reachableAt: "liefst in de voormiddag",
  },
  "mehdi-blauwdruk": { phone: "0400 00 00 24", phoneVisibility: "circles" },
  "an-oefenaere": { phone: "0400 00 00 25", phoneVisibility: "nobody" },
  "joris-stelvoor": {
    phone: "0400 00 00 26",
    phoneVisibility: "members",
    introduction: "Datacoördinator. Ik geloof een cijfer pas als ik weet wie het intypt.",
    reachableAt: "dinsdag, woensdag en vrijdag",
  },
  "veerle-vermoeden": { phone: "0400 00 00 27", phoneVisibility: "circles" },
  "hassan-hypothese": {
    phone: "0400 00 00 28",
    phoneVisibility: "members",
    introduction: "Ik hang sensoren op en haal ze ook weer weg als ze niets bijbrengen.",
    reachableAt: "bel gerust, ik ben vaak onderweg",
  },
  "marleen-mogelijk": {
    phone: "0400 00 00 29",
    phoneVisibility: "members",
    introduction: "ICT-manager in een streek waar mensen vinden moeilijker is dan toestellen kopen. Daarom delen we.",
    reachableAt: "liefst voor 9 uur",
  },
  "sven-sjabloon": {
    phone: "0400 00 00 30",
    phoneVisibility: "members",
    introduction: "Ik schrijf noodplannen en leg ze daarna op papier in een kast.",
    reachableAt: "na 13 uur",
  },
  "naima-notaris": {
    phone: "0400 00 00 31",
    phoneVisibility: "members",
    introduction: "Aankoper die ICT'ers helpt om op te schrijven wat ze nodig hebben. Lees nooit een bestek alleen.",
    reachableAt: "elke voormiddag",
  },
  "luc-leegveld": { phone: "0400 00 00 32", phoneVisibility: "circles" },
  "kris-kanttekening": {
    phone: "0400 00 00 33",
    phoneVisibility: "members",
    introduction: "Twee fusies meegemaakt, één lang weekend te veel. Mijn uurschema mag je overnemen.",
    reachableAt: "liefst per bericht",
  },
  "eva-ergens": {
    phone: "0400 00 00 34",
    phoneVisibility: "members",
    introduction: "Ik laat graag iemand inbreken, zolang het op papier staat. Vraag naar de leidraad voor je een test bestelt.",
    reachableAt: "maandag en woensdag",
  },
  "youssef-zomaar": { phone: "0400 00 00 35", phoneVisibility: "members" },
  "ria-raadsel": { phone: "0400 00 00 36", phoneVisibility: "circles" },
  "mark-maquis": {
    phone: "0400 00 00 37",
    phoneVisibility: "members",
    introduction: "CIO met meer vragen dan antwoorden over artificiële intelligentie. De antwoorden die we wel hebben, deel ik.",
    reachableAt: "via een bericht, ik bel terug",
  },
  "tine-tekentafel": { phone: "0400 00 00 38", phoneVisibility: "members" },
  "bilal-bladwijzer": { phone: "0400 00 00 39", phoneVisibility: "members" },
  "greet-gedacht": { phone: "0400 00 00 40", phoneVisibility: "circles" },
  "johan-jokers": { phone: "0400 00 00 41", phoneVisibility: "circles" },
  "silke-simulaere": { phone: "0400 00 00 42", phoneVisibility: "members" },
  "dries-doorslag": {
    phone: "0400 00 00 43",
    phoneVisibility: "members",
    introduction: "Archivaris die vroeg in een project wil zitten en niet pas bij de verhuis.",
    reachableAt: "liefst in de namiddag",
  },
  "nora-nabootse": { phone: "0400 00 00 44", phoneVisibility: "members" },
  "filip-fabel": { phone: "0400 00 00 45", phoneVisibility: "circles" },
  "aicha-achtergrond": { phone: "0400 00 00 46", phoneVisibility: "members" },
  "peter-pennentrek": { phone: "0400 00 00 47", phoneVisibility: "members" },
  "ilse-illustratie": { phone: "0400 00 00 48", phoneVisibility: "members" },
  "samir-schaduw": {
    phone: "0400 00 00 49",
    phoneVisibility: "members",
    introduction: "Toegangen, rollen en de vraag waarom iemand die al drie jaar weg is nog kan aanmelden.",
    reachableAt: "in de voormiddag, bij een incident altijd",
  },
  "dorien-doodle": { phone: "0400 00 00 50", phoneVisibility: "circles" },
  "bart-benadering": {
    phone: "0400 00 00 51",
    phoneVisibility: "members",
    introduction: "Ik trok de samenaankoop van laptops en zou het opnieuw doen, met minder percelen.",
    reachableAt: "dinsdag tot vrijdag, liefst telefonisch",
  },
  "mieke-misschien": { phone: "0400 00 00 52", phoneVisibility: "members" },
  "hugo-herhaling": { phone: "0400 00 00 53", phoneVisibility: "members" },
  "carine-contour": { phone: "0400 00 00 54", phoneVisibility: "members" },
  "emre-evenbeeld": {
    phone: "0400 00 00 55",
    phoneVisibility: "members",
    introduction: "Ik heradresseerde 41 straten. Over dubbele Kerkstraten kan je me alles vragen.",
    reachableAt: "liefst in de voormiddag",
    absentDays: 24,
  },
  "lotte-lijstwerk": { phone: "0400 00 00 56", phoneVisibility: "circles" },
  "raf-randvermelding": { phone: "0400 00 00 57", phoneVisibility: "members" },
  "zeynep-zijlijn": { phone: "0400 00 00 58", phoneVisibility: "members" },
  "paula-platform": { phone: "0400 00 00 59", phoneVisibility: "members" },
  "nieuwe-nina": { phone: "0400 00 00 60", phoneVisibility: "members" },
  "wachtende-wim": { phone: "0400 00 00 61", phoneVisibility: "members" },
  "zara-zonderkring": { phone: "0400 00 00 62", phoneVisibility: "nobody" },
};
