import { expect, test } from "@playwright/test";
import { mailTo } from "../support/mail";

const linkIn = (letter: string) => /http\S+bevestigen\S+/.exec(letter)?.[0] ?? "";
const codeIn = (letter: string) => /^(\d{3} \d{3})$/m.exec(letter)?.[1] ?? "";

test("a link that mail scanners opened still signs its owner in, once", async ({ page, request, browser }) => {
  const address = "nieuwe.collega@lichtervelde.be";
  await page.goto("/aanmelden?next=/kringen");
  await page.getByLabel("Je mailadres op het werk").fill(address);
  await page.getByRole("button", { name: "Mail me een link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk in je postvak");
  const link = linkIn(await mailTo(address));

  for (let n = 0; n < 10; n++) {
    expect((await request.get(link)).status()).toBe(200);
    expect((await request.head(link)).status()).toBe(200);
  }

  await page.goto(link);
  await page.getByRole("button", { name: "Meld me aan" }).click();
  await expect(page).toHaveURL(/\/kringen$/);

  const other = await (await browser.newContext({ locale: "nl-BE" })).newPage();
  await other.goto(link);
  await other.getByRole("button", { name: "Meld me aan" }).click();
  await expect(other.getByText("Deze link werkt niet meer")).toBeVisible();
});

test("the code of the mail signs in on another machine, and signing out ends it", async ({ page }) => {
  const address = "tweede.collega@tielt.be";
  await page.goto("/aanmelden");
  await page.getByLabel("Je mailadres op het werk").fill(address);
  await page.getByRole("button", { name: "Mail me een link" }).click();
  const code = codeIn(await mailTo(address));
  await page.getByLabel("Code uit de mail").fill("000 000");
  await page.getByRole("button", { name: "Meld me aan" }).click();
  await expect(page.getByText("Die code klopt niet").first()).toBeVisible();
  await page.getByLabel("Code uit de mail").fill(code);
  await page.getByRole("button", { name: "Meld me aan" }).click();
  await expect(page.getByRole("link", { name: /Mijn gegevens/ })).toBeVisible();

  const [session] = (await page.context().cookies()).filter((cookie) => cookie.name.includes("session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await page.goto("/mijn");
  await page.getByRole("button", { name: "Afmelden" }).click();
  await expect(page.getByRole("link", { name: "Aanmelden" }).first()).toBeVisible();
  if (session) await page.context().addCookies([session]);
  await page.goto("/mijn");
  await expect(page).toHaveURL(/\/aanmelden/);
});

test("a wrong address is told next to the field, and what was typed stays", async ({ page }) => {
  await page.goto("/aanmelden");
  const field = page.getByLabel("Je mailadres op het werk");
  await field.fill("els apenstaart tielt");
  await page.getByRole("button", { name: "Mail me een link" }).click();
  await expect(page.locator("#email-error")).toContainText("Dat is geen mailadres");
  await expect(field).toHaveValue("els apenstaart tielt");
  await expect(field).toHaveAttribute("aria-invalid", "true");
});
