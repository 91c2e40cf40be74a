import { eq } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { issueGuestLink } from "@/lib/meetings/guests/commands";
import { speakers } from "@/lib/meetings/tables";

const note = "Kom gerust vanaf 9 uur, dan is er koffie. Het scherm heeft een HDMI-kabel, een laptop breng je zelf mee.";

/** Guests of a company have a link, as if a lead had passed it on. Nobody knows it: a lead gives a new one. */
export async function loadGuests(ctx: Context): Promise<void> {
  const guests = await ctx.db.select({ speaker: speakers.id }).from(speakers).where(eq(speakers.background, "company"));
  for (const { speaker } of guests) await issueGuestLink(ctx, { speaker, email: "", language: "nl", note, by: "hand" });
}
