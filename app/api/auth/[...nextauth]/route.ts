import NextAuth from "next-auth";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { startAtProvider } from "@/lib/people/identities/commands";
import { nextPath } from "@/lib/people/sign-in/input";
import { plainPage } from "@/lib/web/plain-page";
import { findProvider, returnFrom, startAt } from "@/lib/web/provider";
import { route } from "@/lib/web/route";
import { authOptions, keepSession, nextAfterVisit, rememberNext } from "@/lib/web/session";

type Params = { nextauth: string[] };

/** Who is signed in, and the way back from a provider. Everything else that next-auth can is a form of our own. */
export const GET = route<Params>(async (ctx, request, { nextauth }) => {
  const [asked, id, ...rest] = nextauth;
  if (asked === "session" && id === undefined) return whoIsSignedIn(request);
  const provider = asked === "callback" && rest.length === 0 ? findProvider(id) : undefined;
  if (!provider) throw notFound();
  const next = await nextAfterVisit();
  const outcome = await returnFrom(ctx, provider, Object.fromEntries(new URL(request.url).searchParams));
  if ("refused" in outcome) return seeOther(signInPage({ next, provider: provider.id, why: outcome.refused }));
  await keepSession(ctx, outcome.session);
  return seeOther(next);
});

/** Without the query: next-auth takes an odd `callbackUrl` in it for a fault of the server. */
async function whoIsSignedIn({ method, headers, url }: Request): Promise<Response> {
  const request = { method, headers, nextUrl: new URL("/api/auth/session", url) };
  const params = Promise.resolve({ nextauth: ["session"] });
  return NextAuth(request as never, { params } as never, await authOptions()) as Promise<Response>;
}

/** The button of a provider. */
export const POST = route<Params>(async (ctx, request, { nextauth }) => {
  const [asked, id, ...rest] = nextauth;
  const provider = asked === "signin" && rest.length === 0 ? findProvider(id) : undefined;
  if (!provider) throw notFound();
  const form = await request.formData().catch(() => new FormData());
  const next = nextPath.parse(form.get("next") ?? undefined);
  const refused = await startAtProvider(ctx).catch((error) => tooMany(ctx, error, next));
  if (refused) return refused;
  const start = await startAt(provider);
  if (!start) return seeOther(signInPage({ next, provider: provider.id, why: "unavailable" }));
  await rememberNext(next);
  const t = wordsFor(ctx.actor.locale);
  const { name } = provider;
  const link = { href: start.location, label: t("signIn.goOn", { name }) };
  const page = { locale: ctx.actor.locale, title: t("signIn.onTheWay"), text: t("signIn.onTheWayText", { name }), link, forward: true };
  return plainPage(page, { headers: start.setCookies.map((line) => ["Set-Cookie", line]) });
});

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "private, no-store" } });

const signInPage = ({ next, provider, why }: { next: string; provider: string; why: string }) =>
  `/aanmelden?${new URLSearchParams({ next, bij: provider, melding: why })}`;

/** Said on a page, because whoever pressed a button is looking. */
function tooMany(ctx: Context, error: unknown, next: string): Response {
  if (!(error instanceof DomainError) || error.code !== "too_many") throw error;
  const t = wordsFor(ctx.actor.locale);
  const link = { href: `/aanmelden?${new URLSearchParams({ next })}`, label: t("signIn.title") };
  const text = t("signIn.tooManyHere", { minutes: Number(error.params.minutes) });
  const page = { locale: ctx.actor.locale, title: t("errors.unexpectedTitle"), text, link };
  return plainPage(page, { status: 429, headers: [["Retry-After", String(error.params.retryAfter)]] });
}
