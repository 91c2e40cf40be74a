import { expect, test } from "@playwright/test";
import { figure, get, openForm, send, sessionIn } from "../support/http";
import { mailTo } from "../support/mail";
import { signInAs } from "../support/sign-in";

const ROUNDS = 20;
const PRESSES = 50;
const PREFETCHES = 10;

/** Asks for a link as a person without a script does, and takes it from the mail. */
async function linkFor(address: string, baseURL: string): Promise<string> {
  const form = await openForm(`${baseURL}/aanmelden`, 'name="email"');
  expect((await send(form, { email: address })).status).toBe(303);
  return /http\S+bevestigen\S+/.exec(await mailTo(address))?.[0] ?? "";
}

test("B1: what opens a link beforehand does not use it up", async ({ baseURL: given, browser }) => {
  const baseURL = given ?? "";
  const link = await linkFor("b1.scanner@tielt.be", baseURL);
  const visited = new Set<number>();
  for (let n = 0; n < PREFETCHES; n++) {
    visited.add((await fetch(link, { method: "HEAD" })).status);
    visited.add((await get(link, n % 2 ? { cookie: "kenniskring-session=nonsense" } : {})).status);
  }
  expect([...visited]).toEqual([200]);
  // Some scanners are a whole browser.
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(link);
    await page.close();
  }
  const answer = await send(await openForm(link, 'name="token"'));
  expect([answer.status, Boolean(sessionIn(answer))]).toEqual([303, true]);
  expect(sessionIn(await send(await openForm(link, 'name="token"')))).toBeUndefined();
  figure("B1", { prefetches: 2 * PREFETCHES, browsers: 2, linksLost: 0 });
});

test("B1: an answer in a mail is given by its button, not by whoever opens it beforehand", async ({ page, baseURL }) => {
  await signInAs(page, "Griet Nergens");
  const link = "/bijeenkomsten/midwest-herstel-bij-leveranciers?antwoord=nee";
  for (let n = 0; n < PREFETCHES; n++) {
    const opened = [await page.request.head(link), await page.request.get(link)].map((answer) => answer.status());
    expect([...opened, (await get(`${baseURL}${link}`)).status]).toEqual([200, 200, 200]);
  }
  await page.goto(link);
  await expect(page.getByText(/^Je antwoord/)).toHaveCount(0);
  await page.getByRole("button", { name: "Ik kom niet" }).click();
  await expect(page.getByText("Je antwoord: ik kom niet")).toBeVisible();
  figure("B1", { prefetches: 3 * PREFETCHES, answersGiven: 0 });
});

test(`B2: of ${PRESSES} presses on one link at once one signs in, ${ROUNDS} rounds long`, async ({ baseURL: given }) => {
  const baseURL = given ?? "";
  test.setTimeout(600_000);
  const sessions: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const form = await openForm(await linkFor(`b2.ronde${round}@tielt.be`, baseURL), 'name="token"');
    const answers = await Promise.all(Array.from({ length: PRESSES }, () => send(form)));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    sessions.push(answers.filter((answer) => sessionIn(answer)).length);
  }
  figure("B2", { presses: PRESSES, rounds: ROUNDS, sessionsPerLink: sessions });
  expect(sessions).toEqual(Array(ROUNDS).fill(1));
});

test("B2: a newer link ends the older one", async ({ baseURL: given }) => {
  const baseURL = given ?? "";
  const address = "b2.nieuwer@tielt.be";
  const older = await linkFor(address, baseURL);
  const form = await openForm(`${baseURL}/aanmelden`, 'name="email"');
  await send(form, { email: address });
  const newer = /http\S+bevestigen\S+/.exec(await mailTo(address, "", 1))?.[0] ?? "";
  expect(newer).not.toBe(older);
  expect(sessionIn(await send(await openForm(older, 'name="token"')))).toBeUndefined();
  expect(sessionIn(await send(await openForm(newer, 'name="token"')))).toBeDefined();
});

test("B4: known and unknown addresses get the same answers", async ({ baseURL: given }) => {
  const baseURL = given ?? "";
  const answersFor = async (address: string) => {
    const asked = await send(await openForm(`${baseURL}/aanmelden`, 'name="email"'), { email: address });
    const location = asked.headers.get("location") ?? "";
    const page = await get(new URL(location, baseURL).href);
    const code = await openForm(new URL(location, baseURL).href, 'name="code"');
    const wrong = await send(code, { code: "000000" });
    return Promise.all([asked, page, wrong].map((answer) => withoutWhatDiffers(answer, address)));
  };
  const [known, unknown] = [await answersFor("els.voorbeeld@tielt.example.org"), await answersFor("niemand.bekend@tielt.example.org")];
  expect(unknown).toEqual(known);
  expect(known[2]?.body).toContain("Die code klopt niet");
  figure("B4", { answers: known.length, different: 0 });
});

/** An answer without the address itself, and what differs between any two answers. */
async function withoutWhatDiffers(answer: Response, address: string) {
  const names = [address, encodeURIComponent(address)];
  const bare = (text: string) =>
    names
      .reduce((rest, name) => rest.replaceAll(name, "@"), text)
      .replace(/nonce[-=]"?[\w+/=]+"?/g, "")
      .replace(/[\w+/=]{32,}/g, "");
  const headers = [...answer.headers].filter(([name]) => !["date", "content-length", "etag"].includes(name));
  return { status: answer.status, headers: bare(JSON.stringify(headers)), body: bare(await answer.text()) };
}
