export const planning = {
  // What may go wrong.
  dayPast: "Die dag is voorbij. Kies een dag die nog komt.",
  mapPointWrong: "Daar vinden we geen punt in België in. Plak de link van een kaart, of schrijf bijvoorbeeld 50.9990, 3.3260.",
  reasonMissing: "Zeg in een zin waarom het niet doorgaat: wie zou komen, leest dat.",
  circlesMissing: "Kies minstens één kring.",
  circleHasWish: "Op het programma staat een onderwerp dat leden van {circle} voorstelden. Haal dat er eerst af.",
  overtaken: "{name} bewaarde intussen iets anders: {changes}. Wat jij typte, staat er nog. Kijk na, en bewaar opnieuw als het zo mag.",
  overtakenBySomebody:
    "Iemand bewaarde intussen iets anders: {changes}. Wat jij typte, staat er nog. Kijk na, en bewaar opnieuw als het zo mag.",
  standsNow: '{name} (nu: "{text}")',
  fieldName:
    "{field, select, title {titel} introduction {inleiding} startsAt {begin} endsAt {einde} venue {gebouw} room {zaal} address {adres} latitude {punt op de kaart} longitude {punt op de kaart} parking {parkeren} entrance {ingang} accessibility {toegankelijkheid} lunch {eten en drinken} onlineUrl {link om online te volgen} hostOrganisationId {bestuur dat ontvangt} contactId {contact ter plaatse} capacity {aantal plaatsen} seatsPerOrganisation {plaatsen per bestuur} other {uiterste antwoorddag}}",

  // What was changed.
  changesTitle: "Wat er veranderde",
  change:
    "{field, select, when {Wanneer} where {Waar} title {Titel} entrance {Ingang} parking {Parkeren} accessibility {Toegankelijkheid} host {Gastheer} other {Antwoorden tot en met}}: {after}\n  (was: {before})",
  changeLabel:
    "{field, select, entrance {Ingang} parking {Parkeren} accessibility {Toegankelijkheid} host {Gastheer} other {Antwoorden tot en met}}",
  changeOnline:
    "{kind, select, new {Je kan nu ook online volgen} gone {Online volgen kan niet meer} other {De link om online te volgen is vernieuwd}}",
  changeItem:
    '{field, select, itemNew {Nieuw op het programma: {title}} itemGone {Vervalt: {title}} itemRenamed {"{before}" wordt "{title}"} other {{title}: om {time} in plaats van {before}}}',
  nothing: "niets",

  // The form.
  copyTitle: "Een nieuwe bijeenkomst, zoals {title}",
  copyIntro: "Kies een dag en een titel. Plaats en praktische gegevens staan al klaar; er wordt niets bewaard tot je op de knop drukt.",
  copyButton: "Maak hiervan een nieuwe",
  bring: "Programma meenemen",
  bringNothing: "Nee, ik begin leeg",
  bringFrame: "Onthaal, gesprekken en pauzes, met hun duur",
  bringSlots: "Ook een plaats voor elke voordracht",
  bringSlotsHint: "Zonder titel, spreker en bestanden.",
  talkToCome: "Voordracht (volgt)",
  circlesWith: "Komt {circle} met andere kringen samen?",
  circlesHint: "Je kan kringen samenbrengen waar je zelf trekker van bent. De trekkers van elk daarvan kunnen dan alles bewerken.",
  circlesTitle: "Kringen die samenkomen",
  circlesAlso: "Komt ook mee: {circles}. Alleen een trekker van die kring haalt ze eruit.",
  circlesMine: "Kringen waar je trekker van bent",
  circlesSave: "Bewaar de kringen",
  circlesSaved: "Bewaard. Komen samen: {circles}.",
  fieldPlaceFrom: "Plaats van een vorige bijeenkomst",
  fieldPlaceFromHint: "Wat je hieronder leeg laat, nemen we daarvan over.",
  fieldMapPoint: "Punt op de kaart",
  fieldMapPointHint: "Plak een link van een kaart als het adres niet genoeg is.",
  smallLegend: "Melden aan wie komt",
  small: "Kleine wijziging: meld dit niet",
  smallHint: "Een ander uur of een andere plaats melden we altijd.",
  smallItemHint: "Bv. een tikfout. Anders krijgt wie komt na een kwartier rust één mail met alles wat veranderde.",
  savedKept: "Bewaard. {name} wijzigde intussen ook: {fields}. Dat bleef staan.",
  savedKeptSomebody: "Bewaard. Iemand wijzigde intussen ook: {fields}. Dat bleef staan.",
  reason: "Waarom gaat het niet door?",
  reasonHint: "Iedereen leest dit, op de pagina en in de mail. Bv. De spreker is ziek; we zoeken een nieuwe datum.",

  // Hints.
  hints: "Even nakijken",
  hintHoliday:
    "{day} is een feestdag: {name, select, newYear {nieuwjaar} labour {Dag van de Arbeid} flemish {de Vlaamse feestdag} national {de nationale feestdag} assumption {O.L.V.-Hemelvaart} allSaints {Allerheiligen} armistice {Wapenstilstand} christmas {Kerstmis} easterMonday {paasmaandag} ascension {O.H.-Hemelvaart} other {pinkstermaandag}}.",
  hintWeekend: "{day} valt in een weekend.",
  hintSchool:
    "Dan is het {name, select, autumn {herfstvakantie} christmas {kerstvakantie} carnival {krokusvakantie} easter {paasvakantie} other {zomervakantie}}: sommige collega's zijn er niet.",
  hintSameDay: "Die dag komt {circles} al samen: {title}, {when}.",
  hintTooLong: "Het programma loopt {minutes} minuten uit: het duurt tot {time}, de bijeenkomst tot {end}.",
  hintGap: "Het programma stopt {minutes} minuten voor het einde, om {time}.",
  hintNoProgramme: "Er staat nog niets op het programma.",
  hintNoPlace: "Er is nog geen plaats en geen link om online te volgen.",

  // The last look before publishing.
  checkTitle: "Kijk na en publiceer",
  checkButton: "Kijk na en publiceer",
  checkWhat: "Wat",
  checkWhen: "Wanneer",
  checkWhere: "Waar",
  checkOnline: "Online",
  checkOnlineYes: "De link staat klaar, alleen voor leden",
  checkProgramme: "Programma",
  checkSeats: "Plaatsen",
  checkSeatsAll: "Iedereen kan erbij",
  checkReplyBy: "Antwoorden tot en met",
  checkChange: "Wijzig",
  checkChangeLong: "Wijzig: {what}",
  checkMail: "De uitnodiging",
  checkInvited:
    "{count, plural, =0 {Niemand krijgt een mail: er is nog geen ander lid.} one {# lid krijgt ze, per mail of in het overzicht, zoals het zelf koos.} other {# leden krijgen ze, per mail of in hun overzicht, zoals ze zelf kozen.}}",
  checkSubject: "Onderwerp: {subject}",
  checkPublish: "{count, plural, =0 {Publiceer} one {Publiceer en nodig # lid uit} other {Publiceer en nodig # leden uit}}",
  checkBack: "Nog niet, terug naar het ontwerp",

  // The programme.
  guestHint: "Een lid van een andere kring? Typ de naam, dan herkennen we het.",
  place: "Zet op plaats",
  placeButton: "Zet",
  placeLong: "{title}: zet op plaats",
  moreLong: "Meer met {title}",
  duplicate: "Dupliceer",
  duplicateHelp: "Zonder sprekers en bestanden.",
  moveElsewhere: "Verplaats naar een andere bijeenkomst",
  moveElsewhereButton: "Verplaats",
  movedElsewhere: "Verplaatst naar {meeting}, achteraan op het programma.",
  addFile: "Voeg een bestand toe",
  addFileLong: "Voeg een bestand toe bij {title}",
  endsAt: "Einde: {time}",
  total: "{count, plural, one {# punt} other {# punten}}, samen {minutes} minuten",

  // As text.
  asText: "Als tekst, om te plakken of te mailen",
  asTextMail: "Open in je mailprogramma",
};
