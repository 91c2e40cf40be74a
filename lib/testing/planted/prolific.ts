import type { Subject } from "./subject";

/** The secretary uploads and signs the minutes of every meeting, in which all of this is named again and again. */
export const prolific: Subject[] = [
  {
    topic: "glasvezel-wan",
    expert: "bram-vezel",
    second: "nele-kabel",
    asked: ["glasvezel", "glasvezel tussen gemeentehuis en bibliotheek", "straalverbinding vervangen door glasvezel"],
    titles: [
      "Plan voor eigen glasvezel tussen de gebouwen",
      "Handleiding huurlijn opzeggen na aanleg glasvezel",
      "Glasvezel: wat de graafwerken ons leerden",
    ],
    knows: [
      "Een eigen glasvezel tussen gemeentehuis en bibliotheek verdient zich na zes jaar terug tegenover de gehuurde internetlijn.",
      "Leg bij elke rioolwerf een lege wachtbuis mee, dan kost de glasvezel later enkel nog het inblazen.",
      "De straalverbinding naar de loods blijft als reserve tot de tweede glasvezelroute gemeten is.",
      "Wij meten elke vezel met een OTDR en bewaren het meetrapport bij het tracé.",
      "Vraag aan de aannemer de demping per las; boven 0,3 dB laten we de las van de glasvezel overdoen.",
      "Voor de WAN-koppeling volstaat 1 gigabit per gebouw, de serverruimte krijgt er tien.",
    ],
    touches: [
      "De glasvezel naar de sporthal werd kort besproken en komt volgende keer terug.",
      "Voor de glasvezel wacht het college op een prijs.",
    ],
  },
  {
    topic: "telefonie",
    expert: "nele-kabel",
    second: "bram-vezel",
    asked: ["VoIP-telefonie", "telefooncentrale vervangen", "telefonie en callcenter"],
    titles: [
      "Plan vervanging telefooncentrale door VoIP",
      "Handleiding wachtrijen in de nieuwe telefonie",
      "Keuzes bij de overstap naar VoIP-telefonie",
    ],
    knows: [
      "De oude telefooncentrale ging in drie avonden uit dienst, dienst per dienst, telkens met een belplan op papier ernaast.",
      "Reken bij VoIP op 100 kilobit per gesprek en zet de toestellen in een eigen VLAN.",
      "Het onthaal kreeg een wachtrij met terugbelvraag; het aantal gemiste oproepen halveerde.",
      "Bij het overzetten van de nummers hield de SIP-trunk twee weken beide richtingen open.",
      "Wie thuiswerkt, belt met de softphone; een koptelefoon met ruisonderdrukking maakt de telefonie daar bruikbaar.",
      "Noodnummers testen we na elke wijziging aan de centrale, ook vanuit de lift.",
    ],
    touches: ["De telefonie aan het onthaal gaf die week opnieuw klachten.", "Over de telefooncentrale volgt een aparte nota."],
  },
  {
    topic: "backup-herstel",
    expert: "lore-herstel",
    asked: ["back-up", "back-up testen en terugzetten", "restore van servers"],
    titles: [
      "Back-upplan van de gedeelde ICT-dienst",
      "Handleiding restoretest per kwartaal",
      "Back-up met een kopie die niemand kan wissen",
    ],
    knows: [
      "Elk kwartaal zetten wij een hele server terug uit de back-up en noteren hoe lang het duurde.",
      "De derde kopie van de back-up staat offline, zodat niemand ze vanuit het netwerk kan wissen.",
      "Een restore van de boekhouding duurde vier uur; de afgesproken hersteltijd is zes.",
      "Zonder restoretest is een back-up alleen een hoop schijven.",
      "De bewaartermijn van de back-up is veertien dagen per dag en twaalf maanden per maand.",
      "Mailboxen vallen onder een aparte back-up, want de wolk bewaart ze maar dertig dagen.",
    ],
    touches: ["De back-up van die maand liep goed.", "Er is gevraagd of de back-up ook de schoolservers meeneemt."],
  },
  {
    topic: "servers-virtualisatie",
    expert: "lore-herstel",
    asked: ["servers virtualiseren", "hyperconverged cluster", "virtualisatie van servers"],
    titles: [
      "Virtualisatie: plan voor een nieuw cluster",
      "Handleiding een host uit het cluster halen",
      "Hyperconverged of aparte storage voor onze servers",
    ],
    knows: [
      "Drie hosts in een hyperconverged cluster dragen al onze virtuele servers, ook als er één uitvalt.",
      "Voor we een host onderhouden, verhuizen de virtuele machines zonder dat iemand het merkt.",
      "De aparte storage was aan vervanging toe; hyperconverged was over vijf jaar een derde goedkoper.",
      "Virtualisatie van de laatste fysieke server wachtte op de kaartlezer van burgerzaken.",
      "Meet eerst drie maanden geheugen en rekentijd, en koop daarna pas servers.",
      "Licenties per kern bepaalden mee hoeveel hosts het cluster kreeg.",
    ],
    touches: ["De servers in de kelder blijven nog een jaar.", "Virtualisatie van de servers staat op de agenda van het najaar."],
  },
  {
    topic: "printers-multifunctionals",
    expert: "wout-toner",
    asked: ["printers", "huur van multifunctionals", "follow-me printing"],
    titles: [
      "Printbeleid: van veertig printers naar twaalf multifunctionals",
      "Handleiding follow-me printing met de badge",
      "Huur en onderhoud van multifunctionals vergeleken",
    ],
    knows: [
      "Met follow-me printing komt een afdruk pas uit het toestel als iemand zijn badge voorhoudt.",
      "Twaalf multifunctionals vervingen veertig kleine printers en de kost per blad zakte tot een halve cent.",
      "In de huur van multifunctionals zit de toner, behalve bij meer dan tien procent dekking.",
      "Wij zetten elk kopieertoestel standaard op dubbelzijdig en zwart-wit.",
      "Oude printers wissen we voor afvoer: de harde schijf houdt de laatste opdrachten bij.",
      "Het onderhoudscontract belooft een technieker binnen acht werkuren.",
    ],
    touches: ["De printers op de tweede verdieping vielen tweemaal uit.", "Voor de multifunctionals loopt de huur nog tot de zomer."],
  },
];
