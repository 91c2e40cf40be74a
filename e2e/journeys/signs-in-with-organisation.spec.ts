import { expect, test } from "@playwright/test";
import { signInByProvider } from "../support/provider-sign-in";

const myName = (name: string) => ({ name: new RegExp(`: ${name}$`) });

// Most of these go to the provider and back several times.
test.describe.configure({ timeout: 180_000 });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("a work account signs in who has its address, goes on where they were, and signs out", async ({ page, baseURL }) => {
      await signInByProvider(page, "Proefbestuur", "els", "/mijn/toegang");
      await expect(page).toHaveURL(`${baseURL}/mijn/toegang`);
      await expect(page.getByRole("link", myName("Els Voorbeeld"))).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "Dit toestel" })).toHaveCount(1);
      await expect(page.getByRole("region", { name: "Werkaccounts" })).toContainText("Proefbestuur");

      await page.goto("/mijn");
      // Herself, as her colleagues know her: nobody new was made.
      await expect(page.getByRole("link", { name: "Bekijk je profiel zoals anderen" })).toHaveAttribute("href", "/collegas/els-voorbeeld");
      await page.getByRole("button", { name: "Afmelden" }).click();
      await expect(page.getByRole("link", { name: "Aanmelden" }).first()).toBeVisible({ timeout: 20_000 });
    });

    test("who is not let in is told why, and how they get in by mail", async ({ page, baseURL }) => {
      for (const [provider, login, told] of [
        ["Proefbestuur", "unverified", "zegt niet dat je mailadres is nagekeken"],
        ["Proefbestuur", "mute", "zegt niet dat je mailadres is nagekeken"],
        ["Stad Tielt", "unverified", "zegt niet dat je mailadres is nagekeken"],
        ["Stad Tielt", "elsewhere", "Je mailadres hoort niet bij Stad Tielt"],
        ["Proefbestuur", "cancel", "Je stopte met aanmelden"],
      ] as const) {
        await signInByProvider(page, provider, login, "/agenda");
        await expect(page.getByRole("alert").filter({ hasText: told }), `${login} at ${provider}`).toBeVisible();
        expect(new URL(page.url()).origin).toBe(baseURL);
        await expect(page.getByRole("button", { name: "Mail me een link" })).toBeVisible();
        await expect(page.locator('input[name="next"]').first()).toHaveValue("/agenda");
      }
    });
  });

test("from the second time on the account counts, not its address", async ({ page }) => {
  await signInByProvider(page, "Proefbestuur", "els");
  await expect(page.getByRole("link", myName("Els Voorbeeld"))).toBeVisible();
  await page.context().clearCookies();
  await signInByProvider(page, "Stad Tielt", "els-renamed", "/mijn");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Els Voorbeeld");
});

test("an organisation that never says it verified an address speaks for its own domain", async ({ page }) => {
  await signInByProvider(page, "Stad Tielt", "entra", "/mijn");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Entra Collega");
  await expect(page.getByText("entra.collega@tielt.example.org")).toBeVisible();
});

test("coming back a second time, or with another's state, signs nobody in", async ({ page, browser }) => {
  const returns: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/auth/callback/")) returns.push(request.url());
  });
  await signInByProvider(page, "Proefbestuur", "newcomer", "/mijn");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nieuw Via Organisatie");
  const [back = ""] = returns;
  for (const change of [
    (url: string) => url,
    (url: string) => url.replace(/state=[^&]+/, "state=x"),
    (url: string) => url.split("?")[0] ?? "",
  ]) {
    const stranger = await (await browser.newContext({ locale: "nl-BE" })).newPage();
    await stranger.goto(change(back));
    await expect(stranger.getByText("werd niet afgerond")).toBeVisible();
    expect((await stranger.context().cookies()).filter(({ name }) => name.includes("session"))).toEqual([]);
  }
  await page.goto(back);
  await expect(page).toHaveURL(/\/(kringen|mijn)?$/);
});

test("signing in ends the session that the browser had, and others end from the list", async ({ page, browser }) => {
  await signInByProvider(page, "Stad Tielt", "devices", "/mijn/toegang");
  const cookieOf = async () => (await page.context().cookies()).find(({ name }) => name.endsWith("kenniskring-session"));
  const before = await cookieOf();
  expect(before).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const other = await (await browser.newContext({ locale: "nl-BE" })).newPage();
  await signInByProvider(other, "Stad Tielt", "devices", "/mijn/toegang");
  await other.getByRole("button", { name: "Meld alle andere af" }).click();
  await expect(other.getByText("Alle andere toestellen zijn afgemeld.")).toBeVisible();
  await expect(other.getByRole("listitem").filter({ hasText: "Aangemeld sinds" })).toHaveCount(1);
  await page.goto("/mijn");
  await expect(page).toHaveURL(/\/aanmelden/);

  await signInByProvider(page, "Stad Tielt", "devices", "/mijn/toegang");
  expect((await cookieOf())?.value).not.toBe(before?.value);
  await page.getByRole("button", { name: /^Meld af/ }).click();
  await expect(page.getByText("Dat toestel is afgemeld.")).toBeVisible();
});
