/** How far a file is. `waiting`: the line is gone for a moment; `checking`: everything arrived. */
export type Telling = { percent?: number; state?: "sending" | "waiting" | "checking" };

/** The server understood, and says no: to try again would not help. */
export class Refused extends Error {
  constructor(
    readonly key: string,
    message: string,
  ) {
    super(message);
  }
}

/** Pauses between two tries, in milliseconds; together two minutes. While the browser has no line at all it waits for one. */
const pauses = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];
/** Milliseconds in which an answer must come, and without a byte after which a part is stuck. */
const ANSWER = 60_000;
const SILENCE = 20_000;
const RARELY = 60_000;

/** Tries again after a pause, until it works, is refused, or the pauses are over. */
export async function untilItWorks<T>(run: () => Promise<T>, tell: (telling: Telling) => void): Promise<T> {
  for (let tries = 0; ; ) {
    try {
      const result = await run();
      if (tries > 0) tell({ state: "sending" });
      return result;
    } catch (error) {
      const pause = pauses[tries++];
      if (error instanceof Refused || pause === undefined) throw error;
      tell({ state: "waiting" });
      if (!navigator.onLine) tries = 1;
      await nextChance(pause);
    }
  }
}

/** After the pause; without a line, when there is one again, or once in a while: not every browser is right about it. */
function nextChance(pause: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, navigator.onLine ? pause : RARELY);
    window.addEventListener("online", () => resolve(), { once: true });
  });
}

/** Asks our own server. What it cannot do now is an ordinary error; what it will not do is a refusal, with its sentence. */
export async function ask<T>(address: string, body: object): Promise<T> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER),
  });
  const said = (await answer.json()) as T & { error?: string; message?: string };
  if (answer.ok) return said;
  const isBusy = answer.status >= 500 || answer.status === 429 || said.error === "documents.uploadBusy";
  throw isBusy ? new Error(said.error) : new Refused(said.error ?? "", said.message ?? "");
}

/** Brings the bytes of a part to an address, ours or the store's. Fetch cannot tell how far it is; hence the older request. */
export function putPart(address: string, part: Blob, onBytes: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence: ReturnType<typeof setTimeout>;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => request.abort(), SILENCE);
    };
    request.open("PUT", address);
    request.upload.onprogress = (event) => {
      heard();
      onBytes(event.loaded);
    };
    request.onloadend = () => {
      clearTimeout(silence);
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new Error(`${request.status}`));
    };
    heard();
    request.send(part);
  });
}
