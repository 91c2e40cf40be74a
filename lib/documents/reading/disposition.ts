/** Kinds that a browser may show by itself; everything else is downloaded. */
const shown = /^(application\/pdf|image\/(png|jpeg|webp)|text\/plain)/;

/** How a file is offered: under its own name, also with letters that headers do not know. */
export function dispositionOf({ name, mediaType }: { name: string; mediaType: string }, asDownload: boolean): string {
  const plain = name.normalize("NFKD").replace(/[^\x20-\x7e]|["\\]/g, "");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${asDownload || !shown.test(mediaType) ? "attachment" : "inline"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
