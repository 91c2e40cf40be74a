import { bare, quoted, type Reply } from "./mime";

const WROTE = "Dag Els,\n\nWij zetten elk kwartaal één server terug, in een afgesloten netwerk.\nBel me gerust.";
const ECRIT = "Bonjour Els,\n\nNous restaurons un serveur à chaque trimestre.";

const outlookHead = (rule: string) =>
  `${rule}Van: Kenniskring <antwoord+0123@example.org>\nVerzonden: maandag 23 november 2026 12:01\nAan: Koen Denkbeeld <koen@example.org>\nOnderwerp: Els Voorbeeld vraagt: Hoe test je een back-up?\n`;

/** Replies in plain text, as programs write them. */
export const plainReplies: Reply[] = [
  {
    name: "Outlook desktop, Dutch, headers without a rule",
    text: `${WROTE}\n\nMet vriendelijke groeten,\n\nKoen Denkbeeld\nICT-coördinator\nStad Roeselare | Botermarkt 2 | 8800 Roeselare\nT 051 26 21 11\n\n${outlookHead("")}\n${bare()}`,
    wrote: WROTE,
  },
  {
    name: "Outlook desktop, Dutch, original message marked",
    text: `${WROTE}\n\nMvg\nKoen\n\n-----Oorspronkelijk bericht-----\n${outlookHead("")}\n${bare()}`,
    wrote: WROTE,
  },
  {
    name: "Outlook on the web, rule of underscores and a disclaimer",
    text: `${WROTE}\n\nVriendelijke groet\n\nKoen Denkbeeld\n\nDisclaimer: dit bericht is enkel bestemd voor de geadresseerde.\n${outlookHead("________________________________\n")}\n${bare()}`,
    wrote: WROTE,
  },
  {
    name: "Outlook for iOS, Dutch",
    text: `${WROTE}\n\nOutlook voor iOS<https://aka.ms/o0ukef> downloaden\n${outlookHead("________________________________\n")}\n${bare()}`,
    wrote: WROTE,
  },
  {
    name: "Outlook for Android, Dutch, sent from",
    text: `${WROTE}\n\nVerzonden vanuit Outlook voor Android<https://aka.ms/AAb9ysg>\n${outlookHead("________________________________\n")}\n${bare()}`,
    wrote: WROTE,
  },
  {
    name: "Outlook desktop, French",
    text: `${ECRIT}\n\nCordialement,\n\nKoen Denkbeeld\nResponsable informatique\n\nDe : Kenniskring <antwoord+0123@example.org>\nEnvoyé : lundi 23 novembre 2026 12:01\nÀ : Koen Denkbeeld <koen@example.org>\nObjet : Els Voorbeeld vraagt\n\n${bare()}`,
    wrote: ECRIT,
  },
  {
    name: "Gmail on the web, Dutch",
    text: `${WROTE}\n\nOp ma 23 nov 2026 om 12:01 schreef Kenniskring <antwoord+0123@example.org>:\n\n${quoted()}\n`,
    wrote: WROTE,
  },
  {
    name: "Gmail on the web, attribution over two lines, signature after dashes",
    text: `${WROTE}\n\n-- \nKoen Denkbeeld\nStad Roeselare\n\nOp ma 23 nov 2026 om 12:01 schreef Kenniskring via V-ICT-OR en partners <\nantwoord+0123456789abcdef0123456789abcdef@example.org>:\n\n${quoted()}\n`,
    wrote: WROTE,
  },
  {
    name: "Gmail on a phone, Dutch",
    text: `${WROTE}\n\nOp ma 23 nov 2026 12:01 schreef Kenniskring <antwoord+0123@example.org>:\n\n${quoted()}`,
    wrote: WROTE,
  },
  {
    name: "Gmail, French",
    text: `${ECRIT}\n\nBien à vous\nKoen\n\nLe lun. 23 nov. 2026 à 12:01, Kenniskring <antwoord+0123@example.org> a écrit :\n\n${quoted()}`,
    wrote: ECRIT,
  },
  {
    name: "Gmail, English, bottom posting",
    text: `On Mon, 23 Nov 2026 at 12:01, Kenniskring <antwoord+0123@example.org> wrote:\n\n${quoted()}\n\nWe restore one server every quarter.\n\nKind regards,\nKoen`,
    wrote: "We restore one server every quarter.",
  },
  {
    name: "Apple Mail on a Mac, Dutch",
    text: `${WROTE}\n\nHartelijke groeten\nKoen\n\n> Op 23 nov 2026, om 12:01 heeft Kenniskring <antwoord+0123@example.org> het volgende geschreven:\n> \n${quoted()}`,
    wrote: WROTE,
  },
  {
    name: "Apple Mail on an iPhone, Dutch",
    text: `${WROTE}\n\nVerstuurd vanaf mijn iPhone\n\n> Op 23 nov 2026 om 12:01 heeft Kenniskring <antwoord+0123@example.org> het volgende geschreven:\n> \n> \uFEFF\n${quoted()}`,
    wrote: WROTE,
  },
  {
    name: "Apple Mail on an iPhone, French",
    text: `${ECRIT}\n\nEnvoyé de mon iPhone\n\n> Le 23 nov. 2026 à 12:01, Kenniskring <antwoord+0123@example.org> a écrit :\n> \n${quoted()}`,
    wrote: ECRIT,
  },
  {
    name: "Samsung, Dutch",
    text: `${WROTE}\n\nVerzonden vanaf mijn Galaxy\n\n\n-------- Oorspronkelijk bericht --------\nVan: Kenniskring <antwoord+0123@example.org>\nDatum: 23-11-2026 12:01 (GMT+01:00)\nAan: Koen Denkbeeld <koen@example.org>\nOnderwerp: Els Voorbeeld vraagt\n\n${bare()}`,
    wrote: WROTE,
  },
  {
    name: "Samsung, French",
    text: `${ECRIT}\n\nEnvoyé depuis mon appareil Galaxy\n\n-------- Message d’origine --------\nDe : Kenniskring <antwoord+0123@example.org>\nDate : 23/11/2026 12:01 (GMT+01:00)\nÀ : koen@example.org\nObjet : Els Voorbeeld vraagt\n\n${bare()}`,
    wrote: ECRIT,
  },
  {
    name: "Thunderbird, Dutch, bottom posting, old character set",
    text: `Op 23/11/2026 om 12:01 schreef Kenniskring:\n${quoted()}\n\n${WROTE}\n\n-- \nKoen Denkbeeld\n`,
    charset: "iso-8859-1",
    wrote: WROTE,
  },
  {
    name: "Thunderbird, Dutch, between the lines",
    text: `Op 23/11/2026 om 12:01 schreef Kenniskring:\n> Dag Koen,\n>\n> Hoe test je een back-up?\n\nElk kwartaal, één server.\n\n> We testen nu enkel of hij loopt.\n\nDat zegt niets over terugzetten.\n\nGroeten\nKoen`,
    wrote: "Elk kwartaal, één server.\n\nDat zegt niets over terugzetten.",
  },
  {
    name: "Thunderbird, flowed paragraphs",
    text: `Wij zetten elk kwartaal een server terug, in een netwerk dat van de rest \nafgesloten is.\n\nOp 23-11-2026 om 12:01 schreef Kenniskring:\n${quoted()}`,
    flowed: true,
    wrote: "Wij zetten elk kwartaal een server terug, in een netwerk dat van de rest afgesloten is.",
  },
  { name: "a phone, one word and no quote", text: "Bel me, 0470 11 22 33", wrote: "Bel me, 0470 11 22 33" },
  {
    name: "a list and a link, and a postscript below the signature",
    text: `Drie stappen:\n\n- herstel op een lege host\n- start de toepassing\n- laat een collega aanmelden\n\nhttps://example.org/draaiboek\n\nGroetjes, Koen\n\nPS: het draaiboek deel ik volgende week.\n\nOp ma 23 nov 2026 om 12:01 schreef Kenniskring <antwoord+0123@example.org>:\n${quoted()}`,
    wrote:
      "Drie stappen:\n\n- herstel op een lege host\n- start de toepassing\n- laat een collega aanmelden\n\nhttps://example.org/draaiboek\n\nPS: het draaiboek deel ik volgende week.",
  },
  {
    name: "words that look like a quote or a signature but are an answer",
    text: `Op maandag schreef de leverancier ons dat het kan.\nVan: mij mag het.\nGroeten uit Roeselare drukken we op de kaart, niet op de back-up.\n\nMet vriendelijke groet,\nKoen`,
    wrote:
      "Op maandag schreef de leverancier ons dat het kan.\nVan: mij mag het.\nGroeten uit Roeselare drukken we op de kaart, niet op de back-up.",
  },
];
