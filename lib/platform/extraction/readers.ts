import type { ChildProcess } from "node:child_process";
import type { Socket } from "node:net";
import path from "node:path";
import type { FileKind } from "@/lib/kernel/file-kinds";
import type { UnreadableReason } from "@/lib/kernel/reader";
import { startBounded } from "@/lib/platform/bounded";

export type ExtractionLimits = { seconds: number; memoryMegabytes: number };
/** With a `page`, a picture of it is wanted instead of the text of them all. */
export type Job = { file: string; kind: FileKind; page?: number };
type Refused = { ok: false; reason: UnreadableReason };
/** `again`: the process that answered is still fit for another file. */
export type Answer<Said> = (Said | Refused) & { again?: boolean };

/** The reader stops at 4 million characters itself; this holds when it does not. */
const MAX_OUTPUT_BYTES = 24_000_000;
/** To start a reader costs as much as to read a short PDF, so one waits a moment for the next file of a batch. */
const IDLE_MILLISECONDS = 10_000;
const script = () => path.join(process.cwd(), "lib/platform/extraction/reader/main.mjs");

const waiting = new Map<ReaderProcess, NodeJS.Timeout>();

/** Reads one file in a process that reads nothing else meanwhile; one that had trouble reads nothing afterwards either. */
export async function readApart<Said>(job: Job, limits: ExtractionLimits): Promise<Answer<Said>> {
  const known = ready(limits);
  const answer = await (known ?? new ReaderProcess(limits)).read<Said>(job);
  // A process that died while it waited says nothing about the file.
  const said = answer ?? (known ? await new ReaderProcess(limits).read<Said>(job) : undefined);
  // A reader that died without a word ran out of its memory: nothing else ends it.
  return said ?? { ok: false, reason: "too-large" };
}

function ready({ seconds, memoryMegabytes }: ExtractionLimits): ReaderProcess | undefined {
  for (const [reader, timer] of waiting) {
    if (reader.limits.seconds !== seconds || reader.limits.memoryMegabytes !== memoryMegabytes) continue;
    clearTimeout(timer);
    waiting.delete(reader);
    return reader;
  }
}

function keep(reader: ReaderProcess): void {
  const end = () => {
    waiting.delete(reader);
    reader.stop();
  };
  waiting.set(reader, setTimeout(end, IDLE_MILLISECONDS).unref());
}

class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #input: Socket;
  readonly #output: Socket;

  constructor(readonly limits: ExtractionLimits) {
    this.#child = startBounded(script(), [], { memoryMegabytes: limits.memoryMegabytes, stdio: ["pipe", "ignore", "ignore", "pipe"] });
    // Pipes to a process of ours are sockets; its types promise less.
    [this.#input, this.#output] = [this.#child.stdin as Socket, this.#child.stdio[3] as Socket];
    // A line to a process that has just died is lost; the end of its own pipe tells that it died.
    this.#input.on("error", () => {});
  }

  async read<Said>(job: Job): Promise<Answer<Said> | undefined> {
    this.#hold(true);
    const answer = await this.#ask<Said>(job);
    this.#hold(false);
    if (answer?.again) keep(this);
    else this.stop();
    return answer;
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }

  /** Whoever waits for an answer stays; a reader that waits for work keeps no command from ending. */
  #hold(busy: boolean): void {
    for (const handle of [this.#child, this.#input, this.#output]) busy ? handle.ref() : handle.unref();
  }

  #ask<Said>(job: Job): Promise<Answer<Said> | undefined> {
    if (this.#output.destroyed) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const finish = (answer?: Answer<Said>) => {
        clearTimeout(timer);
        this.#output.removeAllListeners();
        this.#child.removeAllListeners();
        resolve(answer);
      };
      const timer = setTimeout(() => finish({ ok: false, reason: "too-slow" }), this.limits.seconds * 1000);
      this.#output.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > MAX_OUTPUT_BYTES) finish({ ok: false, reason: "too-large" });
        else if (chunk.at(-1) === LINE_END) finish(answerIn<Answer<Said>>(chunks));
      });
      this.#output.once("close", () => finish());
      this.#child.once("error", reject);
      this.#input.write(`${JSON.stringify({ ...job, seconds: this.limits.seconds })}\n`);
    });
  }
}

const LINE_END = "\n".charCodeAt(0);

function answerIn<Said>(chunks: Buffer[]): Said | undefined {
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Said;
  } catch {
    return undefined;
  }
}
