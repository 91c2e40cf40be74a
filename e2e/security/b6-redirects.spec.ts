import { expect, test } from "@playwright/test";
import { hostilePaths } from "../../lib/testing/hostile-paths";
import { figure, get, openForm, send, sessionIn } from "../support/http";
import { signInByProvider } from "../support/provider-sign-in";

const forged: Record<string, string>[] = [
  {},
  { "x-forwarded-host": "kwaad.example.org", "x-forwarded-proto": "https" },
  { "x-forwarded-host": "localhost:3105.kwaad.example.org", forwarded: "host=kwaad.example.org" },
];

/** In an address half a letter stands as the bytes that it would have. */
const encoded = (path: string) => path.split("\ud800").map(encodeURIComponent).join("%ED%A0%80");

test("B6: no address that we send anybody to is another site's", async ({ baseURL: given }) => {
  const baseURL = given ?? "";
  test.setTimeout(600_000);
  const own = new URL(baseURL).host;
  const foreign: string[] = [];
  let requests = 0;
  /** Where a browser would go, read as a browser reads it: from our own address. */
  const look = (answer: Response, what: string) => {
    requests++;
    expect(answer.status, what).toBeLessThan(500);
    const location = answer.headers.get("location");
    if (location !== null && new URL(location, baseURL).host !== own) foreign.push(`${what}: ${location}`);
    return answer;
  };

  const demo = await openForm(`${baseURL}/aanmelden`, "Word Paula Platform");
  const mail = await openForm(`${baseURL}/aanmelden`, 'name="email"');
  const signedIn = sessionIn(await send(demo)) ?? "";
  expect(signedIn).not.toBe("");
  const provider = { address: `${baseURL}/api/auth/signin/proef`, fields: {} };
  for (const headers of forged) {
    for (const path of hostilePaths) {
      const query = `next=${encoded(path)}&callbackUrl=${encoded(path)}`;
      look(await get(`${baseURL}/aanmelden?${query}`, { ...headers, cookie: signedIn }), `signed in already, ${path}`);
      look(await get(`${baseURL}/api/auth/session?${query}`, headers), `session, ${path}`);
      const back = { ...headers, cookie: `kenniskring-state=x; kenniskring-next=${encoded(path)}` };
      look(await get(`${baseURL}/api/auth/callback/proef?code=x&state=x&${query}`, back), `callback, ${path}`);
    }
  }
  for (const path of hostilePaths) {
    look(await send(demo, { next: path }), `demo, ${path}`);
    const visit = look(await send(provider, { next: path }), `provider, ${path}`);
    const kept = visit.headers.getSetCookie().find((line) => line.startsWith("kenniskring-next="));
    expect(decodeURIComponent(/=([^;]*)/.exec(kept ?? "")?.[1] ?? ""), path).toBe("/");
  }
  // Six mails an hour and address: some of these, each through the mail's own form.
  for (const path of hostilePaths.slice(0, 6)) look(await send(mail, { email: "b6@tielt.be", next: path }), `mail, ${path}`);
  figure("B6", { payloads: hostilePaths.length, parameters: 6, requests, foreign: foreign.length });
  expect(foreign).toEqual([]);
});

test("B6: a forged host does not change where a provider sends people back to", async ({ baseURL: given }) => {
  const baseURL = given ?? "";
  for (const headers of forged) {
    const page = await (await send({ address: `${baseURL}/api/auth/signin/proef`, fields: { next: "/" } }, {}, headers)).text();
    expect(page).toContain(encodeURIComponent(`${baseURL}/api/auth/callback/proef`));
    expect(page).not.toContain("kwaad");
  }
});

test("B6: a hostile path is forgotten on the whole way past a provider", async ({ page, baseURL: given }) => {
  const baseURL = given ?? "";
  await signInByProvider(page, "Stad Tielt", "silent", "//kwaad.example.org");
  await expect(page.getByRole("link", { name: /Mijn gegevens/ })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
});
