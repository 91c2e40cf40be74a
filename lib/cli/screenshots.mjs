/** `npm run screenshots`: takes the pictures of the README from a running demo (URL in BASE_URL, default http://localhost:3000). */
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { installedBrowser } from "./browser.mjs";

const base = process.env.BASE_URL ?? "http://localhost:3000";
const folder = "public/screenshots";
const browser = await chromium.launch({
  executablePath: installedBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});

/** A page as somebody of the demo world sees it. */
async function picture(name, path, { width, height, scale = 1, who = "Els Voorbeeld", scheme = "light", prepare = async () => {} }) {
  const viewport = { width, height };
  const context = await browser.newContext({
    viewport,
    locale: "nl-BE",
    colorScheme: scheme,
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${base}/aanmelden`);
  const button = page.getByRole("button", { name: new RegExp(`^(Word )?${who}$`) });
  if (!(await button.isVisible())) await page.locator("summary").first().click();
  await button.click();
  await page.getByRole("link", { name: new RegExp(`: ${who}$`) }).waitFor();
  await page.goto(`${base}${typeof path === "string" ? path : await path(page)}`);
  await prepare(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}

/** The address of the next meeting, as the agenda gives it. */
async function nextMeeting(page) {
  await page.goto(`${base}/agenda`);
  return page.locator('main a[href^="/bijeenkomsten/"]').first().getAttribute("href");
}

/** The expertise of a profile, with the evidence behind its first topic unfolded. */
async function showEvidence(page) {
  await page.locator("main details summary").first().click();
  await page
    .getByRole("heading", { name: "Expertise" })
    .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 24));
  await page.evaluate(() => document.activeElement?.blur());
}

const phone = { width: 360, height: 720, scale: 1.5 };
mkdirSync(folder, { recursive: true });
await picture("meeting-phone", nextMeeting, { ...phone, who: "Koen Denkbeeld" });
await picture("search-desktop", "/zoeken?q=plan+voor+veiligheid", { width: 1180, height: 780 });
await picture("profile-phone", "/collegas/lies-fictief", { ...phone, scheme: "dark", prepare: showEvidence });
await browser.close();
