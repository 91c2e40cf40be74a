import { type APIResponse, expect, type Page, test } from "@playwright/test";

/** The hidden fields that Next puts in a form that works without a script. */
async function fieldsOf(page: Page): Promise<Record<string, string>> {
  return page
    .locator("form", { has: page.locator("#email") })
    .evaluate((form) => Object.fromEntries([...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)])));
}

const refused = async (answer: APIResponse) => answer.status() >= 400 || (await answer.text()).includes("niet van onze eigen pagina");

test("a form that another site posts, or that names no site, changes nothing", async ({ page, request, baseURL }) => {
  await page.goto("/aanmelden");
  const multipart = { ...(await fieldsOf(page)), email: "slachtoffer@tielt.be" };
  for (const origin of ["https://kwaad.example.org", "null", "http://localhost:9", undefined]) {
    const answer = await request.post("/aanmelden", { multipart, headers: origin ? { origin } : {}, maxRedirects: 0 });
    expect(await refused(answer), `origin ${origin}`).toBe(true);
  }
  const own = await request.post("/aanmelden", { multipart, headers: { origin: baseURL ?? "" }, maxRedirects: 0 });
  expect(own.status()).toBe(303);
});

test("jobs run for the scheduler only", async ({ request }) => {
  for (const authorization of ["", "Bearer ", "Bearer wrong", `Bearer ${"a".repeat(500)}`]) {
    expect((await request.post("/api/jobs/cleanup", { headers: { authorization } })).status()).toBe(401);
  }
  expect((await request.post("/api/jobs/cleanup?secret=x")).status()).toBe(401);
});

test("after signing in nobody is sent elsewhere", async ({ page, baseURL }) => {
  for (const next of [
    "//kwaad.example.org",
    "/\\kwaad.example.org",
    "https://kwaad.example.org",
    "javascript:alert(1)",
    "/%09/kwaad.example.org",
  ]) {
    await page.context().clearCookies();
    await page.goto(`/aanmelden?next=${encodeURIComponent(next)}`);
    await page.getByRole("button", { name: "Word Paula Platform" }).click();
    await expect(page.getByRole("link", { name: /: Paula Platform/ })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(baseURL);
  }
});
