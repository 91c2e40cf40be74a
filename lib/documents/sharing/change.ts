import type { Metadata } from "../input";

/** What may change of a document; what is left out stays as it is. */
export type MetadataChange = Partial<Omit<Metadata, "document" | "seen">>;
