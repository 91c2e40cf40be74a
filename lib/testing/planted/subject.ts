/** What is planted, and must be found: each is a way in which ranking people by their documents goes wrong. */
export const plants = ["prolific", "old", "synonym", "compound", "supplier"] as const;
export type Plant = (typeof plants)[number];

/** A topic of the taxonomy with somebody who truly knows about it, in invented words of a town hall. */
export type Subject = {
  topic: string;
  expert: string;
  /** Somebody who knows something of it too, in the same words. */
  second?: string;
  asked: string[];
  /** Titles and sentences of who knows: three documents are made of them. */
  titles: [string, string, string];
  knows: string[];
  /** What others say of it in passing, in the words in which it is asked. */
  touches: string[];
};
