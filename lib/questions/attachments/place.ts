/** Where files wait that are to go along with a new question, or with an answer to the one named. */
export const placeOf = (question: string | undefined): string => (question ? `question:${question}` : "question");

/** The question that a place is of; undefined for a new one. */
export const questionOf = (place: string): string | undefined => place.split(":")[1];
