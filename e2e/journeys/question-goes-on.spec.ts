import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

/** In the circle Regio Brugge, whose people no other journey plays. */
test("a question between two is opened to the circle, answered there, thanked for and settled", async ({ page }) => {
  await signInAs(page, "Sofie Spiegelbeeld", "/vragen/nieuw?aan=rachid-schetsers");
  const question = "Hoe bereiken jullie wie thuis geen internet heeft?";
  await page.getByLabel("Je vraag in één zin").fill(question);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("radio", { name: "Alleen de mensen die ik vraag" }).check();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();

  await page.getByText("Vraag het aan je kring").click();
  await page.getByRole("button", { name: "Leg voor aan de kring" }).click();
  await expect(page.getByText("Je vraag staat nu bij Kenniskring Regio Brugge.")).toBeVisible();

  await signInAs(page, "Wout Verdicht", "/vragen");
  await page.getByRole("link", { name: question }).first().click();
  await page.getByLabel("Jouw antwoord").fill("Met een zitdag in de bibliotheek, elke dinsdag.");
  await page.getByRole("button", { name: "Verstuur je antwoord" }).click();
  await expect(page.getByText("Met een zitdag in de bibliotheek").first()).toBeVisible();

  await signInAs(page, "Sofie Spiegelbeeld", "/vragen");
  await page.getByRole("link", { name: question }).first().click();
  await page.getByRole("button", { name: /^Bedankt/ }).click();
  await expect(page.getByText("Je bedankje staat erbij.")).toBeVisible();
  await expect(page.getByText("1 bedankje")).toBeVisible();
  await page.getByRole("button", { name: /Dit helpt mij/ }).click();
  await expect(page.getByText("Dit hielp").first()).toBeVisible();
});

test("a member follows a topic and sees that they do", async ({ page }) => {
  await signInAs(page, "Sofie Spiegelbeeld", "/onderwerpen/digitale-inclusie");
  await page.getByRole("button", { name: "Volg dit onderwerp" }).click();
  await page.goto("/onderwerpen/digitale-inclusie");
  await expect(page.getByText("Je volgt dit onderwerp.")).toBeVisible();
});
