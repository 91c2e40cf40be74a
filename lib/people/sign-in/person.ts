import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { newId, slugOf } from "@/lib/kernel/ids";
import { people } from "../tables";

/** Who proves to own an address is that person; a new address becomes a person without a circle. */
export async function findOrMakePerson(tx: Context, email: string): Promise<string> {
  const id = newId();
  const name = nameFromAddress(email);
  const row = { id, slug: `${slugOf(name)}-${id.slice(0, 6)}`, email, name, locale: tx.actor.locale };
  // Insert first: two sign-ins of the same new address at once become one person.
  const made = await tx.db.insert(people).values(row).onConflictDoNothing({ target: people.email }).returning({ id: people.id });
  if (made[0]) return made[0].id;
  const [known] = await tx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.leftAt)));
  if (!known) throw new Error("an address that belongs to somebody who left");
  return known.id;
}

/** `els.voorbeeld@tielt.be` starts out as "Els Voorbeeld"; the person corrects it. */
function nameFromAddress(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[._+-]+/).filter((word) => /^[a-z]/.test(word));
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || email;
}
