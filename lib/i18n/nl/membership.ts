export const membership = {
  // Aansluiten
  joinTitle: "Sluit je aan bij {circle}",
  joinIntro: "Drie velden, dan kijkt de trekker ernaar. Wie je bent, weten we al: je meldde je aan als {email}.",
  organisation: "Bestuur waarvoor je werkt",
  organisationHint: "Gemeente, OCMW, zone, provincie of intercommunale. Typ de eerste letters om te springen.",
  organisationMatched: "Je mailadres hoort bij {organisation}. Klopt dat niet? Kies dan een ander bestuur.",
  organisationChoose: "Kies je bestuur",
  organisationOther: "Mijn bestuur staat er niet bij",
  organisationMissing: "Kies je bestuur, of kies dat het er niet bij staat.",
  jobTitle: "Functie",
  jobTitleHint: "Bv. ICT-verantwoordelijke of GIS-coördinator.",
  jobTitleMissing: "Vul je functie in. Een paar woorden volstaan.",
  phone: "Telefoon",
  phoneHint: "Zodat collega's je kunnen bellen. Je kiest zelf wie je nummer ziet.",
  optional: "mag leeg blijven",
  consent:
    "Leden van de kringen zien je naam, functie, bestuur en mailadres. Je kan je gegevens altijd aanpassen en de kring weer verlaten.",
  join: "Vraag lidmaatschap",
  companies:
    "Je mailadres hoort bij een bedrijf. Bedrijven worden geen lid, maar komen wel spreken: vraag de trekker om een uitnodiging als spreker.",
  tooOften: "Je vroeg vandaag al vaak lidmaatschap aan. Morgen kan het weer.",
  alreadyAsked: "Je aanvraag bij deze kring loopt al, of je bent al lid. Ververs de pagina om te zien hoe het ermee staat.",
  archived: "Deze kring is gestopt. Nieuwe leden kan ze niet meer aannemen.",

  // Hoe het ermee staat
  state:
    "{state, select, requested {Aanvraag loopt} moreInfo {Wacht op jouw antwoord} active {Lid} declined {Niet goedgekeurd} withdrawn {Ingetrokken} ended {Gestopt} other {Onbekend}}",
  asked: "Je aanvraag is verstuurd",
  askedIntro: "Je vroeg op {date} lidmaatschap aan van {circle}.",
  whoDecides: "Wie beslist",
  whoDecidesLeads: "{leads} {count, plural, one {bekijkt} other {bekijken}} je aanvraag. Je krijgt een mail zodra er beslist is.",
  whoDecidesAdmins:
    "Deze kring heeft nog geen trekker. De platformbeheerder bekijkt je aanvraag, en je krijgt een mail zodra er beslist is.",
  usualWaitHours: "Meestal duurt dat {hours, plural, =0 {minder dan een uur} one {een uur} other {# uur}}.",
  usualWaitDays: "Meestal duurt dat {days, plural, one {een dag} other {# dagen}}.",
  meanwhile: "Wat je nu al kan zien",
  meanwhileMeetings: "De agenda van alle kringen",
  meanwhileCircle: "De pagina van {circle}",
  meanwhileSearch: "Openbare documenten",
  withdraw: "Trek mijn aanvraag in",
  withdrawnOn: "Je trok je vorige aanvraag in.",
  endedOn: "Je bent geen lid meer van deze kring. Je kan opnieuw lidmaatschap vragen.",
  declinedOn: 'Je vorige aanvraag werd op {date} niet goedgekeurd. De reden: "{reason}" Is er iets veranderd, dan kan je opnieuw vragen.',
  youAreMember: "Je bent lid van {circle}.",
  leadAsks: "{by} wil nog iets weten:",
  answer: "Jouw antwoord",
  sendAnswer: "Stuur je antwoord",
  answered: "Je antwoord is verstuurd. De trekker kijkt opnieuw naar je aanvraag.",
  leave: "Verlaat deze kring",
  leaveText: "Je ziet dan de documenten en vragen van deze kring niet meer. Wat je zelf deelde, blijft staan.",
  lastLead:
    "{self, select, yes {Je bent de enige trekker. Laat de platformbeheerder eerst iemand anders aanduiden.} other {{name} is de enige trekker. Duid eerst iemand anders aan.}}",
  endedBecause: 'Je lidmaatschap is op {date} beëindigd. De reden: "{reason}" Klopt dat niet meer, dan kan je opnieuw vragen.',
  noMember: "Je bent geen lid van deze kring.",
  noOpenRequest: "Er loopt geen aanvraag meer. Ververs de pagina om te zien wat er gebeurd is.",

  // Beslissen
  noneChosen: "Duid minstens één aanvraag aan.",
  reasonMissing: "Schrijf erbij waarom, of wat je nog wil weten. De aanvrager leest dit.",
  approved: "{count, plural, one {{names} is nu lid.} other {# aanvragen goedgekeurd: {names}.}}",
  declined: "{count, plural, one {De aanvraag van {names} is geweigerd.} other {# aanvragen geweigerd: {names}.}}",
  askedMore: "{count, plural, one {Je vraag aan {names} vertrekt zo.} other {Je vraag vertrekt zo naar {names}.}}",
  someAlready: "{done} {count, plural, one {Eén andere aanvraag was} other {# andere aanvragen waren}} al behandeld.",
  alreadyDecided:
    "{state, select, withdrawn {{name} trok de aanvraag zelf in} active {De aanvraag van {name} is al goedgekeurd door {by}} declined {De aanvraag van {name} is al geweigerd door {by}} moreInfo {{by} vroeg {name} al om meer informatie} other {De aanvraag van {name} is al behandeld door {by}}}, op {at, date, long} om {at, time, short}. Daar verandert niets meer aan.",
  undone: "{count, plural, one {De aanvraag van {names} wacht opnieuw.} other {# aanvragen wachten opnieuw.}}",
  tooLateToUndo:
    "Terugdraaien kan niet meer: de aanvrager kreeg al bericht. Laat iemand met een nieuwe beslissing of een telefoontje weten wat er veranderd is.",
  unknownOrganisation: "bestuur niet in de lijst",
  domainMatches: "Het mailadres hoort bij dit bestuur.",
  domainDiffers: "Het mailadres hoort niet bij dit bestuur: kijk even na wie het is.",

  // Leden en trekkers
  noLongerMember: "{name} is intussen geen lid meer. Ververs de pagina om te zien wat er gebeurd is.",
  alreadyLead: "{name} is al trekker.",
  noLead: "{name} is geen trekker meer.",
  endReasonMissing: "Schrijf erbij waarom. De persoon leest dit in een mail.",
  unknownAddress: "Niemand heeft zich met dit adres aangemeld. Vraag de collega om zich eerst aan te melden.",
  keptOut: "{name} is geschorst. Laat die collega eerst weer binnen, bij Mensen en rollen.",
  companyAddress: "Dit adres hoort bij een bedrijf. Bedrijven worden geen lid, maar komen wel spreken.",
  madeLead: "{name} is nu trekker.",
  demoted: "{name} is geen trekker meer, maar blijft lid.",
  ended: "{name} is geen lid meer en krijgt een mail met je reden.",
  appointed: "{name} is nu {role, select, lead {trekker} other {lid}} van deze kring.",
  confirmed: "{name} blijft lid.",
  alreadyConfirmed: "Het lidmaatschap van {name} was al bevestigd of is gestopt.",

  // Mails
  mailEscalatedSubject: "{circle}: de aanvraag van {name} wacht al drie werkdagen",
  mailEscalated:
    "Dag {reader},\n\n{name} ({organisation}) vroeg lidmaatschap van {circle}. De trekkers kregen daar een mail van, maar na drie werkdagen is er nog niets beslist.\n\nBekijk de aanvraag en beslis, of bel de trekker even:\n{link}\n\n-- \nJe krijgt deze mail omdat je platformbeheerder bent.\nKenniskringen",
  mailEndedSubject: "Je lidmaatschap van {circle} is beëindigd",
  mailEnded:
    "Dag {name},\n\nJe bent geen lid meer van {circle}. De reden:\n\n{reason}\n\nWat je zelf deelde, blijft staan. Klopt dit niet of verandert er iets? Vraag opnieuw lidmaatschap:\n{link}\n\n-- \nJe krijgt deze mail omdat je lid was van deze kring.\nKenniskringen",
  mailReviewSubject: "{circle}: {name} werkt nu voor een ander bestuur",
  mailReview:
    "Dag {reader},\n\n{name} is lid van {circle} en werkt nu voor {organisation}. {match}\n\nBlijft het lidmaatschap zinvol? Bevestig het, of beëindig het met een woord uitleg:\n{link}\n\n-- \nJe krijgt deze mail omdat je over leden van deze kring beslist.\nKenniskringen",
  mailRequestSubject: "{circle}: {name} wil lid worden",
  mailRequest:
    "Dag {reader},\n\n{name} ({jobTitle}, {organisation}) wil lid worden van {circle}. {match}\n{answer}\nKeur goed, vraag meer info of weiger:\n{link}\n\n-- \nJe krijgt deze mail omdat je over aanvragen van deze kring beslist.\nKenniskringen",
  mailTheirAnswer: "Op je vraag kwam dit antwoord: {answer}",
  mailApprovedSubject: "Welkom in {circle}",
  mailApproved:
    "Dag {name},\n\nJe bent lid van {circle}. Bekijk wanneer de volgende bijeenkomst is en wie er nog in de kring zit:\n{link}\n\nTip: vul je telefoonnummer en onderwerpen in, dan vinden collega's je.\n\n-- \nJe krijgt deze mail omdat je lidmaatschap vroeg.\nKenniskringen",
  mailDeclinedSubject: "Je aanvraag bij {circle}",
  mailDeclined:
    "Dag {name},\n\nJe aanvraag om lid te worden van {circle} is niet goedgekeurd. De reden:\n\n{reason}\n\nIs er iets veranderd of klopt dit niet? Vraag het opnieuw:\n{link}\n\n-- \nJe krijgt deze mail omdat je lidmaatschap vroeg.\nKenniskringen",
  mailAskedSubject: "{circle}: nog een vraag bij je aanvraag",
  mailAsked:
    "Dag {name},\n\nDe trekker van {circle} wil nog iets weten voor je lid wordt:\n\n{reason}\n\nAntwoord hier:\n{link}/aansluiten\n\n-- \nJe krijgt deze mail omdat je lidmaatschap vroeg.\nKenniskringen",
};
