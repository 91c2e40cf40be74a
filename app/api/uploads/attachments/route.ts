import { z } from "zod";
import { pageOfFiles } from "@/app/(member)/vragen/_components/place-of-files";
import { sentence } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { attachFile, mayAttach } from "@/lib/questions/attachments/commands";
import { multipartFiles } from "@/lib/web/multipart";
import { route } from "@/lib/web/route";

const word = z.string().max(200).optional().catch(undefined);
const placeShape = z.object({ question: z.uuid().optional().catch(undefined), q: word, aan: word, over: word, onderwerp: word });
type Refusal = { key: string; file: string; message: string };

/** Takes files in that go along with a question or an answer. A plain form is sent back to its page, the script gets JSON. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in: what it is for stands in the address.
  const place = placeShape.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { question } = place;
  await mayAttach(ctx, { question });
  let came = 0;
  const refusals: Refusal[] = [];
  await multipartFiles(request, async ({ fileName, content }) => {
    const refusal = await receive(ctx, { fileName, content, question });
    if (refusal) refusals.push(refusal);
    else came++;
  });
  if (request.headers.get("accept")?.includes("application/json")) return Response.json({ came, refusals });
  const told = refusals.map(({ key, file }): [string, string] => ["geweigerd", `${key}:${file}`]);
  const nothing: [string, string][] = came + refusals.length === 0 ? [["geweigerd", "attachments.nothing:"]] : [];
  return new Response(null, { status: 303, headers: { Location: pageOfFiles(place, [...told, ...nothing]) } });
});

/** Why a file was not taken. One bad file among several does not spoil the others. */
async function receive(ctx: Context, file: Parameters<typeof attachFile>[1]): Promise<Refusal | null> {
  try {
    await attachFile(ctx, file);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    const params = { file: file.fileName, ...error.params };
    return { key: error.key, file: file.fileName, message: sentence(ctx.actor.locale, error.key, params) };
  }
}

/** A large file over a slow line takes long to come. */
export const maxDuration = 300;
