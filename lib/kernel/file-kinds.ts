/** What a file is, by its first bytes and by its name. Both must agree: a renamed file is refused, not guessed at. */
export const fileKinds = ["pdf", "docx", "pptx", "xlsx", "odt", "odp", "ods", "rtf", "txt", "md", "html", "csv", "image"] as const;
export type FileKind = (typeof fileKinds)[number];

export type Sniffed = { ok: true; kind: FileKind; mediaType: string } | { ok: false; reason: SniffRefusal };
export type SniffRefusal = "unsupported" | "mismatch" | "legacy" | "empty";

/** How many of the first bytes `sniff` wants to see. */
export const HEAD_BYTES = 4096;

const kindOfExtension: Record<string, FileKind> = {
  pdf: "pdf",
  docx: "docx",
  docm: "docx",
  pptx: "pptx",
  pptm: "pptx",
  ppsx: "pptx",
  xlsx: "xlsx",
  xlsm: "xlsx",
  odt: "odt",
  odp: "odp",
  ods: "ods",
  rtf: "rtf",
  txt: "txt",
  text: "txt",
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  csv: "csv",
  jpg: "image",
  jpeg: "image",
  png: "image",
  webp: "image",
  heic: "image",
};

const legacyExtensions = new Set(["doc", "dot", "xls", "xlt", "xlsb", "ppt", "pps", "msg", "vsd", "mpp", "pub"]);
const packed = new Set<FileKind>(["docx", "pptx", "xlsx", "odt", "odp", "ods"]);
const written = new Set<FileKind>(["txt", "md", "html", "csv"]);

const openDocumentTypes: [string, FileKind][] = [
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.presentation", "odp"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods"],
];

export const mediaTypes: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  odp: "application/vnd.oasis.opendocument.presentation",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  rtf: "application/rtf",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  image: "application/octet-stream",
};

export const extensionOf = (fileName: string): string => /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";

/** Why a file of this name is not taken, whatever is in it. */
export function extensionVerdict(fileName: string): "legacy" | "unsupported" | null {
  const extension = extensionOf(fileName);
  if (legacyExtensions.has(extension)) return "legacy";
  return kindOfExtension[extension] ? null : "unsupported";
}

export function sniff(head: Uint8Array, fileName: string): Sniffed {
  const named = kindOfExtension[extensionOf(fileName)];
  const refused = extensionVerdict(fileName);
  if (refused || !named) return { ok: false, reason: refused ?? "unsupported" };
  if (head.length === 0) return { ok: false, reason: "empty" };
  if (!agrees(named, head)) return { ok: false, reason: "mismatch" };
  return { ok: true, kind: named, mediaType: named === "image" ? pictureType(head) : mediaTypes[named] };
}

function agrees(named: FileKind, head: Uint8Array): boolean {
  const text = latin(head);
  // An office file with a password is wrapped in the old binary container; the reader tells the two apart.
  if (packed.has(named)) return (text.startsWith("PK") && openDocumentAgrees(named, text)) || isCompound(head);
  // Some programs spoil the first line of a PDF; the reader finds the rest.
  if (named === "pdf") return text.includes("%PDF-") || /^\d+ +\d+ obj\b/m.test(text);
  if (named === "rtf") return text.startsWith("{\\rtf");
  if (named === "image") return pictureType(head) !== mediaTypes.image;
  return written.has(named) && !looksBinary(head, text);
}

function openDocumentAgrees(named: FileKind, text: string): boolean {
  const declared = openDocumentTypes.find(([type]) => text.slice(30, 38) === "mimetype" && text.slice(38).startsWith(type));
  return !declared || declared[1] === named;
}

function looksBinary(head: Uint8Array, text: string): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !isUtf16 && (text.includes("\0") || text.startsWith("%PDF-") || text.startsWith("PK\x03\x04") || text.startsWith("{\\rtf"));
}

export const isCompound = (head: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => head[at] === byte);

/** The type of a picture by its first bytes; `application/octet-stream` when it is none that we know. */
export function pictureType(head: Uint8Array): string {
  const text = latin(head.subarray(0, 16));
  if (text.startsWith("\x89PNG")) return "image/png";
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
  if (/^....ftyp(heic|heix|mif1|hevc)/s.test(text)) return "image/heic";
  return mediaTypes.image;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
