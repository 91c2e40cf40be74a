import "server-only";
import { sentence } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { DomainError, type ErrorCode } from "@/lib/kernel/errors";
import { keepable } from "@/lib/kernel/text";
import { logError } from "@/lib/platform/log";
import { pageContext } from "./context";
import { expected } from "./expected";
import { requireOwnOrigin } from "./origin";

const statuses: Record<ErrorCode, number> = {
  not_signed_in: 401,
  not_found: 404,
  not_allowed: 403,
  invalid: 400,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

type Handler<Params> = (request: Request, props: { params: Promise<Params> }) => Promise<Response>;

/** A route handler: builds the context, guards changes against other sites, and turns errors into a status and a sentence. */
export function route<Params = Record<string, never>>(
  run: (ctx: Context, request: Request, params: Params) => Promise<Response>,
): Handler<Params> {
  return async (request, props) => {
    let locale: Locale = "nl";
    try {
      const ctx = await pageContext();
      locale = ctx.actor.locale;
      if (request.method !== "GET" && request.method !== "HEAD") requireOwnOrigin(request.headers);
      return await run(ctx, request, keepableIn(await props.params));
    } catch (error) {
      return refusal(locale, expected(error));
    }
  };
}

/** A piece of an address may hold anything; what no database keeps names nothing. */
function keepableIn<Params>(params: Params): Params {
  const pieces = Object.entries(params ?? {}).map(([name, piece]) => [name, typeof piece === "string" ? keepable(piece) : piece]);
  return Object.fromEntries(pieces) as Params;
}

function refusal(locale: Locale, error: unknown): Response {
  const headers = { "Cache-Control": "private, no-store" };
  if (error instanceof DomainError) {
    const message = sentence(locale, error.key, error.params);
    const { retryAfter } = error.params;
    const wait: Record<string, string> = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
    return Response.json({ error: error.key, message }, { status: statuses[error.code], headers: { ...headers, ...wait } });
  }
  const reference = logError("route", error);
  const message = sentence(locale, "errors.unexpected", { reference });
  return Response.json({ error: "unexpected", message }, { status: 500, headers });
}
