import { after, DAY } from "@/lib/kernel/dates";

/** What a demo section says, who writes it, and what others said of one of its paragraphs. */
export type DemoSection = { title: string; owner: string; text: string; earlier?: string; comments?: DemoComment[] };
export type DemoComment = {
  by: string;
  paragraph: number;
  body: string;
  agree?: string[];
  outcome?: { state: "processed" | "notRetained"; reason: string };
};
export type DemoAnswer = { by: string; role: "organisation" | "dpo"; verdict: "agree" | "agreeIf" | "disagree"; body: string };

export type DemoText = {
  kind: "plan" | "framework";
  title: string;
  summary: string;
  lead: string;
  partners: string[];
  circle: string;
  topics: string[];
  startedDaysAgo: number;
  sections: DemoSection[];
  review?: { daysAgo: number; answers: DemoAnswer[] };
  /** How long ago its common version was frozen, and what bodies decided since. */
  common?: { daysAgo: number; decided: { by: string; body: "council" | "ocmwCouncil"; state: "onAgenda" | "approved"; inDays: number }[] };
};

export const dayOf = (now: Date, inDays: number): string =>
  after(now, inDays * DAY)
    .toISOString()
    .slice(0, 10);

export const texts: DemoText[] = [
  {
    kind: "plan",
    title: "Informatieveiligheidsplan 2027",
    summary:
      "Eén plan voor gemeente en OCMW, dat we samen schrijven en elk aanvullen. Het vertrekt van wat we in 2026 leerden: minder bladzijden, en bij elke maatregel een naam en een datum.",
    lead: "lies-fictief",
    partners: ["els-voorbeeld", "koen-denkbeeld", "tom-bedacht"],
    circle: "midwest",
    topics: ["informatieveiligheidsplan", "continuiteit"],
    startedDaysAgo: 80,
    review: {
      daysAgo: 4,
      answers: [
        { by: "els-voorbeeld", role: "organisation", verdict: "agree", body: "" },
        {
          by: "els-voorbeeld",
          role: "dpo",
          verdict: "agreeIf",
          body: "Akkoord als bij het melden van een incident ook staat wie beslist of de betrokkenen het moeten weten.",
        },
        {
          by: "koen-denkbeeld",
          role: "organisation",
          verdict: "agreeIf",
          body: "De hersteltest elk kwartaal lukt bij ons pas vanaf de zomer. Zet erbij dat een bestuur later mag beginnen, met een datum.",
        },
      ],
    },
    sections: [
      {
        title: "Doel en toepassing",
        owner: "lies-fictief",
        earlier: "Dit plan zegt hoe {{bestuur}} omgaat met informatie. Het geldt voor alle diensten.",
        text: "Dit plan zegt hoe {{bestuur}} de gegevens van inwoners en medewerkers beschermt, en wat er gebeurt als dat misloopt. Het geldt voor de gemeente en voor het OCMW: twee rechtspersonen, één netwerk.\n\nHet geldt voor iedereen die met onze informatie werkt: personeel, mandatarissen, vrijwilligers en wie van buiten komt. Papier telt mee. Een dossier op de achterbank van een dienstwagen is even gevoelig als een bestand.\n\n## Wat er niet in staat\n\nNetwerktekeningen, namen van servers en instellingen staan in een bijlage die elk bestuur zelf bewaart. Wat een aanvaller helpt, delen we niet.",
      },
      {
        title: "Wie doet wat",
        owner: "lies-fictief",
        text: "| Rol | Wie | Wat |\n| --- | --- | --- |\n| Raad | gemeenteraad en raad voor maatschappelijk welzijn | stelt dit plan vast, leest elk jaar een verslag |\n| Algemeen directeur | van {{bestuur}} | zorgt dat het gebeurt |\n| DPO | {{dpo}} | geeft advies, ook ongevraagd |\n| Dienst ICT | eigen dienst of gedeeld | voert de maatregelen uit |\n\nDe **DPO** beslist niet en voert niet uit. Zo kan die vrij zeggen wat niet goed is.\n\nElke maatregel in dit plan heeft één naam en één datum. Staat er geen naam bij, dan is het een voornemen en hoort het hier niet.",
        comments: [
          {
            by: "koen-denkbeeld",
            paragraph: 1,
            body: "Bij ons deelt de DPO drie besturen. Kan hier staan hoeveel uren per maand?",
            agree: ["tom-bedacht"],
            outcome: { state: "notRetained", reason: "Dat verschilt per bestuur. Zet het in je eigen versie." },
          },
        ],
      },
      {
        title: "Back-up en herstel",
        owner: "koen-denkbeeld",
        earlier:
          "Elke nacht gaat er een kopie naar een tweede plaats. We bewaren dertig dagen.\n\nWe testen elk jaar of een kopie teruggezet kan worden.",
        text: "Elke nacht gaat er een kopie naar een tweede plaats, die niet met dezelfde wachtwoorden te bereiken is. We bewaren dertig dagen, en van elke maand één kopie een jaar lang.\n\nWe testen elk kwartaal of een kopie teruggezet kan worden, telkens van een ander systeem. Wie test, schrijft op hoe lang het duurde en wat niet lukte.\n\n1. Kies een systeem en zeg het aan de dienst die het gebruikt.\n2. Zet de kopie terug op een plaats waar niemand werkt.\n3. Laat iemand van de dienst nakijken of alles er is.\n4. Noteer de duur, en wat volgende keer beter moet.\n\n> Een back-up die nooit teruggezet is, is een hoop.",
        comments: [
          {
            by: "els-voorbeeld",
            paragraph: 1,
            body: "Elk kwartaal is veel voor een kleine dienst. Mag het ook elk half jaar?",
            agree: ["tom-bedacht"],
          },
          {
            by: "lies-fictief",
            paragraph: 0,
            body: "Zet erbij dat de tweede plaats een andere beheerder heeft.",
            outcome: { state: "processed", reason: "Staat erin: andere wachtwoorden." },
          },
        ],
      },
      {
        title: "Toegang en aanmelden",
        owner: "tom-bedacht",
        text: "Iedereen meldt zich aan met een eigen naam. Wie van buiten het gebouw werkt, bevestigt met een tweede stap: een app of een sleutel.\n\nRechten komen van het diensthoofd en gaan weg op de laatste werkdag. De personeelsdienst verwittigt ICT **vooraf**, niet achteraf.\n\n- Twee keer per jaar kijkt elk diensthoofd de lijst van zijn dienst na.\n- Beheerders hebben een tweede naam voor beheer, die ze voor niets anders gebruiken.\n- Gedeelde aanmeldingen zijn er alleen aan een loket, en daar kan niemand anders mee verder.",
      },
      {
        title: "Incidenten",
        owner: "els-voorbeeld",
        text: "Wie iets vreemds ziet, belt {{noodnummer}}. Ook als het misschien niets is, ook als je zelf op iets klikte. Melden heeft nooit gevolgen voor wie meldt.\n\n## In het eerste uur\n\n1. Haal het toestel van het netwerk, en laat het aanstaan.\n2. Bel {{noodnummer}} en zeg wat je zag, en wanneer.\n3. De dienst ICT beslist wat afgesloten wordt en schrijft elk uur op wat er gebeurde.\n\n## Daarna\n\nDe DPO kijkt of het om persoonsgegevens gaat. Is dat zo, dan bereidt die de melding voor, en beslist de algemeen directeur van {{bestuur}} of ze vertrekt. Daarvoor zijn er 72 uur vanaf het moment dat we het weten.",
        comments: [
          {
            by: "koen-denkbeeld",
            paragraph: 0,
            body: "Goed dat er staat dat melden geen gevolgen heeft. Dat stond in 2026 te ver naar achter.",
            agree: ["lies-fictief", "tom-bedacht"],
          },
        ],
      },
      {
        title: "Opvolging en herziening",
        owner: "lies-fictief",
        text: "Elk kwartaal overlopen de besturen van dit plan samen wat gedaan is en wat niet. Dat duurt een uur en staat op één blad.\n\nElk jaar in november kijken we of de tekst nog klopt. Wat een bestuur anders doet, staat in zijn eigen versie, met één zin waarom.",
      },
    ],
  },
  {
    kind: "framework",
    title: "Afsprakennota gedeelde servicedesk",
    summary:
      "Vier besturen willen elkaars servicedesk opvangen bij ziekte en verlof. Deze nota zegt wat we van elkaar mogen verwachten, zonder dat er geld heen en weer gaat.",
    lead: "tom-bedacht",
    partners: ["els-voorbeeld", "jan-proefman"],
    circle: "midwest",
    topics: ["servicedesk"],
    startedDaysAgo: 200,
    common: {
      daysAgo: 30,
      decided: [
        { by: "tom-bedacht", body: "council", state: "approved", inDays: -9 },
        { by: "els-voorbeeld", body: "council", state: "onAgenda", inDays: 18 },
      ],
    },
    sections: [
      {
        title: "Partijen en doel",
        owner: "tom-bedacht",
        text: "Deze nota geldt tussen de besturen die ze goedkeuren, waaronder {{bestuur}}. Ze helpen elkaars servicedesk als die door ziekte of verlof niet bemand is.\n\nHet gaat om opvang, niet om vervanging. Wie structureel te weinig mensen heeft, lost dat zelf op.",
      },
      {
        title: "Wat eronder valt",
        owner: "els-voorbeeld",
        text: "- vragen van medewerkers over hun toestel of hun aanmelding\n- een wachtwoord opnieuw instellen, na controle van wie belt\n- een melding doorgeven aan een leverancier\n\nWerk aan servers, netwerk en gegevens valt er **niet** onder.",
      },
      {
        title: "Hoe een bestuur hulp vraagt",
        owner: "tom-bedacht",
        text: "1. Bel vóór negen uur het bestuur dat die week aan de beurt is.\n2. Zeg hoe lang je denkt dat het duurt. Langer dan twee weken bespreken we samen.\n3. Zet de telefoon door naar {{servicedesk}} en laat weten wanneer ze terugkomt.\n\nVan elke oproep komt één regel op een gedeeld blad: wanneer, wat, hoe lang.",
      },
      {
        title: "Gegevens en veiligheid",
        owner: "jan-proefman",
        text: "Wie helpt, ziet alleen wat voor de vraag nodig is, en meldt zich aan met een eigen naam bij het bestuur dat hulp kreeg. Dossiers van de sociale dienst blijven dicht: daarvoor wacht de vraag tot iemand van het eigen bestuur er is.\n\nDe DPO van elk bestuur, bij ons {{dpo}}, las deze bepaling na.",
      },
      {
        title: "Looptijd en opzegging",
        owner: "els-voorbeeld",
        text: "De nota geldt een jaar en loopt dan door. Een bestuur stapt eruit met een bericht aan de anderen, drie maanden vooraf. Elk jaar kijken we op het gedeelde blad of het in evenwicht is.",
      },
    ],
  },
];
