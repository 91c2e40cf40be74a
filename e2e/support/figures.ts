import { type BrowserContext, expect, type Page } from "@playwright/test";
import { startedInCircle } from "./project";
import { signInAs } from "./sign-in";

/** Two who take part, of one circle, and what is planted. */
type Cast = { lead: Page; partner: Page; circle: string };

/** Figures that stand nowhere else: however they are written, these digits are in them. */
export const planted = {
  purchase: { lead: ["417253", "428351", "439457"], partner: ["518263", "529361", "531467"], estimate: "61.738,29" },
  hire: { cost: "73.452,17" },
};

const digitsOf = (amount: string) => amount.replace(/\D/g, "");
/** Sums of what two need, which tell as much. */
const together = planted.purchase.lead.map((amount, at) => String(Number(amount) + Number(planted.purchase.partner[at])));

export const figures = {
  purchase: [...planted.purchase.lead, ...planted.purchase.partner, ...together, digitsOf(planted.purchase.estimate)],
  hire: [digitsOf(planted.hire.cost)],
};

/** Which of these figures a text holds, whatever stands between their digits. */
export function figuresIn(text: string, looked = [...figures.purchase, ...figures.hire]): string[] {
  const digits = text.replace(/(?<=\d)[.,\s\u00a0\u202f](?=\d)/g, "");
  return looked.filter((figure) => digits.includes(figure));
}

/** Two browsers, signed in. */
export async function twoPages(contexts: [BrowserContext, BrowserContext], names: [string, string]): Promise<[Page, Page]> {
  const [one, other] = [await contexts[0].newPage(), await contexts[1].newPage()];
  await signInAs(one, names[0]);
  await signInAs(other, names[1]);
  return [one, other];
}

const done = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

async function joins({ partner }: Cast, project: string): Promise<void> {
  await partner.goto(project);
  await partner.getByRole("button", { name: "Mijn bestuur doet mee" }).click();
  await done(partner, /Je bestuur doet mee/);
}

async function goesOn({ lead }: Cast, project: string, step: string): Promise<void> {
  await lead.goto(`${project}/leiden`);
  await lead.getByRole("button", { name: `Naar de volgende stap: ${step}` }).click();
  await done(lead, `Nu: ${step}`);
}

/** A purchase with an estimated price and the quantities of both. */
export async function plantedPurchase(cast: Cast, title: string): Promise<string> {
  const { lead } = cast;
  const project = `/samenwerken/${await startedInCircle(lead, title, cast.circle)}`;
  await lead.goto(`${project}/aankoop/percelen`);
  await lead.getByText("Voeg een perceel toe").click();
  await lead.getByLabel("Naam van het perceel").fill("Toetsenborden");
  await lead.getByRole("button", { name: "Bewaar het perceel" }).click();
  await done(lead, "Perceel bewaard");
  await lead.goto(`${project}/aankoop/percelen`);
  await lead.getByText("Voeg een artikel toe").click();
  await lead.getByLabel("Artikel", { exact: true }).fill("Toetsenbord");
  await lead.getByLabel("Eenheid", { exact: true }).fill("stuk");
  await lead.getByLabel(/Geraamde prijs/).fill(planted.purchase.estimate);
  await lead.getByRole("button", { name: "Bewaar het artikel" }).click();
  await done(lead, "Artikel bewaard");
  await joins(cast, project);
  await goesOn(cast, project, "Behoefte");
  for (const who of ["lead", "partner"] as const) await needs(cast[who], project, planted.purchase[who]);
  return project;
}

async function needs(page: Page, project: string, [least = "", probably = "", most = ""]: string[]): Promise<void> {
  await page.goto(`${project}/aankoop/hoeveelheden`);
  await page.getByLabel("Minstens", { exact: true }).fill(least);
  await page.getByLabel("Wellicht", { exact: true }).fill(probably);
  await page.getByLabel("Hoogstens", { exact: true }).fill(most);
  await page.getByRole("button", { name: "Bewaar onze hoeveelheden" }).click();
  await done(page, "Bewaard: 1 artikel");
}

/** A joint hire with what it costs. */
export async function plantedHire(cast: Cast, title: string, employer: string): Promise<string> {
  const { lead } = cast;
  const project = `/samenwerken/${await startedInCircle(lead, title, cast.circle, "hire")}`;
  await joins(cast, project);
  await goesOn(cast, project, "Vraag per bestuur");
  for (const page of [lead, cast.partner]) {
    await page.goto(`${project}/aanwerving/vraag`);
    await page.getByLabel("Hoeveel?", { exact: true }).fill("0,50");
    await page.getByLabel("Uitgedrukt in").selectOption({ label: "VTE (voltijds equivalent)" });
    await page.getByRole("button", { name: "Bewaar", exact: true }).first().click();
    await done(page, "De som is mee aangepast");
  }
  await goesOn(cast, project, "Vorm en werkgever");
  await lead.goto(`${project}/aanwerving/vorm`);
  await lead.getByRole("radio", { name: /^Terbeschikkingstelling/ }).check();
  await lead.getByRole("radio", { name: employer }).check();
  await lead.getByRole("button", { name: "Bewaar", exact: true }).click();
  await goesOn(cast, project, "Kostenverdeling");
  await lead.goto(`${project}/aanwerving/kosten`);
  await lead.getByLabel("Bruto jaarkost voor de werkgever, in euro").fill(planted.hire.cost);
  await lead.getByRole("radio", { name: /^Volgens gebruik/ }).check();
  await lead.getByRole("button", { name: "Bewaar", exact: true }).first().click();
  await done(lead, planted.hire.cost);
  return project;
}
