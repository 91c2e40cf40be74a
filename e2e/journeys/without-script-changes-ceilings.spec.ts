import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

// A number that changes nothing for other journeys: nobody in the demo world is asked that often.

test("change a ceiling of questions, see who did, and put it back", async ({ page }) => {
  await signInAs(page, "Paula Platform", "/beheer/vragen");
  const times = page.getByLabel("Keer de middelste collega");
  const urgent = page.getByLabel("Werkdagen, als het dringend is");
  await times.fill("veel");
  await urgent.fill("2");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("[id='fair.times-error']")).toContainText("geef een getal van 1 tot 10");
  await expect(times).toHaveValue("veel");
  await expect(urgent).toHaveValue("2");
  await times.fill("2,5");
  await urgent.fill("9");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("[id='wait.urgent-error']")).toContainText("mag niet langer wachten dan een gewone");
  await urgent.fill("1");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("status")).toContainText("Bewaard");
  await expect(page.getByText("Keer de middelste collega van 2 naar 2,5")).toBeVisible();
  await times.fill("2");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Keer de middelste collega van 2,5 naar 2")).toBeVisible();
  await page.goto("/beheer/logboek?soort=question");
  await expect(page.getByText("Grenzen en termijnen van vragen terug op de standaard gezet").first()).toBeVisible();
});
