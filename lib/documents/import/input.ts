import { z } from "zod";
import { documentKinds, visibilities } from "../choices";

const words = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[;,|]/))])
  .default([])
  .transform((list) => list.map((word) => word.trim()).filter(Boolean));
const text = z.string().trim().optional().catch(undefined);

/** What an archive may say about a document, in a CSV or a line of JSON. What it does not say is proposed from the text. */
export const importedMetadata = z.object({
  title: text,
  summary: text,
  kind: z.enum(documentKinds).optional().catch(undefined),
  date: z.iso.date().optional().catch(undefined),
  visibility: z.enum(visibilities).optional().catch(undefined),
  language: z.enum(["nl", "fr", "en", "de"]).optional().catch(undefined),
  /** What it is about that one can buy, and who delivers that. */
  product: text,
  supplier: text,
  /** By id, name or synonym; whatever is no topic of ours is left out. */
  topics: words,
  /** Names, mail addresses or slugs of people; of whoever is not known, a member is made. */
  authors: words,
  uploader: text,
});
export type ImportedMetadata = z.output<typeof importedMetadata>;

/** One document of an archive that is text already. */
export const importedLine = importedMetadata.extend({
  id: z.coerce.string().min(1),
  text: z.string(),
  first_commit: z.iso.date().optional().catch(undefined),
});
