import { expect, type Page } from "@playwright/test";

/** Starts a project that a circle knows of, as whoever is signed in here, and gives its address's last piece. */
export async function startedInCircle(page: Page, title: string, circle = "Kenniskring Midwest", kind = "purchase"): Promise<string> {
  await page.goto(`/samenwerken/nieuw?soort=${kind}`);
  await page.getByLabel("Naam", { exact: true }).fill(title);
  await page.getByLabel(/^Wat, waarom/).fill("Wie ziet dat dit loopt, en wie ziet wat erin staat?");
  await page.getByRole("radio", { name: `Leden van ${circle}` }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(/\/samenwerken\/[a-z0-9-]+\?gedaan=gestart/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
