import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

const nonsense = [
  "%00",
  "a%00b",
  "%E0%A4%A",
  "%ED%A0%80",
  "constructor",
  "__proto__",
  "-1",
  "99999999999999999999",
  "%E2%80%AE",
  "x".repeat(5000),
];

const addresses = [
  "/kringen/@",
  "/kringen/@/onderwerpen",
  "/collegas/@",
  "/documenten/@",
  "/documenten/@/delen",
  "/vragen/@",
  "/bijeenkomsten/@",
  "/onderwerpen/@",
  "/api/vcard/@",
  "/api/files/@",
  "/api/calendar/@",
  "/api/calendar/kring/@",
  "/api/calendar/meeting/@",
  "/zoeken?q=@&pagina=@&soort=@&jaar=@",
  "/zoeken?q=@&q=b&soort[]=@",
  "/collegas?q=@&kring=@&regio=@&onderwerp=@&pagina=@",
  "/vragen/nieuw?q=@&aan=@&over=@&onderwerp=@",
  "/agenda?wanneer=@&wanneer=b",
  "/vind-je-kring?q=@",
  "/opladen?geweigerd=@&zelfde=@&bijeenkomst=@",
  "/aanmelden?next=@&next=b",
  "/api/suggesties?q=@",
];

test("no address makes the server fail, whatever stands in it", async ({ page }) => {
  await signInAs(page, "Els Voorbeeld");
  for (const address of addresses)
    for (const value of nonsense) {
      const answer = await page.request.get(address.replaceAll("@", value), { maxRedirects: 0 });
      expect(answer.status(), `${address} with ${value.slice(0, 30)}`).toBeLessThan(500);
      // A page that failed after its first letters were sent keeps its status, but names its error.
      expect((await answer.text()).match(/data-dgst="\d+"/), `${address} with ${value.slice(0, 30)}`).toBeNull();
    }
});

test("a form that was cut off is refused, and leaves nothing behind", async ({ page, baseURL }) => {
  await signInAs(page, "Els Voorbeeld");
  const headers = { origin: baseURL ?? "", accept: "application/json", "content-type": "multipart/form-data; boundary=b" };
  const half = '--b\r\nContent-Disposition: form-data; name="files"; filename="half.md"\r\n\r\n# Half';
  expect((await page.request.post("/api/uploads", { headers, data: Buffer.from(half) })).status()).toBe(400);
  await page.goto("/mijn/documenten");
  await expect(page.getByText("half")).toHaveCount(0);
});
