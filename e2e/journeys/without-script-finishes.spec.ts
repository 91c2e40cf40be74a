import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

// Without JavaScript, on a phone: a lead finishes a purchase, and what it taught is in the knowledge base.

test("a lead corrects the closing report, finishes, and everybody finds it", async ({ page }) => {
  await signInAs(page, "Emre Evenbeeld", "/samenwerken/nieuw");
  await page.getByLabel("Naam", { exact: true }).fill("Videozalen Limburg");
  await page.getByLabel(/^Wat, waarom/).fill("Onze vergaderzalen hebben geen beeld of geluid.");
  await page.getByRole("radio", { name: "Leden van Kenniskring Limburg" }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const project = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "Leid dit project" }).click();
  await page.getByRole("link", { name: "Rond dit project af" }).click();
  const text = page.getByLabel("Tekst", { exact: true });
  await expect(text).toHaveValue(/## Wat en waarom\s+Onze vergaderzalen/);
  await expect(page.getByLabel(/^Emre Evenbeeld/)).toBeChecked();
  await page.getByLabel("Titel van het document").fill("");
  await text.fill("## Wat en waarom\n\nOnze vergaderzalen hebben geen beeld of geluid. Bel eerst wie al zo'n zaal heeft.");
  await page.getByRole("button", { name: "Rond af" }).click();
  await expect(page.getByText("Nog niet alles klopt:")).toBeVisible();
  await expect(text).toHaveValue(/Bel eerst wie/);

  await page.getByLabel("Titel van het document").fill("Eindverslag: videozalen");
  await page.getByRole("button", { name: "Rond af" }).click();
  await expect(page.getByText("Dit project is afgerond en staat nu in de kennisbank.")).toBeVisible();
  await page.getByRole("link", { name: "Eindverslag: videozalen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Eindverslag: videozalen" })).toBeVisible();
  await expect(page.getByText("Bel eerst wie al zo'n zaal heeft.").first()).toBeVisible();
  await page.getByRole("link", { name: "Videozalen Limburg" }).click();
  await expect(page).toHaveURL(project);
});
