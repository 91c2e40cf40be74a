import type { Subject } from "./subject";

/** Who knows writes the word that is asked only inside compounds, or the compound that is asked only in pieces. */
export const compound: Subject[] = [
  {
    topic: "lan-wifi",
    expert: "jef-draadloos",
    asked: ["wifi", "wifi meten"],
    titles: ["Wifidekking in het woonzorgcentrum: plan", "Handleiding wifinetwerken beheren", "Wifimeting: hoe wij het doen"],
    knows: [
      "De wifidekking meten wij met een kar door de gangen, kamer per kamer.",
      "Een wifinetwerk per doelgroep: personeel, bezoekers en toestellen.",
      "Wifikanalen liggen vast, want automatisch kiezen gaf storing in de refter.",
      "Elke wifizender hangt aan het plafond en krijgt stroom van de switch.",
      "Na een wifimeting hangen er zelden meer zenders, maar wel op andere plaatsen.",
      "De wifisleutel van bezoekers verandert elke maand.",
    ],
    touches: ["De wifi in de refter viel weg.", "Men vraagt wifi in de nieuwe kleedkamers."],
  },
  {
    topic: "camera-anpr",
    expert: "jef-draadloos",
    asked: ["camera", "camera plaatsen op plein"],
    titles: ["Camerabewaking op de pleinen: plan", "Handleiding camerabeelden opvragen", "Bewakingscamera's: register en pictogrammen"],
    knows: [
      "Camerabewaking op een plein vraagt eerst een advies van de gemeenteraad.",
      "Camerabeelden bewaren wij een maand, tenzij de politie er een vordering voor stuurt.",
      "Elke bewakingscamera staat in het register met haar kijkrichting.",
      "Het camerapictogram hangt aan elke toegang van het domein.",
      "Het cameranetwerk is gescheiden van dat van de kantoren.",
      "Wie camerabeelden opvraagt, vult een formulier in bij de korpschef.",
    ],
    touches: ["Een camera aan het containerpark werd gevraagd.", "De camera op het plein draaide niet."],
  },
  {
    topic: "digitaal-archief",
    expert: "anke-bewaar",
    asked: ["archief", "archief digitaal bewaren"],
    titles: ["Archiefbeheer: beleidsplan", "Handleiding archiefoverdracht naar het e-depot", "Archiefvorming bij de bron"],
    knows: [
      "Archiefbeheer begint bij de map die een ambtenaar vandaag aanmaakt.",
      "Een archiefoverdracht naar het e-depot gaat per afgesloten reeks.",
      "De archiefdienst kent voor elke reeks een bewaartermijn uit de selectielijst.",
      "Archiefstukken zonder metagegevens vindt later niemand terug.",
      "Onze archiefvorming volgt het serieregister van de kring.",
      "Wat de selectielijst niet noemt, vernietigt de archivaris niet.",
    ],
    touches: ["Het archief in de kelder is vochtig.", "Voor het archief zoekt men nog rekken."],
  },
  {
    topic: "informatieveiligheidsplan",
    expert: "anke-bewaar",
    asked: ["informatieveiligheidsplan", "veiligheidsplan informatie opstellen"],
    titles: [
      "Een plan voor de veiligheid van informatie",
      "Hoe wij het plan voor veiligheid van informatie opvolgen",
      "Veiligheid van informatie: plan en maatregelen",
    ],
    knows: [
      "Het plan voor de veiligheid van onze informatie telt veertig maatregelen met een eigenaar en een datum.",
      "De stuurgroep bekijkt het plan elk kwartaal en schrapt wat gedaan is.",
      "Veiligheid van informatie is geen zaak van de informaticus alleen.",
      "De minimale normen zijn het vertrekpunt van het plan, niet het einde.",
      "Wie informatie deelt, zegt erbij voor wie ze bedoeld is.",
      "Voor elk risico zegt het plan wie het draagt en tot wanneer.",
    ],
    touches: ["Het informatieveiligheidsplan is ter kennisgeving voorgelegd.", "Het informatieveiligheidsplan schuift op naar januari."],
  },
  {
    topic: "smart-city-iot",
    expert: "fien-groen",
    asked: ["sensor", "sensor in de straat"],
    titles: ["Parkeersensoren in het centrum: plan", "Handleiding watersensoren ijken", "Geluidssensoren: een jaar metingen"],
    knows: [
      "Parkeersensoren in twintig vakken tonen hoelang een wagen blijft staan.",
      "Watersensoren in de grachten sturen elk kwartier een peil over LoRa.",
      "Een geluidssensor aan de feestzaal mat elf overschrijdingen op een jaar.",
      "De batterij van een watersensor houdt het vier winters uit.",
      "Sensordata staan binnen het uur op de kaart van de wachtdienst.",
      "IJk een geluidssensor elk voorjaar, anders telt geen enkele meting.",
    ],
    touches: ["Een sensor aan de brug was gestolen.", "Men vraagt of een sensor het sluipverkeer kan tellen."],
  },
];
