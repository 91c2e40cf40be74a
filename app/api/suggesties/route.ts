import { wordsFor } from "@/lib/i18n";
import { readAddress } from "@/lib/search/input";
import { suggest } from "@/lib/search/suggestions/queries";
import { route } from "@/lib/web/route";

/** What one may mean while typing, for the search boxes. Only what this reader may see. */
export const GET = route(async (ctx, request) => {
  const { text } = readAddress({ q: new URL(request.url).searchParams.get("q") ?? "" });
  const t = wordsFor(ctx.actor.locale);
  const found = await suggest(ctx, text);
  return Response.json(
    found.map(({ kind, ...suggestion }) => ({ ...suggestion, kind: t(`search.kind.${kind}`) })),
    { headers: { "Cache-Control": "private, no-store" } },
  );
});
