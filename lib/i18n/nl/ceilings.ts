/** The ceilings and terms of questions, at /beheer/vragen. */
export const ceilings = {
  title: "Grenzen en termijnen van vragen",
  intro:
    "Zo blijft vragen licht voor wie veel weet, en raakt geen vraag zoek. Wat je wijzigt, geldt meteen voor alle leden, ook voor vragen die al wachten. Wie afwezig is, wordt nooit gevraagd.",
  groups: {
    asking: "Wie vraagt",
    burden: "Wie gevraagd wordt",
    waiting: "Een vraag zonder antwoord",
    answered: "Een vraag met een antwoord",
  },
  help: {
    asking: "Vraag je veel mensen tegelijk, dan wacht de ene op de andere.",
    burden:
      "Wie aan zijn grens zit, wordt niet voorgesteld en kan niet aangeduid worden. Wie veel meer vragen kreeg dan de middelste collega, komt pas na anderen.",
    waiting:
      "Na zoveel werkdagen krijgen gevraagden een herinnering of gaat de vraag naar anderen. Weekends en Belgische feestdagen tellen niet.",
    answered:
      "In werkdagen na het laatste antwoord: eerst vragen we de vrager of het hielp, dan mag een trekker dat zeggen, daarna sluit de vraag.",
  },
  labels: {
    mostAsked: "Mensen tegelijk",
    mostADay: "Vragen per dag",
    mostWaiting: "Wachtende vragen per persoon",
    mostAWeek: "Nieuwe vragen per zeven dagen",
    times: "Keer de middelste collega",
    least: "Pas vanaf zoveel vragen in drie maanden",
    usual: "Werkdagen",
    urgent: "Werkdagen, als het dringend is",
    askHelped: "Vragen of het hielp, na",
    leadAccepts: "Trekker mag het zeggen, na",
    closes: "Sluiten, na nog eens",
  },
  save: "Bewaar",
  saved: "Bewaard. De nieuwe getallen gelden meteen.",
  urgentTooLong: "Een dringende vraag mag niet langer wachten dan een gewone.",
  leadTooSoon: "De trekker komt pas na de vrager: geef hier minstens evenveel dagen.",
  changedMeanwhile: "{name} wijzigde intussen iets op deze pagina. Wat jij typte, staat er nog; kijk het na en bewaar opnieuw.",
  changedBySomebody: "Intussen is iets op deze pagina gewijzigd. Wat jij typte, staat er nog; kijk het na en bewaar opnieuw.",
};
