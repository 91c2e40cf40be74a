export const proposals = {
  // Refusals.
  othersWantIt: "Anderen willen dit ook. Vraag de trekker om het aan te passen of opzij te leggen.",
  notSetAside: "Dit onderwerp ligt niet opzij.",
  isGone: "Dit onderwerp staat er niet meer.",
  reasonNeeded: "Zeg in een paar woorden waarom. Wie dit wil, leest het.",
  commentsTooMany: "Je reageerde het voorbije uur al vaak. Wacht even en probeer het dan opnieuw.",

  // One wish.
  all: "Alle onderwerpen",
  states: {
    wanted: "Gevraagd",
    planned: "Ingepland",
    handled: "Behandeld",
    setAside: "Opzij gelegd",
    merged: "Samengevoegd",
    withdrawn: "Ingetrokken",
  },
  proposedBy: "Voorgesteld door",
  changed: "Bewaard.",
  planned: "Het staat op de agenda. Wie dit wil, krijgt er bericht van.",
  plannedInDraft: "Het staat op de agenda. Wie dit wil, krijgt bericht zodra je de bijeenkomst aankondigt.",
  onAgenda: "Op de agenda van",
  onDraft: "Op de agenda van een bijeenkomst die nog niet aangekondigd is.",
  toProgramme: "Pas het programma aan, of haal dit eraf",
  wasHandled: "Behandeld op",
  readMore: "Wat er gezegd is",
  nothingYet: "Er is nog geen verslag of bestand.",
  addReport: "Voeg een verslag of bestand toe",
  isSetAside: "Dit ligt opzij: {reason}",
  isWithdrawn: "De indiener trok dit in.",
  circleStopped: "Deze kring is gestopt. Je kan hier nog lezen, niet meer stemmen of reageren.",

  // Who wants it.
  supporters: "{count, plural, =0 {Nog niemand wil dit} one {# lid wil dit} other {# leden willen dit}}",
  supportersThen: "{count, plural, =0 {Niemand stemde hierop} one {# lid vroeg dit} other {# leden vroegen dit}}",
  supportersOf: "{organisation, select, none {Zonder bestuur} other {{organisation}}}",

  // Comments.
  comments: "{count, plural, =0 {Reacties} other {Reacties, #}}",
  commentsEmpty: "Nog geen reacties. Wat moet er zeker aan bod komen?",
  commentsNone: "Nog geen reacties.",
  comment: "Je reactie",
  commentButton: "Reageer",
  commented: "Je reactie staat erbij.",
  offered: "Genoteerd. De trekker ziet je aanbod bij het plannen.",
  removeComment: "Verwijder",
  removeCommentLong: "Verwijder de reactie van {name}",
  commentCount: "{count, plural, one {# reactie} other {# reacties}}",

  // Offers.
  offers: "Wie kan erover vertellen?",
  offersEmpty: "Nog niemand bood zich aan.",
  offerButton: "Ik kan hierover vertellen",
  offerNote: "Wat kan je tonen of vertellen?",
  offerNoteHint: "Bv. hoe wij het vorig jaar deden, in tien minuten",
  offerIsMine: "Je bood aan om hierover te vertellen.",
  offerChange: "Wijzig je aanbod",
  offerSave: "Bewaar",
  offerBack: "Toch niet",
  fits: "Dit past bij wat zij kennen",
  fitsReason: "{topic}: {evidence}",
  fitsOwnWord: "{topic}: volgt dit zelf op",
  ask: "Stel een collega een vraag",

  // What exists.
  exists: "Wat er al over bestaat",
  existsEmpty: "In de kennisbank staat hier nog niets over.",
  kinds: "{kind, select, document {Document} question {Vraag} meeting {Bijeenkomst} other {}}",

  // History.
  history: "Wat er met dit onderwerp gebeurde",
  steps: {
    proposed: "Voorgesteld",
    planned: "Op de agenda gezet",
    moved: "De bijeenkomst verschoof naar een andere dag",
    released: "Van de agenda, en weer gevraagd",
    setAside: "Opzij gelegd",
    reopened: "Weer gevraagd",
    merged: "Samengevoegd",
    withdrawn: "Ingetrokken",
    handled: "Behandeld",
  },

  // What a lead does.
  lead: "Voor de trekker",
  plan: "Zet op een agenda",
  planMeeting: "Bijeenkomst",
  planDraft: "nog niet aangekondigd",
  planSpeaker: "Wie vertelt?",
  planNobody: "Nog niemand",
  planOffered: "{name}, bood zich aan",
  planFits: "{name}, kent dit",
  planMinutes: "Minuten",
  planNew: "Plan een nieuwe bijeenkomst",
  planNone: "Er is nog geen bijeenkomst gepland.",
  setAside: "Leg opzij",
  setAsideReason: "Waarom nu niet?",
  setAsideHint: "Wie dit wil, leest je reden. Je kan het later weer op de lijst zetten.",
  setAsideDone: "Het ligt opzij. Wie dit wil, leest waarom.",
  wantAgain: "Zet weer op de lijst",
  wantAgainDone: "Het staat weer op de lijst.",
  merge: "Voeg samen met een ander onderwerp",
  mergeInto: "Het gaat verder als",
  mergeHint: "Stemmen, aanbod en reacties gaan mee. Dit kan je niet terugdraaien.",
  mergeButton: "Voeg samen",
  mergeChoose: "Kies een onderwerp",

  // What its proposer does.
  own: "Jouw voorstel",
  ownHelp: "Zolang niemand anders meestemt, kan je het nog aanpassen of intrekken.",
  change: "Pas aan",
  changeButton: "Bewaar",
  withdraw: "Trek dit in",

  setAsideList: "Opzij gelegd",
  offerCount: "{count, plural, one {# lid kan hierover vertellen} other {# leden kunnen hierover vertellen}}",

  // What somebody is told on the site.
  toldStep:
    "{state, select, planned {Op de agenda: {title}} handled {Besproken: {title}} setAside {Opzij gelegd: {title}} merged {Samengevoegd met een ander onderwerp: {title}} other {Weer gevraagd: {title}}}",
  toldComment: "{name} reageert op: {title}",

  // Mails.
  mailStepSubject:
    "{kind, select, planned {Op de agenda van {day}: {title}} moved {Nu op {day}: {title}} setAside {Opzij gelegd: {title}} merged {Samengevoegd: {title}} other {Weer gevraagd: {title}}}",
  mailStep:
    '{kind, select, planned {"{title}" staat op de agenda van {meeting}.\n\n{when}} moved {"{title}" komt op een andere dag aan bod: {meeting} verschoof.\n\n{when}} released {"{title}" staat niet meer op de agenda van {meeting}. Het is weer gevraagd, met alle stemmen die het had.} setAside {"{title}" ligt opzij. Dit is de reden:\n\n{reason}} merged {"{title}" is samengevoegd met "{into}". De stemmen tellen daar mee.} other {"{title}" is weer gevraagd, met alle stemmen die het had.}}',
  mailHandledSubject: "Na te lezen: {title}",
  mailHandled: '"{title}" kwam aan bod op {meeting}, {day}. Dit kan je nalezen:\n\n{documents}',
  mailCommentSubject: "{author} reageert op: {title}",
  mailComment: '{author} reageert op "{title}":\n\n{body}',
  mailText: "Dag {name},\n\n{said}\n\nHet onderwerp en wat er verder over gezegd is:\n{link}\n\n-- \n{why}\nKenniskringen",
  mailWhySupporter: "Je krijgt deze mail omdat je dit onderwerp wil in {circle}.",
  mailWhyProposer: "Je krijgt deze mail omdat je dit onderwerp voorstelde.",
  mailWhyCommenter: "Je krijgt deze mail omdat je zelf ook reageerde.",
};
