import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

test("where a circle has stopped somebody wishes for one, and is told when it is there again", async ({ page }) => {
  await signInAs(page, "Paula Platform", "/beheer/kringen/middenkust");
  await page.getByLabel("Het werk gaat verder in").selectOption({ label: "Kenniskring Westhoek" });
  await page.getByRole("button", { name: "Sluit de kring af" }).click();
  await expect(page.getByText("De kring is afgesloten.")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/kringen/middenkust");
  await expect(page.getByText("Het werk gaat verder in")).toBeVisible();
  await page.goto("/vind-je-kring?q=Oostende");
  await page.getByRole("button", { name: "Ik wil hier een kring" }).click();
  await expect(page.getByText("Vul je mailadres in.").first()).toBeVisible();
  await page.getByLabel("Je mailadres op het werk").fill("wies.proef@oostende.example.org");
  await page.getByLabel(/Ik wil mee een kring starten/).check();
  await page.getByRole("button", { name: "Ik wil hier een kring" }).click();
  await expect(page.getByText("Bedankt, we hebben het genoteerd.")).toBeVisible();

  await signInAs(page, "Paula Platform", "/beheer/kringen");
  await expect(page.getByRole("heading", { name: "Middenkust: 1 wens" })).toBeVisible();
  await page.getByRole("link", { name: "Kenniskring Middenkust" }).click();
  await page.getByRole("button", { name: "Zet de kring weer open" }).click();
  await expect(page.getByText("De kring is weer open.")).toBeVisible();
  await page.getByRole("button", { name: "Mail hen dat de kring er is" }).click();
  await expect(page.getByText("1 mail vertrekt zo.")).toBeVisible();
});
