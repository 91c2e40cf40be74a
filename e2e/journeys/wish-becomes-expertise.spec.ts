import { expect, type Page, test } from "@playwright/test";
import { after, brusselsClock, MINUTE } from "@/lib/kernel/dates";
import { SearchPage } from "../pages/search-page";
import { signInAs } from "../support/sign-in";

const wish = "Sensoren en LoRa om waterpeilen te volgen";
const title = "Slimme stad zonder zorgen";
const rare = "peilbuisakkoord";
const said = `Mieke toont het ${rare}: twaalf sensoren die elk kwartier meten.`;
const [proposer, speaker, lead] = ["Hugo Herhaling", "Mieke Misschien", "Bart Benadering"];

/** As somebody types it: `9.05`. */
const clockOf = (moment: Date) => brusselsClock(moment).slice(11, 16).replace(":", ".");

async function wants(page: Page): Promise<string> {
  await signInAs(page, proposer, "/kringen/waasland/onderwerpen");
  await page.getByLabel("Waarover wil je iets horen of vertellen?").fill(wish);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByLabel(/Past bij/).selectOption({ label: "Slimme stad en sensoren" });
  await page.getByRole("button", { name: /^Stel dit (toch )?voor$/ }).click();
  await page.getByRole("link", { name: wish, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: wish })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await signInAs(page, speaker, address);
  await page.getByRole("button", { name: /^Ik wil dit ook: .*, 1 stem$/ }).click();
  // The page comes back with it, and would close what was opened meanwhile.
  await expect(page.getByRole("button", { name: /^Ik wil dit ook: .*, 2 stemmen$/ })).toBeVisible();
  await page.locator("summary", { hasText: "Ik kan hierover vertellen" }).click();
  await page.getByRole("button", { name: "Ik kan hierover vertellen" }).click();
  await expect(page.getByText("Je bood aan om hierover te vertellen.")).toBeVisible();
  return address;
}

/** A meeting that goes on now, with the wish on its agenda. */
async function meets(page: Page, address: string): Promise<string> {
  await signInAs(page, lead, "/kringen/waasland/bijeenkomsten/nieuw");
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Dag", { exact: true }).fill(brusselsClock(new Date()).slice(0, 10));
  await page.getByLabel("Begin").fill("0.00");
  await page.getByLabel("Einde").fill("23.59");
  await page.getByRole("button", { name: "Bewaar het ontwerp" }).click();
  await page.getByRole("link", { name: "Kijk na en publiceer" }).first().click();
  await page.getByRole("button", { name: /^Publiceer/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const meeting = new URL(page.url()).pathname;
  await page.goto(address);
  await page.getByLabel(/Bijeenkomst/).selectOption({ label: await optionWith(page, title) });
  await page.getByRole("button", { name: "Zet op een agenda" }).click();
  await expect(page.getByText("Het staat op de agenda.")).toBeVisible();
  await signInAs(page, speaker, meeting);
  await page.getByRole("button", { name: "Ik kom", exact: true }).click();
  await expect(page.getByText("Je antwoord: ik kom")).toBeVisible();
  return meeting;
}

const optionWith = async (page: Page, words: string) =>
  (await page
    .getByLabel(/Bijeenkomst/)
    .locator("option", { hasText: words })
    .first()
    .textContent()) ?? "";

/** The talk is over; what was said is written, agreed to and published. */
async function reports(page: Page, meeting: string): Promise<void> {
  await signInAs(page, lead, `${meeting}/bewerken`);
  await page.getByLabel("Einde").fill(clockOf(after(new Date(), -2 * MINUTE)));
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Bewaard/ })).toBeVisible();
  await page.goto(meeting);
  await page.getByRole("link", { name: "Verslag schrijven" }).click();
  await page.getByRole("button", { name: "Begin het verslag" }).click();
  await page.getByRole("link", { name: `Schrijf: ${wish}` }).click();
  await page.getByLabel("Wat er gezegd is").fill(said);
  await page.getByRole("button", { name: "Bewaar dit stuk" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Bewaard." })).toBeVisible();
  await page.getByRole("link", { name: "Alle stukken" }).click();
  await page.getByRole("button", { name: "Stuur naar wie er was" }).click();
  await expect(page.getByRole("button", { name: "Stuur naar wie er was" })).toBeHidden();
  await signInAs(page, speaker, `${meeting}/verslag`);
  await page.getByRole("radio", { name: "Ja, akkoord" }).check();
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByText("Goedgekeurd door alle aanwezigen")).toBeVisible();
  await signInAs(page, lead, `${meeting}/verslag`);
  await page.getByRole("button", { name: "Publiceer" }).click();
  await expect(page).toHaveURL(/\/documenten\/.*gedeeld/);
}

test("a wish gets votes, a talk and a report, which search finds, and the speaker is known for it", async ({ page }) => {
  const address = await wants(page);
  const meeting = await meets(page, address);
  await reports(page, meeting);

  const search = new SearchPage(page);
  await expect(async () => {
    await search.find(rare);
    await expect(search.hit(`Verslag: ${title}`)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await page.goto(address);
  await expect(page.getByRole("main")).toContainText("Behandeld");
  await expect(page.getByRole("link", { name: new RegExp(`Verslag: ${title}`) }).first()).toBeVisible();

  await signInAs(page, "Paula Platform", "/beheer/taken");
  await page.getByRole("button", { name: /^Nu uitvoeren: .*[Ee]xpertise/ }).click();
  await expect(async () => {
    await signInAs(page, proposer, "/collegas/mieke-misschien");
    await expect(page.getByRole("main")).toContainText("Slimme stad en sensoren", { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const topic = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Slimme stad en sensoren" }) });
  await topic.getByText(/^1 voordracht/).click();
  await expect(topic.getByRole("link", { name: new RegExp(`${wish}|${title}`) })).toHaveAttribute("href", meeting);
});
