import { expect, type Page } from "@playwright/test";

/** Signs somebody of the demo world in, as a visitor of a demo does. */
export async function signInAs(page: Page, name: string, next = "/"): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`/aanmelden?next=${encodeURIComponent(next)}`);
  const button = page.getByRole("button", { name: new RegExp(`^(Word )?${name}$`) });
  if (!(await button.isVisible())) await page.locator("summary", { hasText: "Nog meer mensen" }).click();
  await button.click();
  await expect(page.getByRole("link", { name: new RegExp(`: ${name}$`) })).toBeVisible();
}
