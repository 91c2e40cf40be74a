import { expect, type Page } from "@playwright/test";

/** Asks Midwest something, as whoever is signed in, and gives the number of the question. */
export async function askedOfCircle(page: Page, question: string): Promise<string> {
  await page.goto("/vragen/nieuw");
  await page.getByLabel("Je vraag in één zin").fill(question);
  await page.getByRole("button", { name: "Verder" }).click();
  await page
    .getByRole("radio", { name: /Midwest/ })
    .first()
    .check();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page).toHaveURL(/\/vragen\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
