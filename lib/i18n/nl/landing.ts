export const landing = {
  title: "ICT-kenniskringen van lokale besturen",
  promise: "Iemand in je streek heeft dit al opgelost.",
  promiseText:
    "In een kenniskring leren ICT-mensen van gemeenten, OCMW's en andere lokale besturen uit één streek elkaar kennen. Een paar keer per jaar zitten ze samen aan tafel. De rest van het jaar is de juiste collega één telefoontje ver.",
  numbers: "{circles, plural, one {# kring} other {# kringen}} · {members, plural, one {# lid} other {# leden}}",

  gainTitle: "Wat je eraan hebt",
  callTitle: "Bel een collega",
  callText:
    "Wie al eens een back-up terugzette na een aanval, weet meer dan een handleiding. Je ziet wie wat kent, waarop dat steunt, en hoe je die persoon bereikt.",
  agendaTitle: "Jij kiest de agenda",
  agendaText:
    "Leden stellen onderwerpen voor en stemmen. Dan komt iemand vertellen: een buurbestuur, de Vlaamse overheid of een leverancier.",
  togetherTitle: "Doe het samen",
  togetherText:
    "Laptops kopen met elf besturen. Eén veiligheidsplan schrijven en het elk op maat afwerken. Een GIS-coördinator delen die je alleen niet kan betalen.",

  howTitle: "Zo werkt het",
  how1: "Vind je kring",
  how1Text: "Geef je postcode in. Je ziet meteen wie de kring trekt en wanneer ze samenkomt.",
  how2: "Sluit je aan",
  how2Text: "Drie velden volstaan. De trekker kijkt na of je bij een lokaal bestuur werkt.",
  how3: "Kom langs",
  how3Text: "Een halve dag in een gemeentehuis bij jou in de buurt, vaak ook online te volgen.",
  how4: "Deel en vind terug",
  how4Text: "Verslagen, plannen en bestekken komen in de kennisbank. Wat je deelt, toont meteen waarvoor collega's bij jou terechtkunnen.",

  meetingsTitle: "Volgende bijeenkomsten",
  meetingsAll: "De hele agenda",
  meetingsNone: "De volgende bijeenkomsten worden nu gepland.",

  whereTitle: "Welke kringen zijn er, en waar?",
  whereText:
    "Voor elk van de vijftien referentieregio's een kring, en enkele kringen rond één thema. Een bestuur mag in meer dan één kring zitten.",

  storyTitle: "Hoe de kringen ontstonden",
  story1:
    "In 2010 ging het Kennisplatform Lokale Overheden van start, kortweg KPLO. Het had twee helften die elkaar nodig hebben: mensen die elkaar in de eigen streek ontmoeten, en een plek op het web waar ze delen wat ze weten.",
  story2:
    "De eerste kringen groeiden waar besturen elkaar al kenden. Gaandeweg kwamen er ook mensen bij die geen systemen beheren: wie werkt aan dienstverlening, geodata of informatieveiligheid, heeft dezelfde vragen.",
  story3:
    "Vlaanderen werkt sinds 2022 met vijftien referentieregio's. De kringen volgen die indeling, zodat een bestuur overal dezelfde buren tegenkomt. Dit platform brengt hun agenda's, documenten en mensen samen.",

  questionsTitle: "Vaak gevraagd",
  q1: "Wie kan lid worden?",
  a1: "Iedereen die werkt bij een lokaal bestuur: gemeente, OCMW, provincie, intercommunale, politie- of hulpverleningszone. Je hoeft geen informaticus te zijn.",
  q2: "Mag een bedrijf meedoen?",
  a2: "Als spreker, op uitnodiging van de trekker. Bedrijven worden geen lid en zien geen vragen, aantallen of prijzen van leden.",
  q3: "Wie ziet mijn telefoonnummer?",
  a3: "Dat kies je zelf: alle leden, enkel je eigen kringen, of niemand. Bezoekers van de site zien het nooit.",
  q4: "Onze gemeente is gefuseerd. Vind ik ons nog?",
  a4: "Ja. De oude namen blijven werken, bij het zoeken van je kring en in de kennisbank.",
  q5: "Onze streek komt zelden samen. Kunnen we elders terecht?",
  a5: "Je mag lid zijn van meer dan één kring, ook van een buurregio. De themakringen staan open voor heel Vlaanderen.",

  contactTitle: "Nog iets vragen?",
  contactText:
    "Elke kring heeft een trekker die je verder helpt. Je vindt de naam op de pagina van je kring; leden zien ook het telefoonnummer.",
  contactCircles: "Naar de kringen",
};
