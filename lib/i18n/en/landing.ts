import type { Translated } from "../nl";

export const landing: Translated<"landing"> = {
  title: "ICT knowledge circles of local government",
  promise: "Somebody nearby has solved this before.",
  promiseText:
    "In a knowledge circle the ICT people of the municipalities, OCMWs and other local governments of one region get to know each other. A few times a year they sit around one table. The rest of the year the right colleague is one phone call away.",
  numbers: "{circles, plural, one {# circle} other {# circles}} · {members, plural, one {# member} other {# members}}",

  gainTitle: "What you get out of it",
  callTitle: "Call a colleague",
  callText:
    "Whoever has restored a back-up after an attack knows more than a manual. You see who knows what, what that rests on, and how to reach them.",
  agendaTitle: "You set the agenda",
  agendaText:
    "Members propose topics and vote. Then somebody comes to tell: a neighbouring organisation, the Flemish government or a supplier.",
  togetherTitle: "Do it together",
  togetherText:
    "Buy laptops with eleven organisations. Write one security plan and tailor it at home. Share a GIS coordinator that you could not afford alone.",

  howTitle: "How it works",
  how1: "Find your circle",
  how1Text: "Fill in your postal code. You see at once who leads the circle and when it meets.",
  how2: "Join",
  how2Text: "Three fields will do. The lead checks that you work for a local government.",
  how3: "Come along",
  how3Text: "Half a day in a town hall near you, often online as well.",
  how4: "Share and find again",
  how4Text: "Reports, plans and specifications go into the knowledge base. What you share shows what colleagues can ask you about.",

  meetingsTitle: "Next meetings",
  meetingsAll: "The whole agenda",
  meetingsNone: "The next meetings are being planned.",

  whereTitle: "Which circles are there, and where?",
  whereText:
    "One circle for each of the fifteen reference regions, and a few about one theme. An organisation may be in more than one circle.",

  storyTitle: "How the circles came about",
  story1:
    "In 2010 the Kennisplatform Lokale Overheden started, KPLO for short. It had two halves that need each other: people who meet in their own region, and a place on the web where they share what they know.",
  story2:
    "The first circles grew where organisations knew each other already. In time people joined who do not run systems: whoever works on services, geodata or information security has the same questions.",
  story3:
    "Since 2022 Flanders has worked with fifteen reference regions. The circles follow them, so that an organisation meets the same neighbours everywhere. This platform brings their agendas, documents and people together.",

  questionsTitle: "Often asked",
  q1: "Who can become a member?",
  a1: "Everybody who works for a local government: municipality, OCMW, province, intermunicipal body, police or rescue zone. You need not be in ICT.",
  q2: "May a company take part?",
  a2: "As a speaker, when the lead invites it. Companies do not become members and never see members' questions, quantities or prices.",
  q3: "Who sees my phone number?",
  a3: "You choose: all members, only your own circles, or nobody. Visitors of the site never see it.",
  q4: "Our municipality was merged. Can I still find us?",
  a4: "Yes. The old names go on working, when you look for your circle and in the knowledge base.",
  q5: "Our region seldom meets. Can we go elsewhere?",
  a5: "You may be a member of more than one circle, also of a neighbouring region. The theme circles are open to all of Flanders.",

  contactTitle: "Another question?",
  contactText: "Every circle has a lead who helps you on. You find the name on the page of your circle; members see the phone number too.",
  contactCircles: "To the circles",
};
