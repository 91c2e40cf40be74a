import type { Page } from "@playwright/test";

/** Presses the button of a provider and does there what a person does: signs in under a name, or changes their mind. */
export async function signInByProvider(page: Page, provider: string, login: string | "cancel", next = "/"): Promise<void> {
  // Whoever signed in there before would not be asked again; its cookies are those without our name.
  await page.context().clearCookies({ name: /^_/ });
  await page.goto(`/aanmelden?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: `Aanmelden met ${provider}` }).click();
  await page.getByRole("heading", { name: "Proefbestuur" }).waitFor();
  if (login === "cancel") return page.getByRole("button", { name: "Annuleer" }).click();
  await page.getByLabel("Gebruikersnaam").fill(login);
  await page.getByRole("button", { name: "Verder" }).click();
}
