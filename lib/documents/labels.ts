import type { UnreadableReason } from "@/lib/kernel/reader";

const unreadableKeys = {
  encrypted: "documents.unreadable.encrypted",
  damaged: "documents.unreadable.damaged",
  "too-large": "documents.unreadable.tooLarge",
  "too-slow": "documents.unreadable.tooSlow",
  unsupported: "documents.unreadable.unsupported",
  mismatch: "documents.unreadable.mismatch",
  legacy: "documents.unreadable.legacy",
  empty: "documents.unreadable.empty",
  "no-text": "documents.unreadable.noText",
  scan: "documents.unreadable.scan",
} as const satisfies Record<UnreadableReason, string>;

/** The sentence that says why a text could not be read. */
export const unreadableKey = (reason: string | null) => unreadableKeys[(reason ?? "damaged") as UnreadableReason] ?? unreadableKeys.damaged;

/** What pages are called in a kind of file, and how the kind is called at all. */
export function fileType(fileName: string): { name: string; pages: "page" | "slide" | "sheet" } {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const pages = /^(pptx|pptm|ppsx|odp)$/.test(extension) ? "slide" : /^(xlsx|xlsm|ods|csv)$/.test(extension) ? "sheet" : "page";
  return { name: names[extension] ?? extension.toUpperCase(), pages };
}

const names: Record<string, string> = {
  docx: "Word",
  docm: "Word",
  pptx: "PowerPoint",
  pptm: "PowerPoint",
  ppsx: "PowerPoint",
  xlsx: "Excel",
  xlsm: "Excel",
  md: "Markdown",
  htm: "HTML",
  jpg: "JPEG",
};
