import { expect, type Page, test } from "@playwright/test";
import { fill, press } from "../support/keyboard";
import { signInAs } from "../support/sign-in";

// Two organisations write a plan, from its outline until a council adopts it.

async function startPlan(page: Page, title: string): Promise<string> {
  await signInAs(page, "Naïma Namaeck", "/samenwerken/nieuw?soort=plan");
  await page.getByLabel("Naam", { exact: true }).fill(title);
  await page.getByLabel(/^Wat, waarom/).fill("Eén plan dat we samen schrijven en elk aanvullen.");
  await page.getByRole("radio", { name: "Leden van Kenniskring Kempen" }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(/gedaan=gestart/);
  return new URL(page.url()).pathname;
}

async function moveOn(page: Page, project: string, phase: string): Promise<void> {
  await page.goto(`${project}/leiden`);
  await page.getByRole("button", { name: `Naar de volgende stap: ${phase}` }).click();
  await expect(page.getByText(`Nu: ${phase}.`)).toBeVisible();
}

test("a plan goes from outline to adoption", async ({ page }) => {
  const project = await startPlan(page, "ICT-beleidsplan Kempen");
  await page.goto(`${project}/tekst`);
  await page.getByRole("radio", { name: /^Leeg/ }).check();
  await page.getByRole("button", { name: "Begin de tekst" }).click();
  await page.locator("summary", { hasText: "Voeg een deel toe" }).click();
  await page.getByLabel("Titel", { exact: true }).fill("Waar we naartoe willen");
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await page.getByRole("link", { name: /^1\. Waar we naartoe willen/ }).click();
  await page.getByRole("button", { name: "Schrijf hieraan" }).click();
  await page
    .getByLabel("Tekst", { exact: true })
    .fill("Elke inwoner van {{bestuur}} kan alles ook zonder computer.\n\nWe meten dat elk jaar.");
  await page.getByRole("button", { name: "Bewaar en stop met schrijven" }).click();
  await expect(page.getByText("Bewaard als versie 1.")).toBeVisible();
  const section = new URL(page.url()).pathname;

  await signInAs(page, "Luc Leegveld", project);
  await page.getByRole("button", { name: "Mijn bestuur doet mee" }).click();
  await expect(page.getByText(/^Je bestuur doet mee/)).toBeVisible();
  await page.goto(section);
  await press(page, page.getByLabel("Geef een opmerking bij alinea 2", { exact: true }));
  await fill(page, page.locator("#alinea-2").getByLabel("Jouw opmerking"), "Hoe meten we dat?");
  await press(page, page.locator("#alinea-2").getByRole("button", { name: "Plaats" }));
  await expect(page.locator("#alinea-2").getByText("Hoe meten we dat?")).toBeVisible();

  await signInAs(page, "Naïma Namaeck", section);
  await page.getByRole("button", { name: "Akkoord met de opmerking van Luc Leegveld" }).click();
  await expect(page.getByText("Akkoord: Naïma Namaeck")).toBeVisible();
  await page.getByLabel("Wat doe je met de opmerking van Luc Leegveld?", { exact: true }).click();
  await page.getByRole("radio", { name: "Niet weerhouden" }).check();
  await page.locator("#alinea-2").getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Zeg waarom je ze niet weerhoudt.").first()).toBeVisible();
  await page.getByLabel("Uitleg").fill("Dat staat in de planning.");
  await page.locator("#alinea-2").getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Reden: Dat staat in de planning.")).toBeVisible();

  await moveOn(page, project, "Schrijven");
  await moveOn(page, project, "Nalezing");
  await page.goto(`${project}/tekst`);
  await page.locator("summary", { hasText: "Leg voor nalezing vast" }).click();
  await page.getByRole("button", { name: "Leg voor nalezing vast" }).click();
  await expect(page.getByRole("link", { name: "Nalezing van versie 0.9" })).toBeVisible();
  for (const who of ["Naïma Namaeck", "Luc Leegveld"]) {
    await signInAs(page, who, `${project}/tekst/nalezing`);
    await page.getByRole("group", { name: "Ons bestuur" }).getByLabel("Akkoord", { exact: true }).check();
    await page.getByRole("button", { name: "Bewaar het antwoord: Ons bestuur" }).click();
    await expect(page.getByText("Het antwoord is bewaard.")).toBeVisible();
  }

  await signInAs(page, "Naïma Namaeck", `${project}/tekst/nalezing`);
  await page.getByRole("button", { name: "Sluit de nalezing" }).click();
  await moveOn(page, project, "Gemeenschappelijke versie");
  await page.goto(`${project}/tekst`);
  await page.locator("summary", { hasText: "Leg de gemeenschappelijke versie vast" }).click();
  await page.getByRole("button", { name: "Leg de gemeenschappelijke versie vast" }).click();
  await expect(page.getByText(/^Gemeenschappelijke versie 1\.0, vastgelegd/)).toBeVisible();
  for (const format of ["DOCX", "ODT", "PDF"]) {
    const href = await page.getByRole("link", { name: `Download versie 1.0 als ${format}` }).getAttribute("href");
    expect((await page.request.get(href ?? "")).status()).toBe(200);
  }
  await moveOn(page, project, "Vaststelling per raad");
  await page.goto(`${project}/tekst/vaststelling`);
  await page.locator("summary", { hasText: /^gemeenteraad$/ }).click();
  await page.getByLabel("Wat is er beslist?").first().selectOption({ label: "Op de dagorde" });
  await page.getByRole("button", { name: "Bewaar de beslissing: gemeenteraad" }).click();
  await expect(page.getByText("Vul de dag van de zitting in.").first()).toBeVisible();
  await page.getByLabel("Dag van de zitting").first().fill("2031-01-15");
  await page.getByRole("button", { name: "Bewaar de beslissing: gemeenteraad" }).click();
  await expect(page.getByRole("table").getByText("Op de dagorde")).toBeVisible();
});
