// @ts-check
/// <reference lib="webworker" />
/**
 * Keeps "Onderweg" for somebody who is signed in: their next meetings, for where there is no connection. Everything else, and
 * this too as long as it can, comes from the server. A copy belongs to one visit (the mark of a session), is emptied when that
 * visit ends or another begins, and is gone after fourteen days.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const PAGE = "/onderweg";
const NO_CONNECTION = "/api/offline";
const SIGN_OUT = "/api/toegang/einde";
/** Where somebody signs in: with a link or a code of ours, or coming back from a provider. */
const SIGN_IN = "/aanmelden";
const PROVIDERS = "/api/auth/";
const PATIENCE = 4_000;
const FRESH = 10 * 60_000;
const LONGEST = 14 * 24 * 60 * 60_000;

/** Counts how often somebody left or came: what was asked for before that is not kept after it. */
let departures = 0;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  const { visit } = event.data;
  event.waitUntil(visit ? keep(String(visit), FRESH) : forget());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (isChangeOfHands(request, pathname)) event.waitUntil(forget());
  if (pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(visit(request, pathname));
  else if (request.headers.has("next-action")) event.respondWith(change(event));
  else if (/^\/_next\/static\/.*\.(css|woff2)$/.test(pathname)) event.respondWith(fetch(request).catch(() => fromKept(request)));
});

/** From here on this browser may be somebody else's. */
const isChangeOfHands = (/** @type {Request} */ { method, mode }, /** @type {string} */ pathname) =>
  method === "POST" ? pathname === SIGN_OUT || pathname.startsWith(SIGN_IN) : mode === "navigate" && pathname.startsWith(PROVIDERS);

/** The network goes first; what was kept steps in when there is none, when it takes too long, or when nobody answers behind it. */
async function visit(/** @type {Request} */ request, /** @type {string} */ pathname) {
  const kept = request.method === "GET" ? await keptFor(pathname) : undefined;
  const answer = fetch(request).then(fromServer);
  // It may still fail after the kept page was shown.
  answer.catch(() => {});
  try {
    return await (kept ? Promise.race([answer, tooLate()]) : answer);
  } catch {
    return kept ?? fromKept(NO_CONNECTION);
  }
}

/** A gateway that found no server is no answer of ours. */
function fromServer(/** @type {Response} */ answer) {
  if (answer.status >= 502 && answer.status <= 504) throw new TypeError("no server");
  return answer;
}

/** @returns {Promise<never>} */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

/** Somebody changes something, an answer to a meeting perhaps: the copy is made again right after. */
function change(/** @type {FetchEvent} */ event) {
  const answer = fetch(event.request);
  const again = async () => {
    await answer;
    const copy = await keptCopy();
    if (copy) await keep(copy.visit, 0);
  };
  event.waitUntil(again().catch(() => {}));
  return answer;
}

/** Fetches the page, what it is drawn with, and the page for everything else; replaces the former copy only when all of it is there. */
async function keep(/** @type {string} */ visitMark, /** @type {number} */ freshFor) {
  const before = departures;
  const copy = await keptCopy();
  if (copy && copy.visit !== visitMark) await forget(false);
  else if (copy && Date.now() - copy.at < freshFor) return;
  const answer = await fetch(PAGE, { redirect: "manual", cache: "no-store" });
  // Whoever is asked to sign in is nobody's.
  if (answer.type === "opaqueredirect") return forget();
  if (!answer.ok) return;
  const html = await answer.text();
  if (!html.includes(`data-visit="${visitMark}"`)) return forget();
  const drawnWith = await Promise.all([NO_CONNECTION, ...(await looksOf(html))].map(entry));
  if (departures !== before) return;
  // One copy there is, also when two tabs of two visits make one at once.
  await forget(false);
  const cache = await caches.open(`onderweg-${visitMark}`);
  for (const [path, answered] of drawnWith) if (answered.ok) await cache.put(path, answered);
  await cache.put(PAGE, asKept(html, visitMark));
  if (departures !== before) await forget(false);
}

const entry = async (/** @type {string} */ path) => /** @type {const} */ ([path, await fetch(path)]);

/** The style sheets of a page, and the fonts that they name. */
async function looksOf(/** @type {string} */ html) {
  const sheets = [...html.matchAll(/href="(\/_next\/static\/[^"]+?\.css)/g)].map(([, path = ""]) => path);
  const texts = await Promise.all(sheets.map(async (path) => ({ path, text: await (await fetch(path)).text() })));
  const fonts = texts.flatMap(({ path, text }) =>
    [...text.matchAll(/url\(["']?([^"')]+?\.woff2)/g)].map(([, font = ""]) => new URL(font, new URL(path, location.origin)).pathname),
  );
  return new Set([...sheets, ...fonts]);
}

/** Without scripts, which would not come, and with the line that says what it is. */
function asKept(/** @type {string} */ html, /** @type {string} */ visitMark) {
  const plain = html
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "")
    .replace(/(<[^>]*\bdata-kept\b[^>]*?) hidden=""/g, "$1");
  return new Response(plain, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'",
      "Cache-Control": "no-store",
      "X-Visit": visitMark,
      "X-Kept-At": String(Date.now()),
    },
  });
}

/** The one copy there is, with whose visit it is and since when; one that is too old goes. */
async function keptCopy() {
  const answer = await caches.match(PAGE);
  if (!answer) return undefined;
  const at = Number(answer.headers.get("x-kept-at"));
  if (Date.now() - at < LONGEST) return { answer, at, visit: answer.headers.get("x-visit") ?? "" };
  await forget();
  return undefined;
}

/** The kept page, where it can stand in for what was asked; for a meeting it opens at that meeting. */
async function keptFor(/** @type {string} */ pathname) {
  const copy = await keptCopy();
  if (!copy) return undefined;
  if (["/", "/agenda", PAGE].includes(pathname)) return copy.answer;
  const [, slug] = /^\/bijeenkomsten\/([a-z0-9-]+)$/.exec(pathname) ?? [];
  if (!slug) return undefined;
  const html = await copy.answer.text();
  if (!html.includes(`id="${slug}"`)) return undefined;
  const there = html.replace("<head>", `<head><meta http-equiv="refresh" content="0;url=#${slug}">`);
  return new Response(there, { headers: copy.answer.headers });
}

const fromKept = async (/** @type {Request | string} */ asked) => (await caches.match(asked)) ?? Response.error();

async function forget(isDeparture = true) {
  if (isDeparture) departures++;
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
