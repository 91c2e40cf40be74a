export const calendars = {
  title: "Bijeenkomsten in je agenda",
  intro:
    "Zet een adres één keer in Outlook, Google Agenda of je telefoon. Nieuwe en verplaatste bijeenkomsten verschijnen dan vanzelf; een afgelaste blijft staan als afgelast.",
  door: "Je agenda",
  doorText: "Bijeenkomsten in Outlook, Google Agenda of op je telefoon",
  names: {
    circles: "Kenniskringen: mijn kringen",
    yes: "Kenniskringen: waar ik bij ben",
    public: "Kenniskringen: alle bijeenkomsten",
  },
  private: "Alleen voor jou",
  privateIntro:
    "In deze agenda's staan tijden, plaatsen en het programma. Geen namen, geen nummers en geen links om online deel te nemen: die vind je op de pagina van de bijeenkomst. Wie het adres kent, kan meelezen. Hou het dus voor jezelf.",
  content: {
    circles: "Alle bijeenkomsten van mijn kringen",
    yes: "Alleen waar ik ja op zei",
  },
  contentText: {
    circles: "Ook die waarop je nog niet antwoordde.",
    yes: "Met een herinnering, een dag vooraf.",
  },
  none: "Je hebt nog geen adres.",
  madeOn: "Gemaakt op {day}.",
  usedOn: "Laatst opgehaald op {day}.",
  unused: "Nog niet opgehaald.",
  issue: "Maak een adres",
  issueName: "Maak een adres: {content}",
  replace: "Vervang het adres",
  replaceName: "Vervang het adres: {content}",
  replaceText: "Kwijt, of te veel gedeeld? Bij een nieuw adres stopt het oude meteen.",
  withdraw: "Trek het adres in",
  withdrawName: "Trek het adres in: {content}",
  issued: "Je adres is klaar: {content, select, yes {alleen waar je ja op zei} other {alle bijeenkomsten van je kringen}}.",
  withdrawn: "Het adres werkt niet meer. De bijeenkomsten in je agenda worden niet meer bijgewerkt; verwijder die agenda daar.",
  once: "Je ziet dit adres maar één keer. Zet het nu meteen in je agenda.",
  address: "Adres van je agenda",
  open: "Open in mijn agenda",
  openHint:
    "Werkt met Outlook, met Agenda op iPhone en Mac en met Thunderbird. Voor Google Agenda en Outlook op het web kopieer je het adres.",
  how: "Hoe zet ik dit adres in mijn agenda?",
  howOutlook: "Outlook: ga naar Agenda, kies ‘Agenda toevoegen’ en dan ‘Abonneren vanaf web’. Plak het adres.",
  howGoogle: "Google Agenda (op een computer): klik naast ‘Andere agenda's’ op het plusteken, kies ‘Via URL’ en plak het adres.",
  howApple: "iPhone of iPad: open in Agenda ‘Agenda's’ onderaan, tik op ‘Voeg agenda toe’ en dan op ‘Voeg agenda-abonnement toe’.",
  howFresh:
    "Een wijziging staat hier meteen klaar. Je agenda haalt ze op wanneer die dat wil: Apple binnen het uur, Outlook en Google soms pas na een dag.",
  forAll: "Voor iedereen",
  forAllIntro: "Deze adressen zijn niet geheim. Je mag ze doorgeven.",
  allMeetings: "Alle bijeenkomsten van alle kringen",
  ofCircle: "Alle bijeenkomsten van {circle}",
  subscribe: "Abonneer je in je agenda",
  subscribeName: "Abonneer je in je agenda: {content}",
  copy: "Adres om te kopiëren",
  byMail: "Liever per mail?",
  byMailText:
    "Zeg je ja op een bijeenkomst, dan komt ze ook per mail in je agenda, en ze verschuift vanzelf mee. Dat kies je bij je mails.",
  toMails: "Kies je mails",
  mailsHint: "Ze verschuift mee als ze verandert. Dat kan alleen als je over veranderingen meteen een mail krijgt.",
  subscribeBox: "In je eigen agenda",
  subscribeBoxText: "Bijeenkomsten verschijnen vanzelf in Outlook, Google Agenda of op je telefoon.",
  toFeeds: "Zet ze in mijn agenda",
  gone: "Dit agenda-adres werkt niet (meer). Meld je aan en maak een nieuw adres bij ‘Je agenda’.",
  tooOften: "Deze agenda werd te vaak opgehaald. Probeer het over {minutes, plural, one {# minuut} other {# minuten}} opnieuw.",
  others: "Google Agenda of Outlook op het web",
  allByThemselves: "Alle bijeenkomsten vanzelf in mijn agenda",
  google: "Google Agenda",
  outlook: "Outlook op het web, werkaccount",
  outlookHome: "Outlook.com",
  mailYesSubject: "In je agenda: {title}, {day}",
  mailYesText: `Dag {name},

{reply, select, remote {Je volgt online mee.} other {Je komt.}} Met deze mail komt de bijeenkomst in je agenda; wordt ze verplaatst of afgelast, dan volgt je agenda.

{title}
{when}
{where}

Kan je toch niet? Laat het weten op de pagina, niet in je mailprogramma: daar zien we je antwoord niet.
{link}

-- 
Je krijgt deze mail omdat je ja zei op een bijeenkomst.
Kenniskringen`,
  mailNoSubject: "Uit je agenda: {title}, {day}",
  mailNoText: `Dag {name},

Je komt niet naar {title}. Met deze mail gaat de bijeenkomst uit je agenda.

Kan je toch? Laat het weten op de pagina.
{link}

-- 
Je krijgt deze mail omdat de bijeenkomst in je agenda stond.
Kenniskringen`,
};
