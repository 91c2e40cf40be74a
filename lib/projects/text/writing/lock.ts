import { after, MINUTE } from "@/lib/kernel/dates";

/** So long a section is kept for who opened it, after their last sign of life. */
const KEPT = 15 * MINUTE;

type Editor = { editorId: string | null; editorSince: Date | null };

/** Who is writing in a section now; null when nobody is, or they left it open. */
export const editorOf = ({ editorId, editorSince }: Editor, now: Date): string | null =>
  editorId !== null && editorSince !== null && after(editorSince, KEPT) > now ? editorId : null;
