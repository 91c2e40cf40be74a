export const topics = {
  title: "Onderwerp",
  also: "Ook gezocht als: {words}",
  people: "Wie weet hierover",
  peopleEmpty: "Nog niemand. Weet jij er iets van? Deel een document of voeg het onderwerp toe aan je profiel.",
  documents: "Documenten",
  documentsEmpty: "Nog geen document dat jij mag lezen.",
  allDocuments: "Alle documenten over {topic}",
  questions: "Vragen",
  questionsEmpty: "Nog geen vraag.",
  meetings: "Voordrachten en bijeenkomsten",
  meetingsEmpty: "Nog niet op een agenda.",
  ask: "Stel een vraag over {topic}",
};
