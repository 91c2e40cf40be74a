export const validity = {
  ask: "Klopt dit document nog?",
  askHelp:
    "Iemand stond er het laatst voor in op {vouched}. Zonder antwoord merken we het op {until} als mogelijk verouderd, en staat het lager in zoekresultaten.",
  askAgain: "Klopt het toch weer, of heb je een nieuwere versie? Dan gaat de melding weg.",
  valid: "Ja, nog geldig",
  outdated: "Neen, verouderd",
  about: "{answer}: {title}",
  newVersion: "Laad een nieuwe versie op",
  validSaid: "Genoteerd: {title} is nog geldig. Over een jaar vragen we het opnieuw.",
  outdatedSaid: "Genoteerd: {title} is verouderd. Wie het leest, ziet dat. Een nieuwere versie opladen kan altijd.",
  isSaid: "Verouderd, zegt wie ervoor instaat.",
  isUnanswered: "Mogelijk verouderd: sinds {day} bevestigde niemand dat het nog klopt.",
  vouched: "Nagekeken op {day}",
  mineTitle: "Kloppen deze documenten nog?",
  mineHelp: "Niemand stond er het laatste jaar voor in. Eén tik is genoeg.",
  mineTag: "mogelijk verouderd",

  // Told on the site, and by mail.
  told: "{count, plural, one {Klopt een van je documenten nog?} other {Kloppen # van je documenten nog?}}",
  toldDone: "Je keek na of je documenten nog kloppen",
  mailSubject:
    "{more, plural, =0 {Klopt dit nog: {title}} one {Klopt dit nog: {title}, en nog 1 document} other {Klopt dit nog: {title}, en nog # documenten}}",
  mailText:
    'Dag {name},\n\n{count, plural, one {Dit document deelde je een jaar of langer geleden, of de dag waarop het afliep is voorbij.} other {Deze documenten deelde je een jaar of langer geleden, of de dag waarop ze afliepen is voorbij.}} Klopt het nog?\n\n{list}\n\nVolg de link en kies "Ja, nog geldig" of "Neen, verouderd", of laad een nieuwe versie op. Zonder antwoord staat er over dertig dagen bij dat het mogelijk verouderd is.\n\nAl je documenten samen:\n{link}\n\n-- \nJe krijgt deze mail omdat jij deelde wat hierboven staat.\nKenniskringen',
};
