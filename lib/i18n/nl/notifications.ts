export const notifications = {
  // The day before a meeting.
  reminderSubject: "{day}: {title}",
  reminderText:
    "Dag {name},\n\n{remote, select, yes {Je volgt online:} other {Je komt naar}} {title}.\n\n{when}\n{where}\n{practical}\nHet programma, wie er komt en je antwoord aanpassen:\n{link}\n\n-- \nJe krijgt deze mail omdat je zei dat je erbij bent.\nGeen herinneringen meer: {stop}\nKenniskringen",
  reminderOnline: "Online deelnemen: {url}",
  reminderRoute: "Route: {url}",
  reminderParking: "Parkeren: {text}",
  reminderEntrance: "Ingang: {text}",

  // What is new, once a week.
  digestSubject: "Nieuw in je kringen: {first}{more, plural, =0 {} one {, en nog # nieuwtje} other {, en nog # nieuwtjes}}",
  digestIntro: "Dag {name},\n\nDit kwam erbij in {circles} sinds {since}.",
  digestMeetings: "Bijeenkomsten",
  digestDocuments: "Documenten",
  digestProposals: "Voorgestelde onderwerpen",
  digestQuestions: "Open vragen",
  digestDocument: "{kind}, gedeeld door {owner}",
  digestProposal: "{circle}, {votes, plural, =0 {nog geen stemmen} one {# stem} other {# stemmen}}. Wil jij dit ook?",
  digestQuestion:
    "{name} vraagt het{circle, select, none {} other { aan {circle}}}. {answers, plural, =0 {Nog geen antwoord} one {# antwoord} other {# antwoorden}}.",
  digestMore: "{count, plural, one {En nog #} other {En nog #}}: {link}",
  digestFooter: "Je krijgt deze mail op maandag omdat je lid bent van {circles}.\nGeen weekoverzicht meer: {stop}\nKenniskringen",
};
