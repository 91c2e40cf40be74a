import { expect, test } from "@playwright/test";
import { figure } from "../support/http";
import { signInAs } from "../support/sign-in";

const pages = ["/", "/kringen", "/agenda", "/zoeken?q=glasvezel", "/aanmelden", "/collegas", "/bestaat-niet"];

test("each page names the scripts that may run, with a number of its own", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of [...pages, ...pages]) {
    const policy = (await request.get(path)).headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
  }
  expect(nonces).toHaveProperty("size", pages.length * 2);
});

test("our own pages keep to their policy, and a script that slipped in does not run", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  await signInAs(page, "Els Voorbeeld");
  for (const path of pages) await page.goto(path);
  expect(refused).toEqual([]);
  await page.goto("/");
  await page.evaluate(() => {
    const slipped = document.createElement("div");
    slipped.innerHTML = `<img src="x" onerror="document.title = 'kwaad'">`;
    document.body.append(slipped);
  });
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  await expect(page).not.toHaveTitle("kwaad");
});

test("next-auth answers who is signed in and has no pages of its own", async ({ request }) => {
  expect(await (await request.get("/api/auth/session")).json()).toEqual({});
  for (const path of ["signin", "signout", "providers", "csrf", "error", "callback/email"])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  expect((await request.get("/_next/image?url=%2Ficon.svg&w=64&q=75")).status()).toBe(404);
});

test("a thousand answers have a thousand numbers", async ({ request }) => {
  test.setTimeout(240_000);
  const nonces = new Set<string>();
  for (let round = 0; round < 50; round++)
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const policy = (await request.get("/gewist")).headers()["content-security-policy"] ?? "";
        nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
      }),
    );
  figure("B11", { answers: 1000, "repeated numbers": 1000 - nonces.size });
  expect(nonces.size).toBe(1000);
});
