import { defineConfig, devices } from "@playwright/test";
import { installedBrowser } from "./lib/cli/browser.mjs";

/** `ENGINES=full` runs the same tests against PostgreSQL, object storage, Typesense, SMTP and OpenID Connect. */
const isFull = process.env.ENGINES === "full";
const port = isFull ? 3106 : 3105;
const name = isFull ? "e2e-full" : "e2e";

/** What Chromium needs to stay quiet on a machine without a screen or an internet. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } };
const phone = { ...desktop, viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };

const alone = /reading-changes-nothing/;
const broken = /errors-are-kind/;
/** What the engines behind the pages make no difference to is walked on the embedded ones alone. */
const once = /keyboard-|phone-(offline|approves)|lead-(takes|ends)|wish-becomes-talk|place-without-circle|signs-in-with-organisation/;

export default defineConfig({
  testDir: isFull ? "e2e/journeys" : "e2e",
  testIgnore: isFull ? once : undefined,
  outputDir: `data/${name}-traces`,
  // Two cores carry the browser, the server and its engines.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  reporter: [["list"], ["json", { outputFile: `data/test-results/${name}.json` }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    // Each would fetch pages beside those that a test looks at; the test of the worker itself allows it.
    serviceWorkers: "block",
    // A trace of everything takes a third of two cores: `--trace on` makes one where it is wanted.
    screenshot: "only-on-failure",
    launchOptions: { executablePath: installedBrowser(), args },
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: [/phone-|without-script/, alone, broken, ...(isFull ? [once] : [])] },
    { name: "phone", use: phone, testMatch: /journeys\/phone-/ },
    { name: "without-script", use: { ...phone, javaScriptEnabled: false }, testMatch: /without-script/ },
    // The first looks at every row of the database, the second takes tables away: an embedded one allows neither. Nobody else may write meanwhile.
    ...(isFull
      ? [
          { name: "alone", use: desktop, testMatch: alone, dependencies: ["desktop", "phone", "without-script"] },
          { name: "broken", use: desktop, testMatch: broken, dependencies: ["alone"] },
        ]
      : []),
  ],
  webServer: {
    command: isFull ? "node --conditions=react-server --import tsx lib/cli/serve-full.ts" : "node lib/cli/serve-e2e.mjs",
    env: { PORT: String(port) },
    url: `http://localhost:${port}/api/health`,
    timeout: 600_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
