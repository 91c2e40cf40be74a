/** Finds a browser for the end-to-end tests: the machine's own, else Playwright's, else Debian's. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// The one without windows first: it is what tests need, and takes half of the processor.
const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The path of a Chromium on this machine, or undefined. */
export const installedBrowser = () => places.find((place) => place && existsSync(place));

const succeeds = (command, args) => spawnSync(command, args, { stdio: "inherit" }).status === 0;

/** Makes sure that there is a browser. `undefined` means that Playwright has its own. */
export function findBrowser() {
  const found = installedBrowser();
  if (found) return found;
  if (succeeds("npx", ["playwright", "install", "chromium"])) return undefined;
  const packages = () => succeeds("apt-get", ["update"]) && succeeds("apt-get", ["install", "-y", "chromium"]);
  if (packages()) return installedBrowser();
  console.error("No browser: install Chromium, or set CHROMIUM to the path of one.");
  process.exit(1);
}
