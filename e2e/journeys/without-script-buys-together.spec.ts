import { expect, type Page, test } from "@playwright/test";
import { startedInCircle } from "../support/project";
import { signInAs } from "../support/sign-in";

// Without JavaScript, on a phone: an organisation fills in what it needs. What cannot be read is said at its field, and stays.

const [LEAD, PARTNER] = ["Bilal Bladwijzer", "Omar Modelaer"];
const amounts = ["Minstens", "Wellicht", "Hoogstens"] as const;
const done = (page: Page, text: string) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

async function fillIn(page: Page, typed: [string, string, string]) {
  for (const [at, name] of amounts.entries()) await page.getByLabel(name, { exact: true }).fill(typed[at] ?? "");
  await page.getByRole("button", { name: "Bewaar onze hoeveelheden" }).click();
}

async function aPurchase(page: Page): Promise<string> {
  const project = `/samenwerken/${await startedInCircle(page, "Grote schermen voor kaarten", "Kenniskring GIS")}`;
  await page.goto(`${project}/aankoop/percelen`);
  await page.getByText("Voeg een perceel toe").click();
  await page.getByLabel("Naam van het perceel").fill("Beeld");
  await page.getByRole("button", { name: "Bewaar het perceel" }).click();
  await done(page, "Perceel bewaard: Beeld");
  await page.goto(`${project}/aankoop/percelen`);
  await page.getByText("Voeg een artikel toe").click();
  await page.getByLabel("Artikel", { exact: true }).fill("Scherm");
  await page.getByLabel("Eenheid", { exact: true }).fill("stuk");
  await page.getByLabel(/^Geraamde prijs/).fill("veel");
  await page.getByRole("button", { name: "Bewaar het artikel" }).click();
  await expect(page.getByRole("link", { name: "Vul een bedrag in, bv. 899,50." })).toBeVisible();
  await expect(page.getByLabel(/^Geraamde prijs/)).toHaveValue("veel");
  await page.getByLabel(/^Geraamde prijs/).fill("1.024,95");
  await page.getByRole("button", { name: "Bewaar het artikel" }).click();
  await done(page, "Artikel bewaard: Scherm");
  await signInAs(page, PARTNER, project);
  await page.getByRole("button", { name: "Mijn bestuur doet mee" }).click();
  await done(page, "Je bestuur doet mee");
  await signInAs(page, LEAD, `${project}/leiden`);
  await page.getByRole("button", { name: "Naar de volgende stap: Behoefte" }).click();
  await done(page, "Nu: Behoefte");
  return project;
}

test("quantities are read as they are written, and what is no number is kept and told", async ({ page }) => {
  await signInAs(page, LEAD);
  const project = await aPurchase(page);
  await page.goto(`${project}/aankoop/hoeveelheden`);
  await expect(page.getByRole("button", { name: "Eén meer: Scherm: Hoogstens" })).toBeHidden();

  await fillIn(page, ["12,5", "tien", "1.250"]);
  await expect(page.getByRole("alert").getByRole("link", { name: /^Vul een geheel getal in/ })).toHaveCount(2);
  await expect(page.getByLabel("Minstens", { exact: true })).toHaveValue("12,5");
  await expect(page.getByLabel("Wellicht", { exact: true })).toHaveValue("tien");
  await expect(page.getByLabel("Wellicht", { exact: true })).toHaveAccessibleDescription(/^Vul een geheel getal in/);
  await expect(page.getByLabel("Hoogstens", { exact: true })).toHaveValue("1.250");
  await page.getByRole("alert").getByRole("link").nth(1).click();
  await expect(page.getByLabel("Wellicht", { exact: true })).toBeFocused();

  await fillIn(page, ["1.000", "900", "1.250"]);
  await expect(page.getByRole("alert").filter({ hasText: "minder dan wat je minstens nodig hebt" })).toBeVisible();
  await fillIn(page, ["1.000", "1 100", "1250"]);
  await done(page, "Bewaard: 1 artikel");
  await expect(page.getByText("Samen: 1.000 / 1.100 / 1.250")).toBeVisible();

  await page.getByLabel("Leveren vanaf").fill("2031-05-01");
  await page.getByLabel("Leveren tot en met").fill("2031-04-01");
  await page.getByLabel(/^Wat moeten de anderen nog weten/).fill("Levering met de fiets kan ook 🚲");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByLabel("Leveren tot en met")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(/^Wat moeten de anderen nog weten/)).toHaveValue("Levering met de fiets kan ook 🚲");
  await page.getByLabel("Leveren tot en met").fill("2031-06-01");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.goto(`${project}/aankoop`);
  await expect(page.getByText("Levering met de fiets kan ook 🚲")).toBeVisible();
});
