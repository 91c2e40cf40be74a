import { eq, or, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { htmlOf } from "@/lib/letters/html";
import { letters } from "@/lib/letters/tables";

/** What is shown in the place of a name. */
export const FORMER = "Vroeger lid";

type Person = { id: string; name: string; email: string | null };

/** A single word, as somebody may have typed for a name, stands in letters that have nothing to do with them. */
const tells = (name: string): boolean => name.includes(" ");

/** The name where it stands by itself: "Jan Veld" is not the beginning of "Jan Velde". */
const whole = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");

/** By which a kept mail is known to be to them or about them. */
export const marksOf = ({ name, email }: Person): string[] => [...(email ? [email] : []), ...(tells(name) ? [name] : [])];

/**
 * Letters to them go. Letters to others that name them in their subject, or that still wait with a text that does, stay
 * without the name: whoever could make them disappear by choosing a name would keep others from being told.
 */
export async function eraseLetters(tx: Context, { id, name }: Person): Promise<void> {
  await tx.db.delete(letters).where(eq(letters.personId, id));
  if (!tells(name)) return;
  const { subject, text, locale } = letters;
  const names = (column: typeof subject | typeof text) => sql`position(${name} in ${column}) > 0`;
  const naming = await tx.db
    .select({ id: letters.id, subject, text, locale })
    .from(letters)
    .where(or(names(subject), names(text)));
  for (const { id: letter, locale: language, ...said } of naming) {
    const written = { subject: said.subject.replace(whole(name), FORMER), text: said.text.replace(whole(name), FORMER) };
    const html = written.text && htmlOf({ ...written, locale: language, baseUrl: tx.baseUrl });
    await tx.db
      .update(letters)
      .set({ ...written, html })
      .where(eq(letters.id, letter));
  }
}
