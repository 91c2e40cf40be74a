import "server-only";
import type { Context } from "@/lib/kernel/context";
import type { Sheet } from "@/lib/kernel/sheet";
import { purchaseOf } from "../queries";
import { lotSheet, quantitySheet } from "./sheets";

const annexes = { hoeveelheden: quantitySheet, percelen: lotSheet };
export type Annex = keyof typeof annexes;

/** Which annex an address asks for; anything else is read as the first. */
export const annexIn = (asked: string | null): Annex => (asked === "percelen" ? "percelen" : "hoeveelheden");

/** The figures of a purchase as a table to take along. For those who take part. */
export async function annexOf(ctx: Context, slug: string, annex: Annex): Promise<Sheet> {
  const view = await purchaseOf(ctx, slug);
  return annexes[annex](view, view.project.title, ctx.actor.locale);
}
