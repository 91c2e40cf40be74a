import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { gateTo } from "../support/gate";
import { figure } from "../support/http";
import { signInAs } from "../support/sign-in";

test.use({ serviceWorkers: "allow" });

/** Every address that the browser keeps, by the name of its cache. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flatMap((list) => list.map((request) => new URL(request.url).pathname));
  });

const waitUntilKept = (page: Page) => expect.poll(() => kept(page), { timeout: 30_000 }).toContain("/onderweg");

/** What of the next meeting has to be readable in a car park. */
async function expectNextMeeting(page: Page): Promise<void> {
  await expect(page.getByText("Geen verbinding, of te traag")).toBeVisible();
  await expect(page.getByText(/^Stand van \d+ \w+ \d{4}, \d+\.\d\d uur$/)).toBeVisible();
  const meeting = page.getByRole("article").first();
  await expect(meeting.locator("time").first()).toHaveText(/\d{4}/);
  await expect(meeting.getByText(/\d{4} [A-Z]/).first()).toBeVisible();
  await expect(meeting.getByRole("heading", { name: "Programma" })).toBeVisible();
  await expect(meeting.getByRole("heading", { name: "Bellen of mailen" })).toBeVisible();
  await expect(meeting.locator('a[href^="tel:"], a[href^="mailto:"]').first()).toBeVisible();
}

test("without a connection the next meetings are there, and all else says honestly that it is not", async ({ page, context }) => {
  await signInAs(page, "Hilde Testelaere");
  await waitUntilKept(page);
  await page.goto("/agenda");
  const meeting = (await page.locator('main a[href^="/bijeenkomsten/"]').first().getAttribute("href")) ?? "";
  await context.setOffline(true);
  for (const path of ["/", "/agenda", meeting, "/onderweg"]) {
    await page.goto(path);
    await expectNextMeeting(page);
  }
  await page.goto("/zoeken?q=nis2");
  await expect(page.getByRole("heading", { name: "Geen verbinding" })).toBeVisible();
  await page.getByRole("link", { name: "Bekijk je volgende bijeenkomsten" }).click();
  await expectNextMeeting(page);
  await context.setOffline(false);
  await page.getByRole("link", { name: "Probeer opnieuw" }).click();
  await expect(page.getByText("Geen verbinding, of te traag")).toBeHidden();
});

test("an answer that cannot leave is not kept for later, and that is said", async ({ page, context }) => {
  await signInAs(page, "Hilde Testelaere");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Ik kom", exact: true }).first().click();
  await expect(page.getByText("Er is niets verstuurd")).toBeVisible();
  await context.setOffline(false);
});

test("who signs out leaves nothing, and who comes next never sees who was there before", async ({ page, context }) => {
  await signInAs(page, "Hilde Testelaere");
  await waitUntilKept(page);
  await page.goto("/mijn");
  await page.getByRole("button", { name: "Afmelden" }).click();
  await expect(page.getByRole("link", { name: "Aanmelden" }).first()).toBeVisible();
  const left = {
    caches: (await kept(page)).length,
    workers: await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    databases: await page.evaluate(async () => (await indexedDB.databases()).length),
    stored: await page.evaluate(() => localStorage.length + sessionStorage.length),
  };
  figure("offline", { "left after signing out": left });
  expect(left).toEqual({ caches: 0, workers: 0, databases: 0, stored: 0 });
  await context.setOffline(true);
  await expect(page.goto("/")).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
  await context.setOffline(false);

  // A session that ended elsewhere: the cookie is gone, and another one signs in.
  await signInAs(page, "Hilde Testelaere");
  await waitUntilKept(page);
  await signInAs(page, "Zara Zonderkring");
  await expect.poll(() => page.evaluate(async () => (await (await caches.match("/onderweg"))?.text()) ?? "")).toContain("Zara Zonderkring");
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await context.setOffline(true);
  await page.goto("/");
  await expect(page.getByText("In jouw kringen is nog niets gepland.")).toBeVisible();
  await expect(page.getByText("Hilde")).toHaveCount(0);
  await context.setOffline(false);
});

test("the server is gone and the browser was closed: the next meeting is still there", async ({ baseURL, launchOptions }) => {
  const gate = await gateTo(baseURL ?? "");
  const folder = await mkdtemp(join(tmpdir(), "phone-"));
  const phone = { ...launchOptions, baseURL: gate.url, locale: "nl-BE", viewport: { width: 360, height: 640 } };
  const first = await chromium.launchPersistentContext(folder, phone);
  const before = await first.newPage();
  await signInAs(before, "Hilde Testelaere");
  await waitUntilKept(before);
  await first.close();
  await gate.shut();
  const again = await chromium.launchPersistentContext(folder, phone);
  const page = await again.newPage();
  const began = Date.now();
  await page.goto("/");
  await expectNextMeeting(page);
  figure("offline", { "server gone, browser reopened": "next meeting readable", ms: Date.now() - began });
  await again.close();
  await rm(folder, { recursive: true, force: true });
});
