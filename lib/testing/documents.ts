import { Readable } from "node:stream";
import { startUpload } from "@/lib/documents/commands";
import type { Metadata } from "@/lib/documents/input";
import { shareDocument } from "@/lib/documents/sharing/commands";
import { readVersion } from "@/lib/documents/versions/commands";
import type { World } from "./open-world";

type Person = { id: string };
type Draft = { owner: Person; text?: string; fileName?: string };

let count = 0;

/** Builders of documents, through the product's own commands. */
export function documentBuildersFor(world: World) {
  /** A file that nobody uploaded before. */
  const aFile = (text = `# Plan ${++count}\nEen tekst over glasvezel.`, fileName = "plan.md") => ({
    fileName,
    content: Readable.from([Buffer.from(text)]),
  });

  /** Uploaded and read, but not shared. */
  const aDraft = async ({ owner, text, fileName }: Draft): Promise<string> => {
    const uploaded = await startUpload(await world.as(owner), aFile(text, fileName));
    if (uploaded.version) await readVersion(await world.as("system"), { version: uploaded.version });
    return uploaded.document;
  };

  const metadata = (document: string, fields: Partial<Metadata> = {}): Metadata => ({
    document,
    title: "Glasvezelplan",
    summary: "",
    kind: "report",
    language: "nl",
    date: null,
    validUntil: null,
    topics: [],
    wrote: "author",
    authors: [],
    visibility: "members",
    circles: [],
    meeting: null,
    ...fields,
  });

  const aSharedDocument = async ({ owner, text, fileName, ...fields }: Draft & Partial<Metadata>): Promise<string> => {
    const document = await aDraft({ owner, text, fileName });
    await shareDocument(await world.as(owner), metadata(document, fields));
    return document;
  };

  return { aFile, aDraft, aSharedDocument, metadata };
}
