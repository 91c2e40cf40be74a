import "server-only";
import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import NextAuth from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Context } from "@/lib/kernel/context";
import { newSecret } from "@/lib/kernel/ids";
import { hashOf } from "@/lib/kernel/secrets";
import { signInByIdentity } from "@/lib/people/identities/commands";
import type { Claims } from "@/lib/people/identities/proof";
import { env } from "@/lib/platform/env";
import { log, logError } from "@/lib/platform/log";
import type { OidcProvider } from "@/lib/platform/oidc-providers";
import { ownCookie } from "./session";

/** How long somebody may take at their provider, in seconds. */
const LONGEST_VISIT = 15 * 60;

/** What next-auth keeps in the browser while somebody is at their provider: what proves that they come back from there. */
const flow = {
  state: () => ownCookie("kenniskring-state", LONGEST_VISIT),
  nonce: () => ownCookie("kenniskring-nonce", LONGEST_VISIT),
  pkceCodeVerifier: () => ownCookie("kenniskring-pkce", LONGEST_VISIT),
};
const csrf = () => ownCookie("kenniskring-csrf");

export const providerNames = (): { id: string; name: string }[] => env().oidcProviders.map(({ id, name }) => ({ id, name }));
export const findProvider = (id: string | undefined): OidcProvider | undefined => env().oidcProviders.find((one) => one.id === id);

type Answer = { location: string; setCookies: string[] };

/** The address at the provider where somebody signs in, or null when the provider does not answer. */
export async function startAt(provider: OidcProvider): Promise<Answer | null> {
  // Next-auth wants a token of its own; the door has checked already that the form is ours.
  const token = newSecret();
  const answer = await askNextAuth({
    options: optionsFor(provider, async () => {}),
    action: ["signin", provider.id],
    method: "POST",
    body: { csrfToken: token },
    extraCookies: { [csrf().name]: `${token}|${hashOf(`${token}${env().authSecret}`)}` },
  });
  const isThere = URL.canParse(answer.location) && !answer.location.startsWith(`${env().baseUrl}/`);
  return isThere ? answer : null;
}

export type Return =
  | { session: string }
  | { refused: "cancelled" | "notFinished" | "noAddress" | "unproven" | "elsewhere" | "left" | "suspended" };

/** Takes somebody back in who comes from their provider. Whatever happens, the cookies of the visit are used up. */
export async function returnFrom(ctx: Context, provider: OidcProvider, query: Record<string, string>): Promise<Return> {
  const jar = await cookies();
  const began = jar.has(flow.state().name);
  let outcome: Return = { refused: query.error === "access_denied" && began ? "cancelled" : "notFinished" };
  if (began && !query.error)
    await askNextAuth({
      options: optionsFor(provider, async (claims) => {
        outcome = await signInByIdentity(ctx, claims, provider);
      }),
      action: ["callback", provider.id],
      method: "GET",
      query,
    });
  for (const cookie of Object.values(flow)) jar.set(cookie().name, "", { ...cookie().options, maxAge: 0 });
  if ("refused" in outcome) log("sign-in.refused", { provider: provider.id, why: outcome.refused });
  return outcome;
}

/** Next-auth does the protocol; who somebody is then, and their session, is ours. So its own sign-in never goes further. */
function optionsFor(provider: OidcProvider, arrived: (claims: Claims) => Promise<void>): NextAuthOptions {
  return {
    secret: env().authSecret,
    providers: [configOf(provider)],
    cookies: { ...Object.fromEntries(Object.entries(flow).map(([name, cookie]) => [name, cookie()])), csrfToken: csrf() },
    callbacks: {
      async signIn({ profile }) {
        const claims = claimsOf(profile as Record<string, unknown> | undefined);
        // The provider that was asked, or nobody: its own description of itself does not count.
        if (claims && sameIssuer(claims.issuer, provider.issuer)) await arrived(claims).catch(note);
        return "/";
      },
    },
    logger: {
      error: (code, detail) => log("sign-in.provider", { provider: provider.id, code, why: whyOf(detail) }),
      warn() {},
      debug() {},
    },
  };
}

const note = (error: unknown) => void logError("sign-in", error);

/** A word for the log. Whole messages of the protocol hold states, codes and tokens. */
function whyOf(detail: unknown): string {
  const error = detail instanceof Error ? detail : (detail as { error?: unknown } | undefined)?.error;
  const { error: oauth, code, name } = (error ?? {}) as { error?: unknown; code?: unknown; name?: unknown };
  const word = [oauth, code, name].find((one) => typeof one === "string" && /^[\w.-]{1,40}$/.test(one));
  return String(word ?? "unknown");
}

function configOf({ id, name, issuer, clientId, clientSecret }: OidcProvider): OAuthConfig<Record<string, unknown>> {
  return {
    id,
    name,
    type: "oauth",
    clientId,
    clientSecret,
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    httpOptions: { timeout: 8000 },
    userinfo: {
      // Many put the address in the token, some only where it must be asked for.
      async request({ client, tokens }) {
        const { claims } = tokens as unknown as { claims(): Record<string, unknown> };
        const told = claims.call(tokens);
        const more = told.email ? {} : await client.userinfo(tokens.access_token ?? "").catch(() => ({}));
        return "sub" in more && more.sub !== told.sub ? told : { ...more, ...told };
      },
    },
    profile: (told) => ({ id: String(told.sub) }),
  };
}

function claimsOf(told: Record<string, unknown> | undefined): Claims | null {
  const { iss, sub, email, email_verified, preferred_username } = told ?? {};
  if (typeof iss !== "string" || typeof sub !== "string" || sub === "") return null;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const said = { email: text(email), username: text(preferred_username) };
  // Some send the word instead of the truth value.
  const emailVerified =
    email_verified === undefined || email_verified === null ? undefined : email_verified === true || email_verified === "true";
  return { issuer: iss, subject: sub, ...said, emailVerified };
}

const sameIssuer = (a: string, b: string) => a.replace(/\/$/, "") === b.replace(/\/$/, "");

type Question = {
  options: NextAuthOptions;
  action: [string, string];
  method: "GET" | "POST";
  query?: Record<string, string>;
  body?: Record<string, string>;
  extraCookies?: Record<string, string>;
};

/** Asks next-auth in the shape of a plain Node handler, so that nothing of the real request reaches it but what we hand it. */
async function askNextAuth({ options, action, method, query = {}, body = {}, extraCookies = {} }: Question): Promise<Answer> {
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const kept = Object.fromEntries(
    Object.values(flow).flatMap((cookie) => (jar[cookie().name] ? [[cookie().name, jar[cookie().name]]] : [])),
  );
  const request = { method, headers: {}, cookies: { ...kept, ...extraCookies }, body, query: { ...query, nextauth: action } };
  const headers = new Map<string, string | string[]>();
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, value);
      return response;
    },
    end() {},
    json() {},
    send() {},
  };
  await NextAuth(request as never, response as never, options);
  const names = Object.values(flow).map((cookie) => `${cookie().name}=`);
  const setCookies = [headers.get("Set-Cookie") ?? []].flat().filter((line) => names.some((name) => line.startsWith(name)));
  return { location: [headers.get("Location") ?? ""].flat()[0] ?? "", setCookies };
}
