import type { UploadResult } from "./next-address";

type Options = { hidden: Record<string, string>; onProgress: (file: string, percent: number) => void };

/** Sends files one after another, so that what has arrived stays when the line drops. */
export async function sendFiles(files: File[], { hidden, onProgress }: Options): Promise<UploadResult[]> {
  const results: UploadResult[] = [];
  for (const file of files) results.push(await sendFile(file, hidden, (percent) => onProgress(file.name, percent)));
  return results;
}

function sendFile(file: File, hidden: Record<string, string>, onProgress: (percent: number) => void): Promise<UploadResult> {
  const body = new FormData();
  for (const [name, value] of Object.entries(hidden)) body.append(name, value);
  body.append("files", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => onProgress(Math.floor((event.loaded / Math.max(1, event.total)) * 100));
    request.onerror = () => resolve({ file: file.name, outcome: "lost" });
    request.onload = () => resolve(answerOf(file.name, request.responseText));
    onProgress(0);
    request.send(body);
  });
}

/** Fetch cannot tell how far an upload is; hence the older request, whose answer is text. */
function answerOf(file: string, text: string): UploadResult {
  try {
    const answer = JSON.parse(text) as { results?: UploadResult[]; message?: string };
    const [result] = answer.results ?? [];
    return result ? result : { file, outcome: "refused", message: answer.message ?? text.slice(0, 200) };
  } catch {
    return { file, outcome: "lost" };
  }
}
