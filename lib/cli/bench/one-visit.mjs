/** One visit of a page on a modest phone with a poor line: what it weighs, when it is there, whether it holds still. */

/** Slow 4G as page speed tools mean it, and a processor four times slower than this one. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/** How long after the load events something may still move or block. */
const SETTLE = 1500;

const kinds = { Script: "script", Stylesheet: "css", Font: "fonts", Document: "html" };

/** Runs in the page, before anything of it. */
function watch() {
  const seen = { lcp: 0, cls: 0, tbt: 0, inp: 0 };
  globalThis.seen = seen;
  const observe = (type, take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  observe("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  observe("layout-shift", (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
  observe("longtask", (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
  observe("event", (entry) => (seen.inp = Math.max(seen.inp, entry.interactionId ? entry.duration : 0)), { durationThreshold: 16 });
}

/** Bytes over the line, as the server sends them: gzipped, headers included. What the cache had is none. */
async function weigher(network) {
  const weight = { script: 0, css: 0, fonts: 0, html: 0, all: 0, requests: 0 };
  const kindOf = new Map();
  const cached = new Set();
  network.on("Network.requestServedFromCache", ({ requestId }) => cached.add(requestId));
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    kindOf.set(requestId, kinds[type]);
    if (response.fromDiskCache || response.fromPrefetchCache) cached.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId)) return;
    weight.requests++;
    weight.all += encodedDataLength;
    const kind = kindOf.get(requestId);
    if (kind) weight[kind] += encodedDataLength;
  });
  await network.send("Network.enable");
  return weight;
}

/** `isBack`: the page was there before, and its cache may be used. `isSlow`: on the phone's line and processor. */
export async function visit(context, url, { isBack = false, isSlow = true, tap = undefined }) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const network = await context.newCDPSession(page);
  const weight = await weigher(network);
  await network.send("Network.setCacheDisabled", { cacheDisabled: !isBack });
  if (isSlow) {
    await network.send("Network.emulateNetworkConditions", line);
    await network.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE);
  const first = { ...weight, ...(await page.evaluate(() => globalThis.seen)) };
  const inp = tap ? await tapped(page, tap) : 0;
  await page.close();
  return { ...first, inp };
}

/** From a real tap to the next picture, on the first thing of this kind that can be seen. */
async function tapped(page, selector) {
  const target = page.locator(selector).filter({ visible: true }).first();
  if ((await target.count()) === 0) return 0;
  await target.tap();
  await page.waitForTimeout(SETTLE);
  return page.evaluate(() => globalThis.seen.inp);
}
