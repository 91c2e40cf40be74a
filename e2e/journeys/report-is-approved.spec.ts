import { expect, test } from "@playwright/test";
import { SearchPage } from "../pages/search-page";
import { signInAs } from "../support/sign-in";

const meeting = "/bijeenkomsten/oost-brabant-ai-afspraken";
const rare = "zonnebloemakkoord";

test("a lead writes the report, a member who was there agrees, and everybody of the circle finds it", async ({ page }) => {
  await signInAs(page, "Mark Maquisart", meeting);
  await page.getByRole("link", { name: "Verslag schrijven" }).click();
  await page.getByRole("button", { name: "Begin het verslag" }).click();
  await page.getByRole("link", { name: "Schrijf: Zeven regels voor wie een assistent gebruikt" }).click();
  await page.getByLabel("Wat er gezegd is").fill(`Mark overloopt het ${rare}.\n\n- plak geen namen\n- kijk alles na`);
  await page.getByRole("button", { name: "Bewaar dit stuk" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Bewaard." })).toBeVisible();
  await page.getByLabel("Wat gaat er gebeuren?").fill("De zeven regels vertalen voor de balie");
  const owner = page.getByLabel("Wie doet het?");
  await owner.selectOption(await owner.locator("option", { hasText: "Tine Tekentafel" }).getAttribute("value"));
  await page.getByRole("button", { name: "Noteer een actie" }).click();
  await expect(page.getByText("De actie staat erbij.")).toBeVisible();
  await page.getByRole("link", { name: "Alle stukken" }).click();
  await page.getByRole("button", { name: "Stuur naar wie er was" }).click();

  await signInAs(page, "Tine Tekentafel");
  await page.getByRole("link", { name: /^Lees het verslag na van/ }).click();
  await expect(page.getByText(`Mark overloopt het ${rare}.`)).toBeVisible();
  await page.getByRole("radio", { name: "Ja, akkoord" }).check();
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByText("Tine Tekentafel gaat akkoord")).toBeVisible();

  await signInAs(page, "Mark Maquisart", `${meeting}/verslag`);
  await page.getByText("Goedgekeurd op de volgende bijeenkomst").click();
  await page.getByRole("button", { name: "Noteer de goedkeuring" }).click();
  await page.getByRole("button", { name: "Publiceer" }).click();
  await expect(page).toHaveURL(/\/documenten\/.*gedeeld/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Verslag:");

  await signInAs(page, "Tine Tekentafel", "/mijn/acties");
  await page.getByRole("button", { name: "Gedaan: De zeven regels vertalen voor de balie" }).click();
  await expect(page.getByRole("heading", { name: "Gedaan, 1" })).toBeVisible();
  const search = new SearchPage(page);
  await expect(async () => {
    await search.find(rare);
    await expect(search.hit("Verslag: Artificiële intelligentie")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
});
