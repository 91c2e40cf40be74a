/** Pages that are shown before somebody opens the file itself. */
export const PICTURED_PAGES = 8;
/** Every look at a page takes the file out of the store; a larger one is opened, not leafed through. */
const MAX_BYTES = 40_000_000;

/** What of a file can be shown as pictures: the pages of a PDF, or the picture that it is. */
export function previewOf({ mediaType, size }: { mediaType: string; size: number }): "pages" | "picture" | null {
  if (size > MAX_BYTES) return null;
  if (mediaType === "application/pdf") return "pages";
  // Browsers show no HEIC, and a drawing may hold a script.
  return /^image\/(png|jpeg|webp)$/.test(mediaType) ? "picture" : null;
}
