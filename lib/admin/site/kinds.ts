import { extensionOf, mediaTypes, sniff } from "@/lib/kernel/file-kinds";
import type { SiteFileKind } from "./input";

const MB = 1_000_000;

/** How large each may be: a film of some minutes, a presentation with pictures. */
export const siteFileLimits: Record<SiteFileKind, number> = {
  video: 500 * MB,
  poster: 5 * MB,
  subtitles: MB,
  presentation: 50 * MB,
  slide: 5 * MB,
};

/** What a chooser of files offers. */
export const siteFileEndings: Record<SiteFileKind, string> = {
  video: ".mp4,.webm",
  poster: ".jpg,.jpeg,.png,.webp",
  subtitles: ".vtt",
  presentation: ".pdf,.pptx",
  slide: ".jpg,.jpeg,.png,.webp",
};

/** What a file is, by its first bytes and its name together, or null when it is not what belongs here. */
export function siteMediaType(kind: SiteFileKind, head: Uint8Array, fileName: string): string | null {
  if (!siteFileEndings[kind].split(",").includes(`.${extensionOf(fileName)}`)) return null;
  if (kind === "video") return videoType(head, fileName);
  if (kind === "subtitles") return new TextDecoder().decode(head).startsWith("WEBVTT") ? "text/vtt; charset=utf-8" : null;
  const sniffed = sniff(head, fileName);
  return sniffed.ok && sniffed.mediaType !== mediaTypes.image ? sniffed.mediaType : null;
}

const WEBM = [0x1a, 0x45, 0xdf, 0xa3];

function videoType(head: Uint8Array, fileName: string): string | null {
  const isWebm = WEBM.every((byte, at) => head[at] === byte);
  const isMp4 = new TextDecoder("latin1").decode(head.subarray(4, 8)) === "ftyp";
  if (extensionOf(fileName) === "webm") return isWebm ? "video/webm" : null;
  return isMp4 ? "video/mp4" : null;
}
