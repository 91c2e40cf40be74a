import { z } from "zod";
import { pageOfFiles } from "@/app/(member)/vragen/_components/place-of-files";
import { attachOrRefuse, mayAttach, type RefusedFile } from "@/lib/questions/attachments/commands";
import { multipartFiles } from "@/lib/web/multipart";
import { route } from "@/lib/web/route";

const word = z.string().max(200).optional().catch(undefined);
const placeShape = z.object({ question: z.uuid().optional().catch(undefined), q: word, aan: word, over: word, onderwerp: word });

/** Takes files in that go along with a question or an answer. A plain form is sent back to its page, the script gets JSON. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in: what it is for stands in the address.
  const place = placeShape.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { question } = place;
  await mayAttach(ctx, { question });
  let came = 0;
  const refusals: RefusedFile[] = [];
  await multipartFiles(request, async ({ fileName, content }) => {
    const outcome = await attachOrRefuse(ctx, { fileName, content, question });
    if ("id" in outcome) came++;
    else refusals.push(outcome);
  });
  if (request.headers.get("accept")?.includes("application/json")) return Response.json({ came, refusals });
  const told = refusals.map(({ key, file }): [string, string] => ["geweigerd", `${key}:${file}`]);
  const nothing: [string, string][] = came + refusals.length === 0 ? [["geweigerd", "attachments.nothing:"]] : [];
  return new Response(null, { status: 303, headers: { Location: pageOfFiles(place, [...told, ...nothing]) } });
});

/** A large file over a slow line takes long to come. */
export const maxDuration = 300;
