export const letters = {
  open: "Open de pagina",
  concernsYou: "Deze mail gaat over jou, daarom kan je hem niet uitschakelen.",
  stop: "Geen zulke mails meer: {link}",

  // For admins.
  title: "Mails die niet aankwamen",
  intro: "Geweigerd, teruggekomen of al lang onderweg. Wat erin stond, bewaren we niet langer dan nodig.",
  figures: "De laatste zeven dagen: {sent} verstuurd, {waiting} onderweg, {refused} geweigerd, {bounced} teruggekomen.",
  none: "Alle mails zijn vertrokken en er kwam er geen terug.",
  kind: "{kind, select, digest {Overzicht} reminders {Herinnering} signin {Aanmelden} membership {Lidmaatschap} question {Vraag} meeting {Bijeenkomst} project {Samenwerking} other {Mail}}",
  state: "{state, select, waiting {Onderweg} refused {Geweigerd} bounced {Teruggekomen} other {Verstuurd}}",
  reasonNoMailbox: "Dit adres bestaat niet. Vraag de persoon om het juiste adres.",
  reasonFull: "Het postvak is vol.",
  reasonSpam: "Hun mailserver houdt onze mail tegen als ongewenst. Vraag hun ICT-dienst om ons adres toe te laten.",
  reasonNoDomain: "Het domein achter de @ bestaat niet of neemt geen mail aan.",
  reasonTooBig: "De mail is te groot voor hun mailserver.",
  reasonAway: "Onze mailserver antwoordt niet. We blijven het proberen.",
  reasonSettings: "Onze mailserver aanvaardt onze aanmelding of afzender niet. Kijk SMTP_URL en MAIL_FROM na.",
  reasonLater: "De mailserver vraagt om het later opnieuw te proberen.",
  reasonNo: "De mailserver wil deze mail niet, zonder duidelijke reden.",
  code: "Code: {code}",
  attempts: "{count, plural, one {# keer geprobeerd} other {# keer geprobeerd}}",
  again: "Probeer opnieuw",
  againName: "Probeer opnieuw: {subject}, aan {to}",
  againDone: "De mail aan {to} vertrekt opnieuw.",
  notAgain: "Deze mail kan niet opnieuw: hij is al vertrokken, en dan wissen we de tekst.",

  // For who does not get our mail.
  ownTitle: "Onze mails komen niet bij je aan",
  ownText: "Mails aan {email} komen terug, het laatst op {date}.",
  ownHelp: "Vraag je ICT-dienst of onze mails worden tegengehouden, of laat je trekker weten dat je adres veranderde.",
};
