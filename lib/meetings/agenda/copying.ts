import "server-only";
import { asc, eq } from "drizzle-orm";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { agendaItems } from "../tables";

/** `frame`: what comes back each time; `slots`: room for talks too, without their titles and speakers. */
export type Bring = "nothing" | "frame" | "slots";

type Copied = { from: string; to: string; bring: Bring };

/** Gives a new meeting the programme of an earlier one. What somebody told then is not told again. */
export async function copyProgramme(tx: Context, { from, to, bring }: Copied): Promise<void> {
  if (bring === "nothing") return;
  const { kind, title, description, minutes } = agendaItems;
  const items = await tx.db
    .select({ kind, title, description, minutes })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, from))
    .orderBy(asc(agendaItems.position));
  const talkTitle = wordsFor(tx.actor.locale)("planning.talkToCome");
  const isTold = (item: (typeof items)[number]) => item.kind === "talk" || item.kind === "pitch";
  const brought = items
    .filter((item) => bring === "slots" || !isTold(item))
    .map((item, index) => ({
      ...item,
      ...(isTold(item) ? { title: talkTitle, description: "" } : {}),
      meetingId: to,
      position: index + 1,
    }));
  if (brought.length > 0) await tx.db.insert(agendaItems).values(brought);
}
