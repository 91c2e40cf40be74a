import type { Translated } from "../nl";

export const topics: Translated<"topics"> = {
  title: "Topic",
  also: "Also searched as: {words}",
  people: "Who knows about this",
  peopleEmpty: "Nobody yet. Do you? Share a document or add the topic to your profile.",
  documents: "Documents",
  documentsEmpty: "No document yet that you may read.",
  allDocuments: "All documents about {topic}",
  questions: "Questions",
  questionsEmpty: "No question yet.",
  meetings: "Talks and meetings",
  meetingsEmpty: "Not on an agenda yet.",
  ask: "Ask a question about {topic}",
};
