import { env } from "@/lib/platform/env";
import { logError } from "@/lib/platform/log";
import { backUpHere, isEmbedded } from "@/lib/web/backup";
import { bringsSecret, machineAnswer } from "@/lib/web/machine";

/** `npm run backup` asks this of the server that holds the embedded database. Tells how far it is, a line of JSON at a time. */
export async function POST(request: Request): Promise<Response> {
  if (!bringsSecret(request, env().cronSecret)) return machineAnswer({ error: "not_allowed" }, 401);
  if (!isEmbedded()) return machineAnswer({ error: "not_found" }, 404);
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object) => controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      try {
        say({ progress: "begun" });
        say({ result: await backUpHere(new Date(), (progress) => say({ progress })) });
      } catch (error) {
        say({ error: `The backup failed; the server's log says why under ${logError("backup", error)}.` });
      }
      controller.close();
    },
  });
  return new Response(lines, { headers: { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" } });
}
