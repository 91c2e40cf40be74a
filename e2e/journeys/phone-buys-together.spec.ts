import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

const [LEAD, PARTNER] = ["Luc Leegveld", "Naïma Namaeck"];
const run = Date.now().toString(36);
const title = `Beamers voor raadzalen ${run}`;

const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const done = (page: Page, text: string | RegExp) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

const refused = (page: Page, text: string) => expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();

/** The next step, as its lead presses it. */
async function goOn(page: Page, project: string, phase: string) {
  await page.goto(`${project}/leiden`);
  await page.getByRole("button", { name: `Naar de volgende stap: ${phase}` }).click();
  await done(page, `Nu: ${phase}`);
}

async function fillIn(page: Page, project: string, [least, probably, most]: [string, string, string]) {
  await page.goto(`${project}/aankoop/hoeveelheden`);
  await page.getByLabel("Minstens", { exact: true }).fill(least);
  await page.getByLabel("Wellicht", { exact: true }).fill(probably);
  await page.getByLabel("Hoogstens", { exact: true }).fill(most);
  await page.getByRole("button", { name: "Bewaar onze hoeveelheden" }).click();
}

async function confirm(page: Page, project: string) {
  await page.goto(`${project}/aankoop/afspraken`);
  await page.getByLabel("Bevestigd").check();
  await page.getByRole("button", { name: "Bewaar onze belofte" }).click();
  await done(page, "Jullie belofte is bewaard");
}

test("on a phone two organisations fill in what they need, and one buys for both", async ({ page }) => {
  test.setTimeout(300_000);
  await signInAs(page, LEAD, "/samenwerken/nieuw");
  await page.goto("/samenwerken/nieuw");
  await page.getByLabel("Naam", { exact: true }).fill(title);
  await page.getByLabel("Wat, waarom en ongeveer hoeveel?").fill("Onze beamers zijn versleten. Wie koopt mee?");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/gedaan=gestart/);
  const project = new URL(page.url()).pathname;
  await page.goto(`${project}/aankoop/percelen`);
  await page.getByText("Voeg een perceel toe").click();
  await page.getByLabel("Naam van het perceel").fill("Beamers");
  await page.getByRole("button", { name: "Bewaar het perceel" }).click();
  await done(page, "Perceel bewaard: Beamers");
  await page.goto(`${project}/aankoop/percelen`);
  await page.getByText("Voeg een artikel toe").click();
  await page.getByLabel("Artikel", { exact: true }).fill("Beamer");
  await page.getByLabel("Eenheid", { exact: true }).fill("stuk");
  await page.getByLabel(/Geraamde prijs/).fill("1.250,50");
  await page.getByRole("button", { name: "Bewaar het artikel" }).click();
  await done(page, "Artikel bewaard: Beamer");

  await signInAs(page, PARTNER);
  await page.goto(project);
  await page.getByRole("button", { name: "Mijn bestuur doet mee" }).click();
  await done(page, "Je bestuur doet mee");

  await signInAs(page, LEAD);
  await goOn(page, project, "Behoefte");
  await fillIn(page, project, ["2", "4", "6"]);
  await done(page, "Bewaard: 1 artikel");
  await page.getByRole("button", { name: "Eén meer: Beamer: Hoogstens" }).click();
  await expect(page.getByLabel("Hoogstens", { exact: true })).toHaveValue("7");
  await page.getByRole("button", { name: "Eén minder: Beamer: Hoogstens" }).click();

  await signInAs(page, PARTNER);
  await fillIn(page, project, ["3", "2", "4"]);
  await refused(page, "minder dan wat je minstens nodig hebt");
  await expect(page.getByLabel("Minstens", { exact: true })).toHaveValue("3");
  await fillIn(page, project, ["1", "2", "4"]);
  await done(page, "Bewaard: 1 artikel");
  await expect(page.getByText("Samen: 3 / 6 / 10")).toBeVisible();
  await confirm(page, project);

  await signInAs(page, LEAD);
  await confirm(page, project);
  await goOn(page, project, "Afspraken");
  await goOn(page, project, "Bestek");
  await page.goto(`${project}/aankoop/bestek`);
  await page.getByLabel("Criterium 1").fill("Prijs");
  await page.getByLabel("Gewicht 1, in procent").fill("60");
  await page.getByLabel("Criterium 2").fill("Kwaliteit");
  await page.getByLabel("Gewicht 2, in procent").fill("39,5");
  await page.getByRole("button", { name: "Bewaar marge en criteria" }).click();
  await refused(page, "99,5, niet 100");
  await page.getByLabel("Gewicht 2, in procent").fill("40");
  await page.getByRole("button", { name: "Bewaar marge en criteria" }).click();
  await done(page, "Bewaard. Is het bestek vastgesteld?");
  await page.getByLabel("Dag waarop het bestek vastgesteld is").fill(later(-1));
  await page.getByRole("button", { name: "Het bestek is vastgesteld" }).click();
  await done(page, "Vastgesteld op");

  // Somebody has the page open from before, and is too late.
  const late = await page
    .context()
    .browser()
    ?.newContext({ baseURL: test.info().project.use.baseURL, viewport: { width: 360, height: 640 } });
  const other = await late?.newPage();
  if (!late || !other) throw new Error("no second phone");
  await signInAs(other, PARTNER);
  await other.goto(`${project}/aankoop/hoeveelheden`);
  await page.getByLabel("Adres van de publicatie").fill("https://www.publicprocurement.be");
  await page.getByLabel("Opening van de offertes").fill(later(30));
  await page.getByLabel("Ik weet dat hierna niets meer verandert").check();
  await page.getByRole("button", { name: "Publiceer", exact: true }).click();
  await expect(page.getByText(/Gepubliceerd op/).first()).toBeVisible();
  await other.getByLabel("Hoogstens", { exact: true }).fill("400");
  await other.getByRole("button", { name: "Bewaar onze hoeveelheden" }).click();
  await expect(other.getByText("Deze aankoop is gepubliceerd").first()).toBeVisible();
  await late.close();

  await goOn(page, project, "Beoordeling en gunning");
  await page.goto(`${project}/aankoop/gunning`);
  await page.getByLabel("Opdrachtnemer").fill("Lichtpunt Verzonnen bv");
  await page.getByLabel(/^Prijs van Beamer/).fill("1.199,95");
  await page.getByRole("button", { name: "Bewaar de gunning van perceel 1" }).click();
  await done(page, "De gunning van perceel 1 is bewaard");
  await goOn(page, project, "Afname");
  await order(page, project, "6");
  await done(page, "60 % van het maximum");
  await order(page, project, "1");
  await refused(page, "meer dan jullie nog kunnen bestellen: 0 van 6");

  await signInAs(page, PARTNER);
  await order(page, project, "2");
  await done(page, "Let op: van Beamer is nu 80 %");
  await expect(page.getByText("Bijna op: nog 2 over", { exact: false })).toBeVisible();
  await page.goto(`${project}/aankoop/gunning`);
  await expect(page.getByText(/1\.199,95 per stuk/)).toBeVisible();
});

async function order(page: Page, project: string, quantity: string) {
  await page.goto(`${project}/aankoop/afname`);
  await page.getByLabel("Aantal").fill(quantity);
  await page.getByRole("button", { name: "Noteer de bestelling" }).click();
}
