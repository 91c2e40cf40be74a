import { expect, test } from "@playwright/test";
import { mailTo } from "../support/mail";
import { signInByMail } from "../support/mail-sign-in";
import { signInAs } from "../support/sign-in";

test("somebody finds their circle by an old name, asks to join in three fields, and the lead lets them in", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Postcode of gemeente").fill("borglon");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await page
    .getByRole("link", { name: /Kenniskring Limburg/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Kenniskring Limburg/);

  const address = "greta.proef@genk.example.org";
  await signInByMail(page, address, "/kringen/limburg/aansluiten");
  expect(await page.locator("main form").first().locator("input:visible, select:visible, textarea:visible").count()).toBeLessThanOrEqual(4);
  await expect(page.getByLabel("Bestuur waarvoor je werkt").locator("option:checked")).toHaveText("Gemeente Genk");
  await page.getByRole("button", { name: "Vraag lidmaatschap" }).click();
  await expect(page.getByText("Vul je functie in").first()).toBeVisible();
  await page.getByLabel("Functie").fill("Netwerkbeheerder");
  await page.getByRole("button", { name: "Vraag lidmaatschap" }).click();
  await expect(page.getByText("Je aanvraag is verstuurd").first()).toBeVisible();
  expect((await page.goto("/kringen/limburg/leden"))?.status()).toBe(403);

  await mailTo("carine.contour@genk.example.org", "Greta Proef");
  await signInAs(page, "Carine Contour", "/beheer");
  await page.getByRole("button", { name: "Goedkeuren: Greta Proef" }).click();
  await expect(page.getByText("Greta Proef is nu lid.")).toBeVisible();

  await page.context().clearCookies();
  await signInByMail(page, address, "/kringen/limburg/leden");
  await expect(page.getByRole("link", { name: "Carine Contour" }).first()).toBeVisible();
});

test("a decline needs a reason, can be undone, and a lead of another circle sees nothing of it", async ({ page }) => {
  await signInByMail(page, "hans.proef@aalst.example.org", "/kringen/denderregio/aansluiten");
  await page.getByLabel("Functie").fill("Stagiair");
  await page.getByRole("button", { name: "Vraag lidmaatschap" }).click();
  await expect(page.getByText("Je aanvraag is verstuurd").first()).toBeVisible();

  await signInAs(page, "Marleen Mogelijk", "/beheer");
  await expect(page.getByText("Hans Proef")).toBeHidden();

  await signInAs(page, "Johan Jokers", "/beheer");
  await page.getByText("Vraag meer info of weiger").first().click();
  await page.getByRole("button", { name: "Weiger: Hans Proef" }).click();
  await expect(page.getByText("Schrijf erbij waarom").first()).toBeVisible();
  await page
    .getByLabel("Wat wil je vragen, of waarom niet?")
    .first()
    .fill("Een stage is geen functie bij het bestuur. Vraag het gerust later opnieuw.");
  await page.getByRole("button", { name: "Weiger: Hans Proef" }).click();
  await page.getByRole("button", { name: "Maak ongedaan: Hans Proef" }).click();
  await expect(page.getByRole("button", { name: "Goedkeuren: Hans Proef" })).toBeVisible();
});

test("Brussels, Wallonia and nonsense get a polite answer, and 3470 a choice", async ({ page }) => {
  await page.goto("/vind-je-kring?q=3470");
  await expect(page.getByText("Kortenaken").first()).toBeVisible();
  await expect(page.getByText("Tienen").first()).toBeVisible();
  for (const query of ["1000", "4000", "87OO"]) {
    expect((await page.goto(`/vind-je-kring?q=${query}`))?.status()).toBe(200);
    await expect(page.getByLabel("Postcode of gemeente").first()).toHaveValue(query);
  }
});
