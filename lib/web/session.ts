import "server-only";
import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { getServerSession } from "next-auth/next";
import { cache } from "react";
import { visitor } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { hashOf } from "@/lib/kernel/secrets";
import { closeSession, extendSession, IDLE, LONGEST } from "@/lib/people/sessions/commands";
import { findSession } from "@/lib/people/sessions/queries";
import { nextPath } from "@/lib/people/sign-in/input";
import { env } from "@/lib/platform/env";
import { ports } from "./ports";

/** Over https a browser takes these names only from this very site, over https, for every path. */
const nameOf = (cookie: string) => (secure() ? `__Host-${cookie}` : cookie);
const secure = () => env().baseUrl.startsWith("https:");
const cookieName = () => nameOf("kenniskring-session");
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: secure() });

/** A cookie of ours for next-auth, by its name. */
export const ownCookie = (name: string, maxAge?: number) => ({ name: nameOf(name), options: { ...cookieOptions(), maxAge } });

type Adapter = NonNullable<NextAuthOptions["adapter"]>;

/** next-auth over our own sessions: it asks, extends and ends them; people and tokens stay in lib/people. */
function adapterOver(ctx: Context): Adapter {
  const adapter: Partial<Adapter> = {
    async getSessionAndUser(sessionToken) {
      const found = await findSession(ctx, sessionToken);
      if (!found) return null;
      const user = { id: found.personId, email: found.email ?? "", name: found.name, emailVerified: null };
      return { session: { sessionToken, userId: found.personId, expires: found.expiresAt }, user };
    },
    async updateSession({ sessionToken }) {
      await extendSession(ctx, sessionToken);
      return null;
    },
    async deleteSession(sessionToken) {
      await closeSession(ctx, sessionToken);
    },
  };
  return adapter as Adapter;
}

/** The options of next-auth. Only this file, provider.ts and the route know it. */
export async function authOptions(): Promise<NextAuthOptions> {
  const ctx = { ...(await ports()), actor: visitor(), now: new Date() };
  return {
    adapter: adapterOver(ctx),
    secret: env().authSecret,
    session: { strategy: "database", maxAge: IDLE / 1000, updateAge: 600 },
    providers: [],
    pages: { signIn: "/aanmelden" },
    // The last two are not used; their names keep a neighbouring site from setting them.
    cookies: {
      sessionToken: { name: cookieName(), options: cookieOptions() },
      callbackUrl: ownCookie("kenniskring-callback"),
      csrfToken: ownCookie("kenniskring-csrf"),
    },
    callbacks: { session: ({ session, user }) => ({ ...session, personId: user.id }) },
  };
}

/** Who is signed in on this request, or null. */
export const signedInPerson = cache(async (): Promise<string | null> => {
  await headers();
  if (!(await cookies()).has(cookieName())) return null;
  const session = (await getServerSession(await authOptions())) as { personId?: string } | null;
  return session?.personId ?? null;
});

/** Gives the browser its session. The one that it had ends: whoever put that there, or kept it, has nothing any more. */
export async function keepSession(ctx: Context, token: string): Promise<void> {
  const former = await sessionToken();
  if (former) await closeSession(ctx, former);
  (await cookies()).set(cookieName(), token, { ...cookieOptions(), maxAge: LONGEST / 1000 });
}

/** The value in this browser's cookie, if any. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(cookieName())?.value;
}

/** Tells one visit from another without saying whose it is: what a phone keeps carries it (public/sw.js). */
export async function visitMark(): Promise<string | null> {
  const token = await sessionToken();
  return token ? hashOf(`visit ${token}`).slice(0, 16) : null;
}

export async function dropSession(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), ...cookieOptions() });
}

/** Where somebody goes after their visit to a provider; only a path of our own comes out again. */
const nextCookie = () => ownCookie("kenniskring-next", 15 * 60);

export async function rememberNext(next: string): Promise<void> {
  const { name, options } = nextCookie();
  (await cookies()).set(name, next, options);
}

export async function nextAfterVisit(): Promise<string> {
  const jar = await cookies();
  const { name, options } = nextCookie();
  const next = nextPath.parse(jar.get(name)?.value);
  jar.set(name, "", { ...options, maxAge: 0 });
  return next;
}
