import { expect, test } from "@playwright/test";
import { SearchPage } from "../pages/search-page";
import { signInAs } from "../support/sign-in";

test("a member finds who knows, sees why, asks, and gets an answer that then is found", async ({ page }) => {
  await signInAs(page, "Ilse Illustraet");
  const search = new SearchPage(page);
  await search.find("aanmelden in twee stappen MFA");
  const people = page.getByRole("complementary", { name: "Wie weet hierover?" });
  const name = (await people.getByRole("link").first().textContent())?.trim() ?? "";
  await people.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.locator("main details summary").first().click();
  await expect(page.locator("main details[open] a").first()).toBeVisible();

  await page.getByRole("link", { name: "Stel een vraag" }).first().click();
  const question = "Hoe overtuigden jullie de loketten om in twee stappen aan te melden?";
  await page.getByLabel("Je vraag in één zin").fill(question);
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByRole("checkbox", { name: new RegExp(name) })).toBeChecked();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();

  await signInAs(page, name, "/vragen");
  await page.getByRole("link", { name: question }).first().click();
  await page.getByRole("button", { name: "Verstuur je antwoord" }).click();
  await expect(page.getByText("Schrijf je antwoord.").first()).toBeVisible();
  await page.getByLabel("Jouw antwoord").fill("Met een gele sticker op elk scherm en een uur oefenen per loket.");
  await page.getByRole("button", { name: "Verstuur je antwoord" }).click();
  await expect(page.getByText("Met een gele sticker op elk scherm").first()).toBeVisible();

  await signInAs(page, "Ilse Illustraet", "/vragen");
  await page.getByRole("link", { name: question }).first().click();
  await page.getByRole("button", { name: /Dit helpt mij/ }).click();
  await expect(page.getByText("Dit hielp").first()).toBeVisible();
  await expect(async () => {
    await search.find("gele sticker loket");
    await expect(page.getByRole("link", { name: question }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
});

test("who was not asked does not see a question between a few", async ({ page }) => {
  await signInAs(page, "Dorien Doedel", "/vragen/nieuw?aan=peter-pennentrek");
  const question = "Welke bewaartermijn kiezen jullie voor de testdata van het datawarehouse?";
  await page.getByLabel("Je vraag in één zin").fill(question);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("radio", { name: "Alleen de mensen die ik vraag" }).check();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();
  await page.goto("/vragen");
  const address = await page.getByRole("link", { name: question }).first().getAttribute("href");
  await signInAs(page, "Samir Schaduwrand");
  expect((await page.goto(address ?? ""))?.status()).toBe(404);
  await page.goto(`/zoeken?q=${encodeURIComponent("bewaartermijn testdata datawarehouse")}`);
  await expect(page.getByRole("link", { name: question })).toBeHidden();
});
