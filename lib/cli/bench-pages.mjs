/**
 * `npm run bench:pages`: what a page weighs and how long somebody waits for it, on a phone's screen, line and processor, next to
 * an empty page of the same Next.js version in the same run. Asks a running demo (BASE_URL, default http://localhost:3000).
 * Prints a JSON line, a table, and each bar of the yardsticks with what was found.
 */
import { chromium } from "@playwright/test";
import { serveEmpty } from "./bench/empty-next.mjs";
import { visit } from "./bench/one-visit.mjs";
import { installedBrowser } from "./browser.mjs";

const base = process.env.BASE_URL ?? "http://localhost:3000";
const TIMES = Number(process.env.TIMES ?? 5);
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
// A first visit has no worker yet, and what passes through one is not counted.
const phone = { viewport: { width: 360, height: 640 }, locale: "nl-BE", isMobile: true, hasTouch: true, serviceWorkers: "block" };
const WHO = "Paula Platform";

async function signedIn(browser) {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(`${base}/aanmelden`);
  await page.getByRole("button", { name: `Word ${WHO}` }).click();
  await page.getByRole("link", { name: new RegExp(`: ${WHO}$`) }).waitFor();
  const first = async (list, kind) => {
    await page.goto(`${base}${list}`);
    return page.locator(`main a[href^="${kind}"]`).first().getAttribute("href");
  };
  const meeting = await first("/agenda?kringen=alle", "/bijeenkomsten/");
  const document = await first("/zoeken?in=documenten&q=back-up", "/documenten/");
  await page.close();
  return { context, meeting, document };
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const medianOf = (visits) => Object.fromEntries(Object.keys(visits[0]).map((key) => [key, median(visits.map((one) => one[key]))]));

async function measure(context, url, tap) {
  const visits = [];
  for (let n = 0; n < TIMES; n++) visits.push(await visit(context, url, { tap }));
  await visit(context, url, { isBack: true, isSlow: false });
  const back = await visit(context, url, { isBack: true, isSlow: false });
  return { ...medianOf(visits), back: back.all };
}

const browser = await chromium.launch({ executablePath: installedBrowser(), args: flags });
const empty = await serveEmpty();
const blank = await measure(await browser.newContext(phone), empty.url);
const bare = await measure(await browser.newContext(phone), `${empty.url}/kaal`);
empty.stop();
const { context, meeting, document } = await signedIn(browser);
const option = "main button[aria-pressed]";
const pages = {
  today: { path: "/", tap: option },
  agenda: { path: "/agenda", tap: "main nav a" },
  meeting: { path: meeting, tap: option },
  search: { path: "/zoeken?q=veiligheidsplan", tap: "main summary" },
  document: { path: document, tap: "main summary" },
  landing: { path: "/", isVisitor: true, tap: "main summary" },
};
const found = { empty: blank, bare };
for (const [name, { path, tap, isVisitor }] of Object.entries(pages))
  found[name] = await measure(isVisitor ? await browser.newContext(phone) : context, `${base}${path}`, tap);
await browser.close();

const kB = (bytes) => Math.round(bytes / 100) / 10;
const figures = Object.entries(found).map(([page, one]) => ({
  page,
  "LCP s": Math.round(one.lcp / 10) / 100,
  CLS: Math.round(one.cls * 1000) / 1000,
  "TBT ms": Math.round(one.tbt),
  "INP ms": Math.round(one.inp),
  "script above empty kB": kB(one.script - blank.script),
  "html+css+fonts kB": kB(one.html + one.css + one.fonts),
  "whole kB": kB(one.all),
  requests: one.requests,
  "second visit kB": kB(one.back),
}));
console.log(JSON.stringify({ bench: "pages", figures }));
console.table(figures);

/** The bars of every page, then those that are the meeting's alone. */
const onEach = { "LCP s": found.empty.lcp / 1000 + 0.2, CLS: 0.01, "TBT ms": found.empty.tbt + 50, "INP ms": 150 };
const barsOf = (page) => ({
  ...onEach,
  "script above empty kB": ["today", "agenda", "meeting"].includes(page) ? 12 : 25,
  ...(page === "meeting" ? { "html+css+fonts kB": 110, "whole kB": 260, requests: 16, "second visit kB": 20 } : {}),
});
console.table(
  figures.slice(2).flatMap((row) =>
    Object.entries(barsOf(row.page)).map(([figure, most]) => ({
      page: row.page,
      figure,
      found: row[figure],
      bar: Math.round(most * 1000) / 1000,
      verdict: row[figure] <= most ? "ok" : "over",
    })),
  ),
);
