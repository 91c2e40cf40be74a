/** The circles of the demo world: one for every reference region and two for everyone with the same trade. */
export type DemoCircle = {
  slug: string;
  name: string;
  description: string;
  /** In words, as the page of the circle says it. */
  rhythm: string;
  /** Reference regions where the circle is at home; none is all of Flanders. */
  regions: string[];
};

export const circles: DemoCircle[] = [
  {
    slug: "regio-antwerpen",
    name: "Kenniskring Regio Antwerpen",
    description:
      "Van de stad tot de kleinste randgemeente: de verschillen in schaal zijn groot en net daarom leerrijk. We werken rond koppelingen, Microsoft 365 en de integratie van gemeente en OCMW. Wie iets nieuws bouwt, toont ook wat de buren ervan kunnen hergebruiken.",
    rhythm: "vijf keer per jaar, op dinsdagvoormiddag, telkens bij een ander bestuur",
    regions: ["REFREG01"],
  },
  {
    slug: "rivierenland",
    name: "Kenniskring Rivierenland",
    description:
      "Een kleine kring tussen Schelde, Dijle en Nete met een zwak voor data. Elk bestuur brengt om beurten één cijfer mee dat het zelf niet vertrouwt, en dan zoeken we samen uit waarom.",
    rhythm: "vier keer per jaar, op donderdagvoormiddag",
    regions: ["REFREG02"],
  },
  {
    slug: "kempen",
    name: "Kenniskring Kempen",
    description:
      "In de Kempen liggen de besturen ver uit elkaar en zijn de ICT-ploegen klein. We bekijken daarom vooral wat we kunnen delen: mensen, bestekken en draaiboeken. Aankopers en personeelsdiensten zijn even welkom als systeembeheerders.",
    rhythm: "vier keer per jaar, afwisselend in Geel, Herentals en Turnhout",
    regions: ["REFREG03"],
  },
  {
    slug: "halle-vilvoorde",
    name: "Kenniskring Halle-Vilvoorde",
    description:
      "Besturen rond Brussel delen dezelfde vragen: tweetalige dossiers, moeilijke aanwervingen en fusies die eraan komen of net achter de rug zijn. De kring komt samen om die naast elkaar te leggen en de antwoorden op te schrijven.",
    rhythm: "vier keer per jaar, op vrijdagvoormiddag",
    regions: ["REFREG04"],
  },
  {
    slug: "oost-brabant",
    name: "Kenniskring Oost-Brabant",
    description:
      "Leuven, het Hageland en alles ertussen. De kring kijkt graag iets verder vooruit, met proefprojecten rond artificiële intelligentie en digitale loketten, maar sluit elke bijeenkomst af met een half uur gewone beheersvragen.",
    rhythm: "vijf keer per jaar, op woensdagvoormiddag",
    regions: ["REFREG05"],
  },
  {
    slug: "regio-brugge",
    name: "Kenniskring Regio Brugge",
    description:
      "Netwerken, telefonie en oude gebouwen waar geen kabel door mag: daar begint in deze kring elk gesprek. We meten graag eerst en kopen daarna. Ook samenaankopen komen geregeld op tafel.",
    rhythm: "drie tot vier keer per jaar, op dinsdagvoormiddag",
    regions: ["REFREG06"],
  },
  {
    slug: "westhoek",
    name: "Kenniskring Westhoek",
    description:
      "Zeventien gemeenten en hun OCMW's, van de Leie tot de zee en met lange afstanden ertussen. We kennen elkaar bij de voornaam en bellen eerst een collega, dan pas een leverancier. Bijeenkomsten duren een voormiddag en eindigen aan tafel.",
    rhythm: "vier keer per jaar, op donderdagvoormiddag",
    regions: ["REFREG07"],
  },
  {
    slug: "zuid-west-vlaanderen",
    name: "Kenniskring Zuid-West-Vlaanderen",
    description:
      "Rond Kortrijk werken informatiebeheerders, ICT'ers en functionarissen voor gegevensbescherming in dezelfde kring. Daardoor gaat een gesprek over een nieuw loket ook meteen over bewaartermijnen en toegangen.",
    rhythm: "vijf keer per jaar, op maandagvoormiddag",
    regions: ["REFREG08"],
  },
  {
    slug: "middenkust",
    name: "Kenniskring Middenkust",
    description:
      "De besturen aan de kust plannen rond het seizoen: in juli en augustus vergaderen we niet. Drukte aan het loket, publieke wifi en tijdelijke medewerkers zijn vaste onderwerpen, naast het ICT-beleidsplan van elk bestuur.",
    rhythm: "drie keer per jaar, buiten het toeristisch seizoen",
    regions: ["REFREG09"],
  },
  {
    slug: "midwest",
    name: "Kenniskring Midwest",
    description:
      "Vijftien besturen tussen Roeselare en Tielt, met een traditie van samen schrijven en samen kopen. De kring houdt een gezamenlijke wachtdienst en een gedeeld informatieveiligheidsplan draaiende. Wie een oefening doet, brengt het verslag mee, ook als ze mislukte.",
    rhythm: "om de acht tot tien weken, op donderdag van 9.30 tot 12.30 uur",
    regions: ["REFREG10"],
  },
  {
    slug: "denderregio",
    name: "Kenniskring Denderregio",
    description:
      "Hier zitten de archivaris en de netwerkbeheerder aan dezelfde tafel. Contracten, projecten en het digitaal archief komen elk jaar minstens één keer terug, met een stand van zaken per bestuur.",
    rhythm: "vier keer per jaar, op donderdagvoormiddag",
    regions: ["REFREG11"],
  },
  {
    slug: "vlaamse-ardennen",
    name: "Kenniskring Vlaamse Ardennen",
    description:
      "Kleine besturen met eigenzinnige keuzes: open source waar het kan, tweedehands toestellen waar het mag en digipunten in elke bibliotheek. We vertellen elkaar ook wat het aan tijd kost.",
    rhythm: "drie keer per jaar, op dinsdagnamiddag",
    regions: ["REFREG12"],
  },
  {
    slug: "regio-gent",
    name: "Kenniskring Regio Gent",
    description:
      "Gent en de gemeenten errond wisselen ervaringen uit over data, ondertekenen en veilige toegang. De stad zet haar bouwstenen open, de andere besturen testen of ze ook werken met een ploeg van drie.",
    rhythm: "vijf keer per jaar, op dinsdagvoormiddag, altijd ook online te volgen",
    regions: ["REFREG13"],
  },
  {
    slug: "waasland",
    name: "Kenniskring Waasland",
    description:
      "Een compacte kring die graag samen aankoopt. De samenaankoop van laptops is het bekendste resultaat. Sinds de fusies van 2025 gaat veel aandacht naar het samenvoegen van toepassingen en tenants.",
    rhythm: "om de drie maanden, op donderdagvoormiddag",
    regions: ["REFREG14"],
  },
  {
    slug: "limburg",
    name: "Kenniskring Limburg",
    description:
      "De hele provincie in één kring: achtendertig besturen, dus ook het langste rondje. Daarom werken we met twee parallelle tafels na de koffie, een technische en een over werking en beleid.",
    rhythm: "vier keer per jaar, op woensdag, met telkens een ander gastbestuur",
    regions: ["REFREG15"],
  },
  {
    slug: "gis",
    name: "Kenniskring GIS",
    description:
      "Voor iedereen die met kaarten, adressen en percelen werkt, in welke regio ook. We bekijken elkaars werkinstructies, volgen de basiskaart en het adressenregister op en lossen in het laatste half uur samen één hardnekkig geval op.",
    rhythm: "om de twee maanden, meestal online, twee keer per jaar ter plaatse",
    regions: [],
  },
  {
    slug: "informatieveiligheid",
    name: "Kenniskring Informatieveiligheid",
    description:
      "Consulenten, functionarissen voor gegevensbescherming en beheerders die over veiligheid willen praten zonder publiek. Wat hier over incidenten verteld wordt, blijft binnen de kring, en de lessen gaan wel naar de kennisbank.",
    rhythm: "vier keer per jaar, in het midden van het land of online",
    regions: [],
  },
];
