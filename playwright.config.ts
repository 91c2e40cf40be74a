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

export default defineConfig({
  testDir: isFull ? "e2e/journeys" : "e2e",
  outputDir: `data/${name}-traces`,
  // Two cores carry the browser, the server and its engines.
  timeout: 120_000,
  workers: 2,
  fullyParallel: true,
  reporter: [["list"], ["json", { outputFile: `data/test-results/${name}.json` }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    trace: "retain-on-failure",
    launchOptions: { executablePath: installedBrowser(), args },
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: [/phone-|without-script/, alone] },
    { name: "phone", use: phone, testMatch: /journeys\/phone-/ },
    { name: "without-script", use: { ...phone, javaScriptEnabled: false }, testMatch: /without-script/ },
    // Looks at every row of the database, which an embedded one does not allow; nobody else may write meanwhile.
    ...(isFull ? [{ name: "alone", use: desktop, testMatch: alone, dependencies: ["desktop", "phone", "without-script"] }] : []),
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
