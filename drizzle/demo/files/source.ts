export const formats = ["pdf", "docx", "pptx", "xlsx", "odt", "md"] as const;
export type DemoFormat = (typeof formats)[number];
export const isFormat = (word: string): word is DemoFormat => (formats as readonly string[]).includes(word);

/** A demo document as written down: what it is, who made it, and its text in Markdown. */
export type DemoSource = {
  slug: string;
  format: DemoFormat;
  title: string;
  /** The name that a colleague gave the file. */
  file: string;
  kind: string;
  /** Days from the day of seeding; negative is past. */
  date: number;
  authors: string[];
  uploader: string;
  organisation: string;
  circles: string[];
  visibility: string;
  topics: string[];
  body: string;
};
