import "server-only";
import { sentence, wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { keepable } from "@/lib/kernel/text";
import { logError } from "@/lib/platform/log";
import { pageContext } from "./context";
import { expected } from "./expected";
import { plainPage } from "./plain-page";

type Told = [name: "ontvangen" | "teruggenomen" | "geweigerd", value: string][];

/**
 * A form on the page of a guest. The secret in its address is all that it needs: no cookie counts, and where it comes from a
 * browser does not say, because that page tells nobody. Leads back to that page with what became of it.
 */
export function guestForm<Params extends { token: string }>(
  run: (ctx: Context, request: Request, params: Params) => Promise<Told>,
): (request: Request, props: { params: Promise<Params> }) => Promise<Response> {
  return async (request, props) => {
    const ctx = await pageContext();
    const params = await props.params;
    try {
      return back(params.token, await run(ctx, request, { ...params, token: keepable(params.token) }));
    } catch (error) {
      return refused(ctx, params.token, expected(error));
    }
  };
}

const back = (token: string, told: Told) =>
  new Response(null, {
    status: 303,
    headers: { Location: `/gast/${encodeURIComponent(token)}?${new URLSearchParams(told)}`, "Cache-Control": "private, no-store" },
  });

function refused(ctx: Context, token: string, error: unknown): Response {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const link = { href: "/", label: t("errors.home") };
  if (!(error instanceof DomainError)) {
    const text = sentence(locale, "errors.unexpected", { reference: logError("guest", error) });
    return plainPage({ locale, title: t("guests.pageTitle"), text, link }, { status: 500 });
  }
  // A link that is good says what is wrong with a file; one that is not says nothing.
  if (error.key !== "errors.notFound") return back(token, [["geweigerd", `${error.key}:`]]);
  return plainPage({ locale, title: t("guests.deadTitle"), text: t("guests.deadText"), link }, { status: 404 });
}
