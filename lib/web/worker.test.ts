import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

/** public/sw.js with a browser around it that a test can hold in its hand. */

const HOME = "https://kring.example";
const DAY = 24 * 60 * 60_000;
type Listener = (event: unknown) => void;
type Answer = (path: string) => Response | Promise<Response>;

let stores: Map<string, Map<string, Response>>;
let listeners: Map<string, Listener>;
let answer: Answer;

const page = (visit: string) =>
  new Response(`<html><head></head><div data-visit="${visit}"><p data-kept hidden="">x</p><script>1</script></div>`);
const pathOf = (asked: Request | string) => (typeof asked === "string" ? asked : new URL(asked.url).pathname);

const cacheOver = (store: Map<string, Response>) => ({
  keys: async () => [...store.keys()],
  delete: async (path: string) => store.delete(path),
  put: async (path: string, response: Response) => void store.set(path, response),
});

const caches = {
  keys: async () => [...stores.keys()],
  delete: async (name: string) => stores.delete(name),
  open: async (name: string) => cacheOver(stores.get(name) ?? stores.set(name, new Map()).get(name) ?? new Map()),
  match: async (asked: Request | string) => {
    for (const store of stores.values()) if (store.has(pathOf(asked))) return store.get(pathOf(asked))?.clone();
  },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout"] });
  stores = new Map();
  listeners = new Map();
  answer = (path) => (path === "/onderweg" ? page("els") : new Response("ok"));
  const self = { addEventListener: (name: string, run: Listener) => listeners.set(name, run), skipWaiting() {} };
  const fetch = async (asked: Request | string) => answer(pathOf(asked));
  new Function("self", "caches", "fetch", "location", readFileSync("public/sw.js", "utf8"))(self, caches, fetch, { origin: HOME });
});
afterEach(() => vi.useRealTimers());

/** Hands the worker an event, and waits for all that it does with it. */
async function tell(name: string, event: object): Promise<Response | undefined> {
  const doings: Promise<unknown>[] = [];
  let said: Promise<Response> | undefined;
  const hooks = { waitUntil: (doing: Promise<unknown>) => doings.push(doing), respondWith: (given: Promise<Response>) => (said = given) };
  listeners.get(name)?.({ ...event, ...hooks });
  const response = await said;
  await Promise.all(doings);
  return response;
}

const visits = (visit: string) => tell("message", { data: { visit } });
const request = (path: string, more: object) => ({ url: `${HOME}${path}`, method: "GET", headers: new Headers(), ...more });
const opens = (path: string) => tell("fetch", { request: request(path, { mode: "navigate" }) });
const isKept = async (said: Response | undefined) => Boolean((await said?.text())?.includes("<p data-kept>"));
const keptOf = () => [...stores.keys()];

test("the page is kept for the visit that asked, without its scripts, and opens with the line that says so", async () => {
  await visits("els");
  expect(keptOf()).toEqual(["onderweg-els"]);
  answer = () => Promise.reject(new TypeError("offline"));
  const text = await (await opens("/"))?.text();
  expect(text).toContain("<p data-kept>");
  expect(text).not.toContain("<script");
});

test("whatever the server answers goes first; a gateway without a server is no answer", async () => {
  await visits("els");
  answer = () => new Response("fresh");
  expect(await (await opens("/"))?.text()).toBe("fresh");
  answer = () => new Response("broken", { status: 500 });
  expect(await (await opens("/"))?.text()).toBe("broken");
  answer = () => new Response("nobody", { status: 503 });
  expect(await isKept(await opens("/agenda"))).toBe(true);
});

test("after four seconds the kept page steps in, where there is one", async () => {
  await visits("els");
  answer = () => new Promise(() => {});
  const opening = opens("/");
  await vi.advanceTimersByTimeAsync(4_001);
  expect(await isKept(await opening)).toBe(true);
});

test.each([
  ["another one's page", () => page("koen")],
  ["a page to sign in on", () => Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" })],
])("%s empties all that was kept", async (_what, given) => {
  await visits("els");
  vi.setSystemTime(Date.now() + DAY);
  answer = given;
  await visits("els");
  expect(keptOf()).toEqual([]);
});

test("another visit finds nothing of the one before, also when nothing can be fetched", async () => {
  await visits("els");
  answer = () => new Response("", { status: 500 });
  await visits("koen");
  expect(keptOf()).toEqual([]);
});

const changesOfHands = [
  ["signs out", "/api/toegang/einde", { method: "POST", mode: "navigate" }],
  ["signs in with a link", "/aanmelden/bevestigen", { method: "POST", mode: "navigate" }],
  ["signs in with a script", "/aanmelden", { method: "POST", mode: "cors", headers: new Headers({ "next-action": "x" }) }],
  ["comes back from a provider", "/api/auth/callback/acm", { mode: "navigate" }],
] as const;

describe.each(changesOfHands)("who %s", (_what, path, more) => {
  const comesOrGoes = () => tell("fetch", { request: request(path, more) });

  test("finds nothing of who was there, however slow what comes next may be", async () => {
    await visits("els");
    await comesOrGoes();
    expect(keptOf()).toEqual([]);
  });

  test("leaves nothing of a page that was on its way", async () => {
    const { arrives, keeping } = await onItsWay("els");
    await comesOrGoes();
    arrives();
    await keeping;
    expect(keptOf()).toEqual([]);
  });
});

async function onItsWay(visit: string) {
  let arrived: (page: Response) => void = () => {};
  let isAsked = false;
  const former = answer;
  answer = (path) => {
    if (path !== "/onderweg") return new Response("ok");
    isAsked = true;
    return new Promise((arrives) => (arrived = arrives));
  };
  const keeping = visits(visit);
  await vi.waitFor(() => expect(isAsked).toBe(true));
  answer = former;
  return { keeping, arrives: () => arrived(page(visit)) };
}

test("of two tabs that make a copy at once one copy is left, and a visit that ended elsewhere takes it along", async () => {
  const { arrives, keeping } = await onItsWay("els");
  answer = (path) => (path === "/onderweg" ? page("koen") : new Response("ok"));
  await visits("koen");
  arrives();
  await keeping;
  expect(keptOf()).toHaveLength(1);
  await tell("message", { data: { visit: null } });
  expect(keptOf()).toEqual([]);
});

test("a copy is made again after ten minutes and after an answer, and is gone after fourteen days", async () => {
  const asked: string[] = [];
  answer = (path) => {
    asked.push(path);
    return path === "/onderweg" ? page("els") : new Response("ok");
  };
  const times = () => asked.filter((path) => path === "/onderweg").length;
  await visits("els");
  await visits("els");
  expect(times()).toBe(1);
  vi.setSystemTime(Date.now() + 11 * 60_000);
  await visits("els");
  expect(times()).toBe(2);
  const reply = request("/", { method: "POST", mode: "cors", headers: new Headers({ "next-action": "x" }) });
  await tell("fetch", { request: reply });
  expect(times()).toBe(3);
  vi.setSystemTime(Date.now() + 15 * DAY);
  answer = () => Promise.reject(new TypeError("offline"));
  await opens("/");
  expect(keptOf()).toEqual([]);
});
