import type { Subject } from "./subject";

/** Who knows writes only the other name of what is asked: an abbreviation, a usual word, a word that belongs to the topic. */
export const synonym: Subject[] = [
  {
    topic: "dpo",
    expert: "mira-prive",
    asked: ["functionaris voor gegevensbescherming", "data protection officer"],
    titles: ["Taken van de DPO in drie gemeenten", "Jaarplan van de gedeelde DPO", "DPO delen: afspraken en uren"],
    knows: [
      "De DPO zit elke maand een halve dag in elk bestuur en kijkt mee naar nieuwe verwerkingen.",
      "Een DPO die zelf beslist, kan niet meer onafhankelijk adviseren.",
      "Wij delen één DPO over drie gemeenten en rekenen per inwoner af.",
      "Elk advies van de DPO komt genummerd in het register, ook als het college anders beslist.",
      "Bij een lek belt de dienst eerst de DPO en pas dan de leverancier.",
      "De DPO geeft nieuwe medewerkers een uur uitleg bij de start.",
    ],
    touches: [
      "De functionaris voor gegevensbescherming was verontschuldigd.",
      "Men vraagt of de functionaris voor gegevensbescherming dit nog moet nakijken.",
    ],
  },
  {
    topic: "toegangsbeheer-mfa",
    expert: "mira-prive",
    asked: ["tweestapsverificatie", "meerfactorauthenticatie invoeren"],
    titles: ["MFA voor alle medewerkers: plan", "Handleiding MFA op een nieuwe telefoon", "MFA zonder eigen smartphone"],
    knows: [
      "MFA kwam eerst bij de beheerders, dan bij de mail en het laatst bij de loketten.",
      "Wie geen telefoon wil gebruiken voor MFA, krijgt een sleutel aan de badge.",
      "Na drie maanden MFA zakte het aantal overgenomen mailboxen tot nul.",
      "De helpdesk zet MFA alleen opnieuw na een telefoontje naar een gekend nummer.",
      "Voor de raadsleden hielden we twee avonden waarop iedereen MFA ter plaatse instelde.",
      "Noodaccounts zonder MFA liggen in een verzegelde omslag.",
    ],
    touches: ["Over tweestapsverificatie werd een vraag gesteld.", "De tweestapsverificatie ergert sommige collega's."],
  },
  {
    topic: "samenaankoop",
    expert: "dirk-samen",
    asked: ["groepsaankoop", "gezamenlijke aankoop van toestellen"],
    titles: [
      "Samenaankoop met acht besturen: stappenplan",
      "Afspraken bij een samenaankoop",
      "Samenaankoop: hoe de hoeveelheden vastliggen",
    ],
    knows: [
      "Bij een samenaankoop tekent elk bestuur eerst een intentie en pas daarna zijn hoeveelheid.",
      "Het bestuur dat de samenaankoop trekt, is de aanbestedende overheid voor allemaal.",
      "Zet in de samenaankoop per deelnemer een minimum en een maximum.",
      "Wie te laat instapt, kan niet meer mee met de samenaankoop zonder nieuwe raming.",
      "De samenaankoop van schermen bracht de prijs een vijfde omlaag.",
      "Een samenaankoop vraagt negen maanden van eerste mail tot levering.",
    ],
    touches: ["Een groepsaankoop zou interessant zijn, vond de vergadering.", "Voor de groepsaankoop is er nog geen trekker."],
  },
  {
    topic: "documentbeheer",
    expert: "dirk-samen",
    asked: ["centrale dossiervorming", "centrale dossiervorming opstarten"],
    titles: ["CDV: plan van aanpak", "Handleiding CDV voor de dienst ruimte", "CDV na een jaar"],
    knows: [
      "Met CDV krijgt elke brief bij binnenkomst een nummer en een behandelaar.",
      "De dienst ruimte werkte als eerste met CDV, omdat daar de meeste stukken zoekraakten.",
      "In CDV sluit een zaak pas als het antwoord verstuurd is.",
      "Het secretariaat bewaakt in CDV elke week wat te lang openstaat.",
      "Voor CDV schreven wij alle mapnamen uit op één blad.",
      "De postregistratie loopt sinds vorig jaar helemaal via CDV.",
    ],
    touches: [
      "De centrale dossiervorming (CDV) ging van start bij de dienst ruimte.",
      "Over centrale dossiervorming (CDV) kwam een vraag van het secretariaat.",
    ],
  },
  {
    topic: "energie-duurzame-it",
    expert: "fien-groen",
    asked: ["laadpalen", "duurzame IT"],
    titles: ["Energiemonitoring van onze gebouwen: plan", "Handleiding zonnepanelen uitlezen", "Green IT: wat de serverruimte verbruikt"],
    knows: [
      "Energiemonitoring toonde dat de serverruimte een tiende van de stroom van het gemeentehuis vraagt.",
      "De zonnepanelen op de loods leveren op zondag meer dan het gebouw verbruikt.",
      "Met green IT bedoelen wij vooral: langer gebruiken en later vervangen.",
      "Wagens van de technische dienst laden overdag, wanneer de zonnepanelen stroom over hebben.",
      "Energiemonitoring per gebouw kost drie meters en een halve dag werk.",
      "Circulair aankopen staat in elk bestek als gunningscriterium.",
    ],
    touches: ["De laadpalen op het marktplein zijn in dienst.", "Voor de laadpalen loopt een aparte opdracht."],
  },
];
