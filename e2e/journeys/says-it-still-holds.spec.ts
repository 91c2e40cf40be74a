import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

// The demo world has documents of more than a year ago; the job of the day asks about them when the server has started.

test("an owner says that a document still holds, or that it does not and its readers are told", async ({ page }) => {
  await signInAs(page, "Kris Kanttekening");
  const question = page.getByRole("region", { name: "Kloppen deze documenten nog?" });
  await expect(async () => {
    await page.goto("/mijn/documenten");
    await expect(question).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 90_000 });
  const title = (await question.getByRole("link").first().textContent()) ?? "";
  await question.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { name: "Klopt dit document nog?" })).toBeVisible();
  await page.getByRole("button", { name: `Neen, verouderd: ${title}` }).click();
  await expect(page.getByText(`Genoteerd: ${title} is verouderd.`)).toBeVisible();
  await expect(page.getByText("Verouderd, zegt wie ervoor instaat.")).toBeVisible();
  const address = page.url();

  await signInAs(page, "Amira Zogenaamd");
  await page.goto(address);
  await expect(page.getByText("Verouderd, zegt wie ervoor instaat.")).toBeVisible();
  await expect(page.getByRole("button", { name: /nog geldig/ })).toBeHidden();

  await signInAs(page, "Kris Kanttekening");
  await page.goto(address);
  await page.getByRole("button", { name: `Ja, nog geldig: ${title}` }).click();
  await expect(page.getByText(`Genoteerd: ${title} is nog geldig.`)).toBeVisible();
  await expect(page.getByText("Verouderd, zegt wie ervoor instaat.")).toBeHidden();
});

test("a file that a colleague elsewhere shared is recognised, and put in one's own circle too", async ({ page }) => {
  const buffer = Buffer.from("# Hergebruik van oude toestellen\n\nHoe we laptops een tweede leven geven in de digibank.");
  const bring = async () => {
    await page.getByLabel("Kies bestanden").setInputFiles({ name: "hergebruik.md", mimeType: "text/markdown", buffer });
    await page.getByRole("button", { name: "Laad op" }).click();
  };
  await signInAs(page, "Kris Kanttekening", "/opladen");
  await bring();
  await page.getByRole("radio", { name: "Ja", exact: true }).check({ timeout: 30_000 });
  await page.getByRole("radio", { name: /^Alle leden/ }).check();
  await page.getByRole("button", { name: "Deel document" }).click();
  await expect(page.getByText("Gedeeld. Over enkele tellen")).toBeVisible();

  await signInAs(page, "Amira Zogenaamd", "/opladen");
  await bring();
  await expect(page.getByText("Dit bestand staat er al.")).toBeVisible();
  await page
    .getByRole("button", { name: /^Zet het ook bij / })
    .first()
    .click();
  await expect(page.getByText(/Hergebruik van oude toestellen staat nu ook bij/)).toBeVisible();
});
