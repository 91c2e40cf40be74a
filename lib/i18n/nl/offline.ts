export const offline = {
  // Onderweg: the next meetings, kept on the phone.
  title: "Onderweg",
  doorText: "Je volgende bijeenkomsten. Dit toestel bewaart ze voor waar je geen bereik hebt, tot je je afmeldt",
  asOf: "Stand van {day}, {time} uur",
  keptTitle: "Geen verbinding, of te traag",
  keptText: "Er kan iets gewijzigd zijn. Antwoorden kan nu niet.",
  tryAgain: "Probeer opnieuw",
  empty: "In jouw kringen is nog niets gepland.",
  toAgenda: "Naar de agenda",
  myAnswer: "Jouw antwoord",

  // When there is nothing to show.
  noConnectionTitle: "Geen verbinding",
  noConnectionText:
    "Deze pagina kunnen we nu niet ophalen. Wat je net wilde versturen, is niet verstuurd. Probeer het opnieuw zodra je weer bereik hebt.",
  toKept: "Bekijk je volgende bijeenkomsten",
  notSent: "Je hebt geen verbinding. Er is niets verstuurd; druk opnieuw zodra je weer bereik hebt.",

  // On paper.
  print: "Afdrukken",
  printHere: "Druk af",
  printTitle: "Programma om af te drukken: {title}",
  backToMeeting: "Terug naar de bijeenkomst",
  scanHint: "Scan voor de laatste stand, en om te antwoorden",
  qrLabel: "QR-code naar de pagina van deze bijeenkomst",
};
