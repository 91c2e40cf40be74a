// How long after its last byte a document is found by what it says on page 17, by somebody else than who shared it:
//   npm run bench:found [-- --url http://localhost:3000 --times 20]
// Asks a running demo (npm run demo) over HTTP, as browsers without a script do, and makes its PDFs itself.
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pdf } from "@/lib/testing/office-files";
import { percentile, say } from "./bench/figures";
import { filledForm, signIn } from "./bench/plain-form";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: process.env.BASE_URL ?? "http://localhost:3000" },
    times: { type: "string", default: "20" },
    from: { type: "string", default: "Amira Zogenaamd" },
    to: { type: "string", default: "Hugo Herhaling" },
  },
});
const base = values.url;
const origin = new URL(base).origin;

const PAGES = 20;
const TELLING_PAGE = 17;
/** How often somebody who waits looks again; a person is slower. */
const LOOK_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 60_000;

const prose =
  "Het bestuur kiest voor haalbare stappen: eerst de inventaris van toestellen en toepassingen, dan de afspraken met leveranciers, en pas daarna nieuwe middelen. ";
const colours = ["kobaltblauwe", "okergele", "smaragdgroene", "karmijnrode", "parelgrijze"];
const things = ["reservesleutel", "noodgenerator", "netwerkverdeler", "archiefdoos"];

/** Words that stand together in no other document. */
const phraseOf = (n: number): string =>
  `de ${colours[n % colours.length]} ${things[n % things.length]} nummer ${process.pid}${n} staat in het koetshuis`;

const bookOf = (n: number): Promise<Buffer> =>
  pdf(
    Array.from({ length: PAGES }, (_, at) => [
      [18, at === 0 ? `Draaiboek ${process.pid} deel ${n}` : `Hoofdstuk ${at + 1}`],
      [11, prose.repeat(12)],
      ...(at + 1 === TELLING_PAGE ? ([[11, `Weet dat ${phraseOf(n)}.`]] as [number, string][]) : []),
    ]),
  );

/** Asks until there is an answer, as somebody does who waits for it. */
async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const last = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < last) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(LOOK_MILLISECONDS);
  }
  throw new Error(`waited a minute in vain until ${what}`);
}

async function upload(cookie: string, file: Buffer, name: string): Promise<string> {
  const body = new FormData();
  body.append("files", new Blob([new Uint8Array(file)], { type: "application/pdf" }), name);
  const answer = await fetch(`${base}/api/uploads`, { method: "POST", body, headers: { cookie, origin, accept: "application/json" } });
  const { results } = (await answer.json()) as { results: { document?: string; message?: string }[] };
  const [result] = results;
  if (!result?.document) throw new Error(`not taken: ${result?.message}`);
  return result.document;
}

async function share(cookie: string, address: string): Promise<void> {
  const form = await until("the metadata can be confirmed", async () =>
    filledForm(await (await fetch(address, { headers: { cookie } })).text(), 'name="visibility"'),
  );
  form.set("visibility", "members");
  form.set("wrote", "author");
  const answer = await fetch(address, { method: "POST", body: form, redirect: "manual", headers: { cookie, origin } });
  if (answer.status !== 303) throw new Error(`not shared: ${answer.status}`);
}

const isFound = async (cookie: string, phrase: string, id: string): Promise<true | undefined> => {
  const answer = await fetch(`${base}/zoeken?q=${encodeURIComponent(`"${phrase}"`)}`, { headers: { cookie } });
  return (await answer.text()).includes(`/documenten/${id}`) || undefined;
};

const uploader = await signIn(base, values.from);
const finder = await signIn(base, values.to);
const times: number[] = [];
const steps = { stored: [] as number[], shared: [] as number[] };
for (let n = 1; n <= Number(values.times); n += 1) {
  const file = await bookOf(n);
  // The request is smaller than what a socket takes at once: its last byte leaves with its first.
  const start = performance.now();
  const id = await upload(uploader, file, `draaiboek-${process.pid}-${n}.pdf`);
  steps.stored.push(performance.now() - start);
  await share(uploader, `${base}/documenten/${id}/delen`);
  steps.shared.push(performance.now() - start);
  await until("it is found", () => isFound(finder, phraseOf(n), id));
  times.push(performance.now() - start);
}
const half = (all: number[]) => percentile(all, 0.5);
say(
  JSON.stringify({
    bench: "found",
    documents: times.length,
    pages: PAGES,
    "stored p50 ms": half(steps.stored),
    "shared p50 ms": half(steps.shared),
    "found p50 ms": half(times),
    "found p95 ms": percentile(times, 0.95),
  }),
);
