import type { Actor } from "@/lib/kernel/actor";

/** Every active member of any circle, and admins, count as "members". */
export const isMember = (actor: Actor): boolean => actor.roles.size > 0 || actor.isAdmin;

/** Members whose organisation is no company, and admins: whom the registers of what governments use are for. */
export const isOfGovernment = (actor: Actor): boolean => actor.isAdmin || (actor.roles.size > 0 && actor.inGovernment);

/** The circles whose own things this actor may read. */
export const readableCircles = (actor: Actor): string[] => [...actor.roles.keys()];

/** The circles where this actor decides; `all` for admins. */
export const ledCircles = (actor: Actor): string[] | "all" =>
  actor.isAdmin || actor.isSystem ? "all" : [...actor.roles].filter(([, role]) => role === "lead").map(([id]) => id);

/**
 * The tokens that a reader holds. A search entry carries the tokens of those who may find it; it is visible exactly when
 * the two overlap. The same tokens work in every engine.
 */
export function audienceOf(actor: Actor): string[] {
  const tokens = ["public"];
  if (isMember(actor)) tokens.push("members");
  if (isOfGovernment(actor)) tokens.push("governments");
  for (const circle of readableCircles(actor)) tokens.push(`circle:${circle}`);
  // Of the organisations in what they do together: only for who is in a circle, which people of companies never are.
  if (actor.roles.size > 0 && actor.organisationId) tokens.push(`organisation:${actor.organisationId}`);
  if (actor.personId) tokens.push(`person:${actor.personId}`);
  return tokens;
}
