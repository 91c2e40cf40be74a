import { expect, type Locator, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

/** Where the lowest edge of something is, seen from the top of the page. */
async function bottomOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return box ? box.y + box.height : Number.POSITIVE_INFINITY;
}

test("on a phone, the next meeting is there without a tap: when, where and the answer", async ({ page }) => {
  await signInAs(page, "Hilde Testelaere");
  await page.goto("/");
  const going = page.getByRole("button", { name: "Ik kom", exact: true }).first();
  await expect(going).toBeVisible();
  expect(await bottomOf(going)).toBeLessThan(640);
  expect(await bottomOf(page.locator("main time").first())).toBeLessThan(640);
});

test("the meeting page holds date, place and answer within the first screen, and one tap answers", async ({ page }) => {
  await signInAs(page, "Hilde Testelaere", "/agenda");
  await page.locator('main a[href^="/bijeenkomsten/"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const answers = page.getByRole("group", { name: /Kom je/ });
  for (const name of ["Ik kom", "Ik kom niet"]) {
    const button = answers.getByRole("button", { name, exact: true });
    expect(await bottomOf(button)).toBeLessThan(640);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await bottomOf(page.locator("main time").first())).toBeLessThan(640);

  await answers.getByRole("button", { name: "Ik kom niet", exact: true }).click();
  await expect(page.getByText("Je antwoord: ik kom niet")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Je antwoord: ik kom niet")).toBeVisible();
  await page
    .getByRole("group", { name: /Kom je/ })
    .getByRole("button", { name: "Ik kom", exact: true })
    .click();
  await expect(page.getByText("Je antwoord: ik kom", { exact: true })).toBeVisible();
});

test("the calendar file of a meeting is one that calendars understand", async ({ page }) => {
  await signInAs(page, "Hilde Testelaere", "/agenda");
  await page.locator('main a[href^="/bijeenkomsten/"]').first().click();
  await page.waitForURL(/\/bijeenkomsten\//);
  const address = await page
    .locator("main")
    .getByRole("link", { name: /^Agenda|in mijn agenda/ })
    .first()
    .getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const text = await answer.text();
  expect(text).toContain("BEGIN:VTIMEZONE");
  expect(text).toMatch(/DTSTART;TZID=Europe\/Brussels:/);
});

test("calling a colleague with a given skill takes typing and one tap", async ({ page }) => {
  await signInAs(page, "Hilde Testelaere", "/collegas");
  await page.getByLabel("Naam, gemeente, functie of onderwerp").fill("adressenregister");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  const call = page.getByRole("link", { name: /^Bel / }).first();
  await expect(call).toHaveAttribute("href", /^tel:\+32/);
});

test("a visitor finds the next date of their circle by postal code", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Postcode of gemeente").fill("8900");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await expect(page.getByRole("link", { name: /Westhoek/ }).first()).toBeVisible();
});
