import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

test("a member narrows a search by typing and choosing, keeps it, and lets it go", async ({ page }) => {
  await signInAs(page, "Samir Schaduwrand", "/zoeken");
  await page.getByLabel("Waarnaar zoek je?").fill("plan type:veiligheidsplan");
  await page.getByLabel("Waarnaar zoek je?").press("Enter");
  await expect(page).toHaveURL(/q=plan&soort=security-plan$/);
  const chosen = page.getByRole("navigation", { name: "Gekozen filters" });
  await expect(chosen.getByRole("link", { name: "Haal filter weg: Veiligheidsplan" })).toBeVisible();

  await page.getByText("Bewaar deze zoekopdracht").click();
  await page.getByRole("textbox", { name: "Naam" }).fill("Plannen voor veiligheid");
  await page.getByLabel("Mail als er iets nieuws is").selectOption("daily");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText('Je bewaart deze zoekopdracht als "Plannen voor veiligheid"')).toBeVisible();

  await page.goto("/zoeken");
  await page.getByRole("link", { name: "Plannen voor veiligheid" }).click();
  await expect(page).toHaveURL(/q=plan&soort=security-plan$/);

  await page.goto("/mijn/zoekopdrachten");
  await expect(page.getByRole("paragraph").filter({ hasText: "Elke werkdag om 7.30 uur" })).toBeVisible();
  await page.getByText("Pas aan", { exact: true }).click();
  await page.getByRole("textbox", { name: "Naam" }).fill("");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText("Geef de zoekopdracht een naam.").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Naam" }).fill("Veiligheid");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByRole("link", { name: "Veiligheid", exact: true })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Verwijder: Veiligheid" }).click();
  await expect(page.getByText("Je bewaarde nog geen zoekopdracht")).toBeVisible();
});

test("the slash goes to the field, suggestions are walked with the arrows, and the key can be switched off", async ({ page }) => {
  await signInAs(page, "Samir Schaduwrand", "/zoeken");
  const field = page.getByRole("combobox", { name: "Waarnaar zoek je?" });
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await page.keyboard.type("veiligheid");
  const options = page.getByRole("main").getByRole("option");
  await expect(options.first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(options.first()).toBeHidden();
  await expect(field).toHaveValue("veiligheid");
  await page.keyboard.type(" /");
  await expect(field).toHaveValue("veiligheid /");

  await page.getByText("Zoektips").click();
  await page.getByLabel("De toets / springt naar het zoekveld").uncheck();
  await page.reload();
  await page.keyboard.press("/");
  await expect(field).not.toBeFocused();
});

test("from nothing there is a way on: fewer words, fewer filters, a topic, a colleague", async ({ page }) => {
  await signInAs(page, "Samir Schaduwrand", "/zoeken");
  await page.goto(`/zoeken?q=${encodeURIComponent('"plan qqxqzz"')}&jaar=1999`);
  await expect(page.getByText("Niets gevonden", { exact: true })).toBeVisible();
  await page.goto("/zoeken?q=back-up&jaar=1999");
  const way = page.getByRole("link", { name: /^Alle jaren: \d+$/ });
  const count = (await way.textContent())?.split(": ")[1];
  await way.click();
  await expect(page.getByRole("status").filter({ hasText: `${count} resultaten` })).toBeVisible();
  await page.getByRole("link", { name: "Vraag het aan een collega" }).click();
  await expect(page).toHaveURL(/\/vragen\/nieuw\?q=back-up/);
});
