/** How far a file is. `waiting`: the line is gone for a moment; `checking`: everything arrived. */
export type Telling = { percent?: number; state?: "sending" | "waiting" | "checking"; upload?: string };

/** Whom to tell how far it is, and what says that the person wants it to stop. */
export type Sending = { tell: (telling: Telling) => void; signal: AbortSignal };

/** The person paused it: what arrived stays. */
export class Stopped extends Error {}

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

/** Tries again after a pause, until it works, is refused or stopped, or the pauses are over. */
export async function untilItWorks<T>(run: () => Promise<T>, { tell, signal }: Sending): Promise<T> {
  for (let tries = 0; ; tries = navigator.onLine ? tries + 1 : 1) {
    try {
      const result = await unlessStopped(run, signal);
      if (tries > 0) tell({ state: "sending" });
      return result;
    } catch (error) {
      const pause = pauseAfter(error, tries);
      tell({ state: "waiting" });
      await nextChance(pause, signal);
    }
  }
}

async function unlessStopped<T>(run: () => Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new Stopped();
  try {
    return await run();
  } catch (error) {
    throw signal.aborted ? new Stopped() : error;
  }
}

function pauseAfter(error: unknown, tries: number): number {
  const pause = pauses[tries];
  if (error instanceof Refused || error instanceof Stopped || pause === undefined) throw error;
  return pause;
}

/** After the pause; without a line, when there is one again, or once in a while: not every browser is right about it. */
function nextChance(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, navigator.onLine ? pause : RARELY);
    window.addEventListener("online", () => resolve(), { once: true });
    signal.addEventListener("abort", () => resolve(), { once: true });
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

type Bringing = { onBytes: (bytes: number) => void; signal: AbortSignal };

/** Brings the bytes of a part to an address, ours or the store's. Fetch cannot tell how far it is; hence the older request. */
export function putPart(address: string, part: Blob, { onBytes, signal }: Bringing): Promise<void> {
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
    const stop = () => request.abort();
    signal.addEventListener("abort", stop);
    request.onloadend = () => {
      clearTimeout(silence);
      signal.removeEventListener("abort", stop);
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new Error(`${request.status}`));
    };
    heard();
    request.send(part);
  });
}
