import { linesOf } from "@/lib/platform/copy/lines";

type Line<Result> = { progress?: string; result?: Result; error?: string };

/** Has the running server make a backup, which tells how far it is in lines of JSON, and gives what the last line says. */
export async function askServer<Result>(url: string, secret: string, tell: (line: string) => void): Promise<Result> {
  const answer = await fetch(`${url}/api/jobs/backup`, { method: "POST", headers: { authorization: `Bearer ${secret}` } });
  if (!answer.ok || !answer.body) throw new Error(`The server at ${url} refused to make a backup (${answer.status}).`);
  let result: Result | undefined;
  for await (const line of linesOf(answer.body as unknown as AsyncIterable<Uint8Array>)) {
    const told = JSON.parse(line) as Line<Result>;
    if (told.error) throw new Error(told.error);
    if (told.progress) tell(told.progress);
    result = told.result ?? result;
  }
  if (result === undefined) throw new Error(`The server at ${url} stopped while it made the backup.`);
  return result;
}
