import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

test("a lead ends a membership with a reason, which shuts the door at once, and the person may ask again", async ({ page }) => {
  await signInAs(page, "Filip Fabeldier", "/kringen/vlaamse-ardennen/leden");
  await expect(page.getByRole("link", { name: "Nora Nabootse" }).first()).toBeVisible();

  await signInAs(page, "Nora Nabootse", "/kringen/vlaamse-ardennen");
  await page.getByRole("link", { name: "Beheer deze kring" }).click();
  await expect(page.getByText("Dat ben jij")).toBeVisible();
  await expect(page.getByRole("button", { name: /Nora Nabootse/ })).toHaveCount(0);
  await page.getByLabel("Beëindig het lidmaatschap van Filip Fabeldier").first().click();
  await page.getByRole("button", { name: "Beëindig het lidmaatschap van Filip Fabeldier" }).click();
  await expect(page.getByText("Schrijf erbij waarom.").first()).toBeVisible();
  await page.getByLabel("Waarom?").and(page.locator(":visible")).fill("Je werkt nu in een andere streek.");
  await page.getByRole("button", { name: "Beëindig het lidmaatschap van Filip Fabeldier" }).click();
  await expect(page.getByText("Filip Fabeldier is geen lid meer")).toBeVisible();

  await signInAs(page, "Filip Fabeldier");
  expect((await page.goto("/kringen/vlaamse-ardennen/leden"))?.status()).toBe(403);
  await page.goto("/kringen/vlaamse-ardennen/aansluiten");
  await expect(page.getByText("Je werkt nu in een andere streek.")).toBeVisible();
  await page.getByRole("button", { name: "Vraag lidmaatschap" }).click();
  await expect(page.getByText("Je aanvraag is verstuurd").first()).toBeVisible();
});
