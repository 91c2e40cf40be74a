import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

test.use({ viewport: { width: 360, height: 640 } });

test("on a phone, somebody writes down what they use, sees who else does, and calls", async ({ page }) => {
  await signInAs(page, "Dirk Maquette", "/samenwerken/wie-gebruikt-wat");
  await page.getByRole("link", { name: "Voeg toe wat jullie gebruiken" }).click();
  await page.getByLabel("Product of dienst").fill("Raadzaalsysteem");
  await page.getByRole("button", { name: "Bewaar" }).click();
  // New, so its kind is asked; what was typed stays.
  await expect(page.getByRole("alert").getByRole("link", { name: /Kies welke soort/ })).toBeVisible();
  await expect(page.getByLabel("Product of dienst")).toHaveValue("Raadzaalsysteem");

  // A spelling of what is there already comes to it.
  await page.getByLabel("Product of dienst").fill("BEHEER VAN TOESTELLEN");
  await page.getByRole("combobox", { name: /^Leverancier/ }).fill("toonbeeld nv");
  await page.getByLabel(/^In gebruik sinds/).fill("2024");
  await page.getByLabel(/^Wat zouden jullie een collega aanraden/).fill("Begin met een lijst van alle toestellen.");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Beheer van toestellen" })).toBeVisible();
  await expect(page.getByText("Bewaard. Collega's vinden het nu onder Beheer van toestellen.")).toBeVisible();

  // Nearest first: one's own, then Oostende.
  const organisations = page.getByRole("region", { name: /besturen gebruiken het/ }).getByRole("heading", { level: 3 });
  await expect(organisations.nth(0)).toHaveText("Gemeente Bredene");
  await expect(organisations.nth(1)).toHaveText("Gemeente Oostende");
  const call = page.getByRole("link", { name: /^Bel Leen Nevelbeek/ });
  await expect(call).toHaveAttribute("href", "tel:+32400000019");
  expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // In this circle alone, and what ends there.
  await page.getByRole("link", { name: "Mijn kringen" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /Hier gebruiken 2 besturen het/ })).toBeVisible();
  await page.goto("/samenwerken/wie-gebruikt-wat/contracten");
  await page
    .getByRole("link", { name: /^Willen we Beheer van toestellen samen aankopen/ })
    .first()
    .click();
  await expect(page.getByRole("textbox", { name: "Naam", exact: true })).toHaveValue("Samen Beheer van toestellen");
});
