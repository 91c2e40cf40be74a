import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

const title = "Samen een informatiebeheerder aan de kust";
const lead = "Dirk Maquette";
const partner = "Yasmine Staalkaert";

/** Starts it as whoever is signed in, and gives its address. */
async function started(page: Page): Promise<string> {
  await page.goto("/samenwerken/nieuw?soort=hire");
  await page.getByLabel("Naam", { exact: true }).fill(title);
  await page.getByLabel(/^Wat, waarom/).fill("Elk van ons heeft werk voor een dag of twee per week.");
  await page.getByRole("radio", { name: "Leden van Kenniskring Middenkust" }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(/\/samenwerken\/[a-z0-9-]+\?gedaan=gestart/);
  return new URL(page.url()).pathname;
}

async function fillsDemand(page: Page, project: string, { amount, unit, half }: { amount: string; unit: string; half: string }) {
  await page.goto(project);
  await page.getByRole("link", { name: "Vul in hoeveel jouw bestuur nodig heeft" }).click();
  await page.getByLabel("Hoeveel?", { exact: true }).fill("veel");
  await page.getByLabel("Uitgedrukt in").selectOption({ label: unit });
  await page.getByRole("checkbox", { name: half, exact: true }).check();
  await page.getByRole("button", { name: "Bewaar", exact: true }).first().click();
  await expect(page.getByRole("alert").getByRole("link", { name: /^Schrijf een getal/ })).toBeVisible();
  await expect(page.getByLabel("Hoeveel?", { exact: true })).toHaveValue("veel");
  await page.getByLabel("Hoeveel?", { exact: true }).fill(amount);
  await page.getByRole("button", { name: "Bewaar", exact: true }).first().click();
  await expect(page.getByText("Bewaard. De som is mee aangepast.")).toBeVisible();
}

async function goesOn(page: Page, project: string, step: string) {
  await page.goto(`${project}/leiden`);
  await page.getByRole("button", { name: `Naar de volgende stap: ${step}` }).click();
  await expect(page.getByText(`Nu: ${step}.`)).toBeVisible();
}

async function takesHalfDay(page: Page, project: string, organisation: string) {
  await page.goto(`${project}/aanwerving/week`);
  await page.getByText(`Halve dagen van ${organisation}`).first().click();
  await page
    .getByRole("group", { name: `Halve dagen van ${organisation}` })
    .getByRole("checkbox", { name: "maandagvoormiddag" })
    .check();
  await page.getByRole("button", { name: `Bewaar: ${organisation}` }).click();
  await expect(page.getByText("De week is bewaard.")).toBeVisible();
}

test("on a phone two organisations share somebody: what each needs, what each pays, who is where", async ({ page }) => {
  test.setTimeout(300_000);
  await signInAs(page, lead);
  const project = await started(page);
  await signInAs(page, partner, project);
  await page.getByRole("button", { name: "Mijn bestuur doet mee" }).click();
  await expect(page.getByText(`Je bestuur doet mee aan ${title}.`)).toBeVisible();

  await signInAs(page, lead);
  await goesOn(page, project, "Vraag per bestuur");
  await fillsDemand(page, project, { amount: "0,50", unit: "VTE (voltijds equivalent)", half: "maandagvoormiddag" });
  await signInAs(page, partner);
  await fillsDemand(page, project, { amount: "2,5", unit: "halve dagen per week", half: "dinsdagvoormiddag" });
  await expect(page.getByRole("heading", { name: "Samen 0,75 VTE (7,5 halve dagen per week), voor 1 medewerker" })).toBeVisible();

  await signInAs(page, lead);
  await goesOn(page, project, "Vorm en werkgever");
  await page.goto(`${project}/aanwerving/vorm`);
  await page.getByRole("radio", { name: /^Terbeschikkingstelling/ }).check();
  await page.getByRole("radio", { name: "Gemeente Bredene" }).check();
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await goesOn(page, project, "Kostenverdeling");
  await page.goto(`${project}/aanwerving/kosten`);
  await page.getByLabel("Bruto jaarkost voor de werkgever, in euro").fill("60.000,01");
  await page.getByRole("radio", { name: /^Volgens gebruik/ }).check();
  await page.getByRole("button", { name: "Bewaar", exact: true }).first().click();
  await expect(page.getByRole("row", { name: /Gemeente Bredene/ })).toContainText("40.000,01");
  await expect(page.getByRole("row", { name: /Gemeente De Haan/ })).toContainText("20.000,00");

  await page.getByRole("link", { name: "Wat als er iemand afhaakt of bijkomt?" }).click();
  await page.getByLabel("Naam van het bestuur").fill("Nieuw bestuur");
  await page.getByLabel("Gebruik in VTE").fill("0,25");
  await page.getByRole("button", { name: "Reken uit" }).click();
  await expect(page.getByRole("row", { name: /Nieuw bestuur/ })).toContainText("15.000,00");

  await takesHalfDay(page, project, "Gemeente Bredene");
  await expect(page.getByText("Geen enkele halve dag is dubbel.")).toBeVisible();
  await signInAs(page, partner);
  await takesHalfDay(page, project, "Gemeente De Haan");
  await expect(page.getByText("Eén halve dag is dubbel gevraagd.")).toBeVisible();
});

test("somebody of elsewhere finds none of its pages", async ({ page }) => {
  await signInAs(page, "Ilse Illustraet");
  for (const path of ["", "/aanwerving/kosten", "/aanwerving/kosten/wat-als", "/aanwerving/vraag", "/aanwerving/afrekening"])
    expect((await page.request.get(`/samenwerken/samen-een-gis-coordinator${path}`)).status(), path).toBe(404);
});
