import { defineConfig, devices } from "@playwright/test";
import { installedBrowser } from "./lib/cli/browser.mjs";

const port = 3105;

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

export default defineConfig({
  testDir: "e2e",
  outputDir: "data/e2e-traces",
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  reporter: [["list"], ["json", { outputFile: "data/test-results/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    trace: "retain-on-failure",
    launchOptions: { executablePath: installedBrowser(), args },
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: /phone-|without-script/ },
    { name: "phone", use: phone, testMatch: /journeys\/phone-/ },
    { name: "without-script", use: { ...phone, javaScriptEnabled: false }, testMatch: /without-script/ },
  ],
  webServer: {
    command: "node lib/cli/serve-e2e.mjs",
    env: { PORT: String(port) },
    url: `http://localhost:${port}/api/health`,
    timeout: 600_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
