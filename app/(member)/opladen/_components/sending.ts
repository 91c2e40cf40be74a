import type { UploadResult } from "./next-address";
import { type Finished, sendFile } from "./send-file";
import { Refused, Stopped, type Telling } from "./send-part";

/** A file and how far it is. `lost`: the line stayed away; `paused`: the person wants to go on later. */
export type Item = {
  id: number;
  file: File;
  state: "queued" | NonNullable<Telling["state"]> | "paused" | UploadResult["outcome"];
  percent: number;
  /** What the server calls it, once it knows of it. */
  upload?: string;
  result?: Finished;
};

type Options = { hidden: Record<string, string>; changed: (items: Item[]) => void; over: (items: Item[]) => void };
export type Cards = ReturnType<typeof sendingOf>;

/** Sends files one after another, so that what has arrived stays when the line drops; each can be paused and go on. */
export function sendingOf({ hidden, changed, over }: Options) {
  let items: Item[] = [];
  let count = 0;
  let isBusy = false;
  const stops = new Map<number, AbortController>();

  const keep = (next: Item[]) => {
    items = next;
    changed(items);
  };
  const change = (id: number, part: Partial<Item>) => keep(items.map((item) => (item.id === id ? { ...item, ...part } : item)));

  async function send({ id, file }: Item) {
    const stop = new AbortController();
    stops.set(id, stop);
    change(id, { state: "sending" });
    const tell = (telling: Telling) => !stop.signal.aborted && change(id, { state: "sending", ...telling });
    try {
      const result = { document: hidden.document, ...(await sendFile(file, hidden, { tell, signal: stop.signal })) };
      change(id, { state: result.outcome, result });
    } catch (error) {
      if (error instanceof Stopped) change(id, { state: "paused" });
      else if (!(error instanceof Refused)) change(id, { state: "lost" });
      else change(id, { state: "refused", result: { outcome: "refused", key: error.key, message: error.message } });
    }
    stops.delete(id);
  }

  async function run() {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const next = items.find(({ state }) => state === "queued");
      if (!next) break;
      await send(next);
    }
    isBusy = false;
    over(items);
  }

  return {
    add(files: File[]) {
      keep([...items, ...files.map((file): Item => ({ id: ++count, file, state: "queued", percent: 0 }))]);
      void run();
    },
    pause(id: number) {
      const stop = stops.get(id);
      if (stop) stop.abort();
      else change(id, { state: "paused" });
    },
    goOn(id: number) {
      change(id, { state: "queued" });
      void run();
    },
    remove(id: number) {
      stops.get(id)?.abort();
      keep(items.filter((item) => item.id !== id));
    },
  };
}
