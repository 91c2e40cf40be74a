export const attendance = {
  // My seat.
  moment: "{day} om {time} uur",
  offered: "Er is een plaats vrij voor jou. Bevestig ze voor {until}, anders gaat ze naar de volgende.",
  confirm: "Bevestig mijn plaats",
  saidConfirmed: "Je plaats is bevestigd. Tot dan!",
  toDoConfirm: "Bevestig je plaats: {title}",
  answerOffered: "Bevestig je plaats",
  whyFull: "De zaal is vol.",
  whyOrganisation: "Je bestuur heeft al {count, plural, one {de ene plaats} other {de # plaatsen}} die het kan krijgen.",
  waiting: "Je staat op de wachtlijst, op plaats {place}. Komt er een plaats vrij, dan bieden we ze je per mail aan.",
  lapsed:
    'Je bevestigde je plaats niet op tijd, dus ging ze naar de volgende. Je staat nu op plaats {place} van de wachtlijst. Wil je nog komen? Druk dan opnieuw op "Ik kom".',
  saidWaiting:
    "{why, select, organisation {Je bestuur heeft al zijn plaatsen.} other {De zaal is vol.}} Je staat op plaats {place} van de wachtlijst.",
  seatsTaken: "{taken} van {capacity, plural, one {# plaats} other {# plaatsen}} bezet",
  perOrganisation: "hoogstens {count} per bestuur",
  fieldPerOrganisation: "Hoogstens per bestuur",
  fieldPerOrganisationHint: "Leeg: geen grens. Online volgen neemt geen plaats in. Wie al een plaats heeft, houdt ze.",

  // Who comes, for the host.
  forHost: "Voor wie ontvangt",
  listTitle: "Wie komt",
  listDoor: "Lijst van wie komt",
  listIntro:
    "{going, plural, =0 {Nog niemand komt} one {# komt ter plaatse} other {# komen ter plaatse}}{remote, plural, =0 {} other {, # online}}{waiting, plural, =0 {} other {, # op de wachtlijst}}.",
  listPrint: "Druk af",
  listEmpty: "Nog niemand liet iets weten.",
  listRemote: "Volgt online",
  listWaiting: "Wachtlijst",
  listOffered: "moet nog bevestigen",
  listLapsed: "bevestigde niet",
  listWithout: "Zonder bestuur",
  listHere: "is er",
  sheetTitle: "Wie komt naar {title}",
  sheetOrganisation: "Bestuur",
  sheetName: "Naam",
  sheetJobTitle: "Functie",
  sheetPhone: "Telefoon",
  sheetAnswer: "Antwoord",
  sheetPresent: "Aanwezig",
  sheetGoing: "komt",
  sheetOffered: "komt, bevestigt nog",
  sheetWaiting: "wachtlijst {place}",
  sheetRemote: "online",
  yes: "ja",

  // At the door.
  doorTitle: "Aan de deur",
  doorIntro: "Tik op wie er is. Nog eens tikken maakt het ongedaan.",
  doorEarly: "Aanvinken kan vanaf {until}.",
  doorCount: "{present} van {expected} zijn er",
  doorHere: "Is er",
  doorAdd: "Iemand anders is er",
  doorAddHint: "Leden van de kring die niets lieten weten, of zeiden dat ze niet kwamen.",
  doorAddWho: "Wie?",
  doorAddButton: "Zet op de lijst",
  doorAdded: "{name} staat op de lijst.",
  qrDoor: "QR-code voor de deur",
  qrTitle: "Ben je er? Meld je hier aan",
  qrHelp: "Open de camera van je telefoon en richt ze op de code. Eén knop, en je staat op de lijst.",
  qrLabel: "QR-code: adres om je aan te melden aan de deur",
  qrPrint: "Druk deze pagina af en hang ze aan de deur. De code werkt van een uur voor het begin tot het einde.",
  qrBy: "Geen telefoon bij? Zeg het aan {name}.",
  qrByHost: "Geen telefoon bij? Zeg het aan de gastheer.",

  // Who scans it.
  checkInTitle: "Ben je er?",
  checkInAsk: "Druk op de knop, dan weet de gastheer dat je er bent.",
  checkInButton: "Ik ben er",
  checkInDone: "Welkom, {name}. Je staat op de lijst.",
  checkInWaiting: "Welkom, {name}. Je staat op de lijst van wie er is. Je stond nog op de wachtlijst: vraag even of er een stoel vrij is.",
  checkInEarly: "Aanmelden aan de deur kan vanaf {until}.",
  checkInLate: "Deze bijeenkomst is voorbij. Stond je niet op de lijst? Zeg het aan de trekker.",
  checkInCancelled: "Deze bijeenkomst gaat niet door.",
  checkInProgramme: "Bekijk het programma",
  checkInWhen: "Je meldde je aan om {time} uur.",
  notNow: "Aanvinken kan pas vanaf een uur voor het begin.",
  notHere: "Alleen leden van een kring kunnen op de lijst.",

  // After it.
  whoWas: "Wie er was",
  countWas: "{count, plural, =0 {Niemand was er} one {# collega was er} other {# collega's waren er}}",

  // Being told.
  toldOffered: "Bevestig je plaats: {title}",
  toldOfferedUntil: "voor {until}",
  toldLapsed: "Je plaats ging naar de volgende: {title}",
  mailOfferedSubject: "Bevestig je plaats voor {until}: {title}",
  mailOfferedText:
    "Dag {name},\n\nEr kwam een plaats vrij voor {title}. We houden ze voor je vast tot {until}.\n\n{when}\n{where}\n\nKom je? Bevestig je plaats op de pagina die opent:\n{confirm}\n\nKan je toch niet? Laat het daar ook weten, dan krijgt de volgende meteen een kans:\n{decline}\n\nHoren we niets, dan gaat de plaats naar de volgende en sta je achteraan op de wachtlijst.\n\n-- \nJe krijgt deze mail omdat je op de wachtlijst staat.\nKenniskringen",
  mailLapsedSubject: "Je plaats ging naar de volgende: {title}",
  mailLapsedText:
    'Dag {name},\n\nJe bevestigde je plaats voor {title} niet op tijd. Ze ging naar de volgende, en jij staat nu op plaats {place} van de wachtlijst.\n\n{when}\n{where}\n\nWil je nog komen? Druk op de pagina opnieuw op "Ik kom", dan bieden we je weer een plaats aan zodra er een is:\n{link}\n\n-- \nJe krijgt deze mail omdat je op de wachtlijst staat.\nKenniskringen',
  mailAnswerSubject: "Kom je? {title}, {day}",
  mailAnswerText:
    "Dag {name},\n\nWe weten nog niet of je komt naar {title}. Antwoorden kan tot en met {replyBy}, dan weet de gastheer voor hoeveel mensen er stoelen en eten moeten zijn.\n\n{when}\n{where}\n\nJe antwoord geef je op de pagina die opent.\n\n{answers}\n\n-- \nJe krijgt deze mail één keer, omdat je lid bent van {circles}.\nKenniskringen",
};
