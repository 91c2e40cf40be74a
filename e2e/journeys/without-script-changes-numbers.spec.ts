import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

// A number that nobody in the demo world has enough evidence to notice, so that other journeys meet the profiles they expect.

test("see what other numbers behind expertise change, apply them, and go back", async ({ page }) => {
  await signInAs(page, "Paula Platform", "/beheer/expertise");
  const most = page.getByLabel("Hoogstens zoveel bewijsstukken");
  const floor = page.getByLabel("Bodem");
  await most.fill("veel");
  await floor.fill("0,250");
  await page.getByRole("button", { name: "Bekijk wat verandert" }).click();
  await expect(page.locator("[id='mostSources-error']")).toHaveText(/geef een geheel getal van 1 tot 50/);
  await expect(most).toHaveValue("veel");
  await expect(floor).toHaveValue("0,250");

  await most.fill("40");
  await page.getByRole("button", { name: "Bekijk wat verandert" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat er verandert");
  await expect(page.getByRole("row", { name: /Hoogstens zoveel bewijsstukken 10 40/ })).toBeVisible();
  const address = page.url();
  await page.getByRole("button", { name: "Toepassen" }).click();
  await expect(page.getByRole("status")).toContainText("De nieuwe getallen gelden");
  await expect(page.getByText("van 10 naar 40").first()).toBeVisible();

  await page.goto("/expertise/uitleg");
  await expect(page.getByText("tot hoogstens 40")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("Deze getallen gelden al")).toBeVisible();

  await page.goto("/beheer/expertise");
  await page.getByRole("link", { name: "Terug naar de standaard" }).click();
  await page.getByRole("button", { name: "Toepassen" }).click();
  await expect(page.getByText("van 40 naar 10").first()).toBeVisible();
  await page.goto("/beheer/logboek?soort=expertise");
  await expect(page.getByText("Getallen achter expertise terug op de standaard gezet").first()).toBeVisible();
});

test("a page loaded as a whole has what was counted; one that a script fetches says first that it counts", async ({ page }) => {
  const address = "/beheer/expertise/vergelijken?mostSources=39";
  await signInAs(page, "Paula Platform", address);
  await expect(page.getByRole("button", { name: "Toepassen" })).toBeVisible();
  await expect(page.getByText("Er wordt geteld")).toHaveCount(0);
  const html = await (await page.request.get(address)).text();
  expect(html).not.toContain("Er wordt geteld");
  const parts = await (await page.request.get(address, { headers: { RSC: "1", "Sec-Fetch-Dest": "empty" } })).text();
  expect(parts).toContain("Er wordt geteld");
  expect(parts.indexOf("Alles is geteld")).toBeGreaterThan(parts.indexOf("Er wordt geteld"));
});
