import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, type Locale, visitor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { findActor } from "@/lib/membership/queries";
import { can } from "@/lib/policy/rules";
import { isMember, isOfGovernment } from "@/lib/policy/scope";
import { ports } from "./ports";
import { localeCookie } from "./preferences";
import { originIp } from "./request";
import { signedInPerson } from "./session";

/** A person's own choice in this browser, then the browser's languages, then Dutch. */
async function visitorLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (chosen === "nl" || chosen === "en") return chosen;
  const asked = (await headers()).get("accept-language") ?? "";
  const first = asked
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === "nl" || tag === "en");
  return first === "en" ? "en" : "nl";
}

async function currentActor(ctx: Context): Promise<Actor> {
  const personId = await signedInPerson();
  const actor = personId ? await findActor(ctx, personId) : null;
  return actor ?? visitor(await visitorLocale());
}

/** The context of this request: one a request, whoever asks. Works for visitors too. */
export const pageContext = cache(async (): Promise<Context> => {
  const asked = await headers();
  const now = new Date();
  const world = { ...(await ports()), now, ip: originIp(asked), userAgent: asked.get("user-agent") ?? undefined };
  return { ...world, actor: await currentActor({ ...world, actor: visitor() }) };
});

/** The context of a page for people who are signed in; others are asked to, and come back to `path`. */
export async function signedInContext(path: string): Promise<Context> {
  const ctx = await pageContext();
  if (!ctx.actor.personId) redirect(`/aanmelden?next=${encodeURIComponent(path)}`);
  return ctx;
}

/** The context of a page for members of a circle. */
export async function memberContext(path: string): Promise<Context> {
  const ctx = await signedInContext(path);
  if (!isMember(ctx.actor)) forbidden();
  return ctx;
}

/** The context of a page for members who work for a government. */
export async function governmentContext(path: string): Promise<Context> {
  const ctx = await memberContext(path);
  if (!isOfGovernment(ctx.actor)) forbidden();
  return ctx;
}

/** The context of a page under /beheer: for leads and admins. */
export async function adminContext(path: string): Promise<Context> {
  const ctx = await signedInContext(path);
  if (!can(ctx.actor, "admin.enter", null)) forbidden();
  return ctx;
}
