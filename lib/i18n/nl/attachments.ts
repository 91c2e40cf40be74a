/** Files that go along with a question or an answer. */
export const attachments = {
  title: "{count, plural, =0 {Bestanden meesturen} one {# bestand gaat mee} other {# bestanden gaan mee}}",
  choose: "Kies bestanden of foto's",
  first: "Doe dit eerst en schrijf daarna: bij het toevoegen wordt de pagina opnieuw geladen.",
  hint: "Wie de vraag mag lezen, kan ze openen; niemand anders. Hoogstens 10.",
  add: "Voeg toe",
  drop: "Laat weg",
  dropName: "Laat weg: {file}",
  list: "{count, plural, one {# bestand erbij} other {# bestanden erbij}}",
  nothing: "Kies eerst een bestand.",
  lost: "De verbinding viel weg. Kies het bestand opnieuw.",
  wait: "Wacht nog even: er is een bestand onderweg.",
  tooMany: "{file} past er niet meer bij: hoogstens {count, number} bestanden samen.",
  gone: "Een van de bestanden is er niet meer. Laad de pagina opnieuw, voeg het opnieuw toe en verstuur dan.",
  lookFirst: "Kijk na wat we in je bestanden vonden, en vink aan dat het gedeeld mag worden.",
  mail: "\n{count, plural, one {Er is # bestand bij; je opent het} other {Er zijn # bestanden bij; je opent ze}} op de pagina.\n",
};
