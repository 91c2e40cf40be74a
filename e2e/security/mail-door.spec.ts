import { createHmac } from "node:crypto";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { mimeOf } from "@/lib/testing/replies/mime";
import { answersSecret } from "../support/canaries.mjs";
import { figure } from "../support/http";
import { lettersTo, mailTo } from "../support/mail";
import { signInAs } from "../support/sign-in";

// Answers by mail come in at one address, signed. Whoever cannot sign, or signs something old, changes nothing.

const DOOR = "/api/mail/answers";
const QUESTION = "Wie scande bouwvergunningen van voor 1980?";
const bilal = "bilal.bladwijzer@diest.example.org";
const MINUTE = 60;

type Sent = { id?: string; at?: number; secret?: string; type?: string; headers?: Record<string, string> };
let sent = 0;
const now = () => Math.floor(Date.now() / 1000);

/** A message as Standard Webhooks signs it. */
function signed(body: Buffer, { id = `msg_${sent++}`, at = now(), secret = answersSecret }: Sent = {}) {
  const signature = createHmac("sha256", secret).update(`${id}.${at}.`).update(body).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(at), "webhook-signature": `v1,${signature}` };
}

const bring = (request: APIRequestContext, body: Buffer, headers: Record<string, string>) =>
  request.post(DOOR, { data: body, headers: { "content-type": "message/rfc822", ...headers } });

async function askBilal(page: Page): Promise<string> {
  await signInAs(page, "Luc Leegveld", "/vragen/nieuw?aan=bilal-bladwijzer");
  await page.getByLabel("Je vraag in één zin").fill(QUESTION);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("radio", { name: "Alleen de mensen die ik vraag" }).check();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();
  const letter = await mailTo(bilal, new URL(page.url()).pathname);
  return /^Reply-To: (.+)$/m.exec(letter)?.[1] ?? "";
}

test("the door of answers by mail lets in what is signed now, once, and from whom it was made for", async ({ page, request }) => {
  const to = await askBilal(page);
  const question = new URL(page.url()).pathname;
  expect(to).toMatch(/^antwoord\+[0-9a-f]{32}@kring\.example\.org$/);
  const mail = (text: string, envelope: { from?: string; id?: string } = {}) =>
    mimeOf({ text }, { from: bilal, to, id: `${sent}@mail.example.org`, ...envelope });
  const answers = async () => {
    await page.goto(question);
    return page
      .getByRole("heading", { level: 2, name: /antwoord/ })
      .first()
      .textContent();
  };
  const good = mail("Wij, samen met het archief. Bel me gerust.");
  const outcomes: Record<string, number> = {};
  const refused = async (why: string, status: number, body: Buffer, headers: Record<string, string>) => {
    const answer = await bring(request, body, headers);
    outcomes[why] = answer.status();
    expect(answer.status(), why).toBe(status);
    expect(await answer.text(), why).not.toContain(QUESTION);
  };

  await refused("unsigned", 401, good, {});
  await refused("signed by somebody else", 401, good, signed(good, { secret: "a-secret-of-somebody-else-0123456789" }));
  await refused("signed for another body", 401, mail("Iets anders."), signed(good));
  await refused("stale", 401, good, signed(good, { at: now() - 6 * MINUTE }));
  await refused("from the future", 401, good, signed(good, { at: now() + 6 * MINUTE }));
  await refused("another moment than was signed", 401, good, { ...signed(good), "webhook-timestamp": String(now() - MINUTE) });
  await refused("another id than was signed", 401, good, { ...signed(good), "webhook-id": "msg_other" });
  expect(await request.get(DOOR).then((answer) => answer.status())).toBe(405);
  expect(await answers()).toContain("Nog geen antwoord");

  // What is signed but no answer is taken, and leads to none.
  const said = async (body: Buffer, headers = signed(body)) => (await (await bring(request, body, headers)).json()) as { state?: string };
  expect(await said(Buffer.from("dit is geen mail"))).toEqual({ state: "ignored" });
  expect(await said(Buffer.from('{"text": "ook geen mail"'))).toEqual({ state: "ignored" });
  expect(await said(Buffer.alloc(0))).toEqual({ state: "ignored" });
  expect(await said(mimeOf({ text: "Aan niemand." }, { from: bilal, to: `antwoord+${"0".repeat(32)}@kring.example.org` }))).toEqual({
    state: "ignored",
  });
  const stranger = "vreemde@elders.example.org";
  expect(await said(mail("Ik antwoord voor een ander.", { from: stranger, id: "stranger@mail.example.org" }))).toEqual({
    state: "refused",
  });
  const told = await mailTo(stranger);
  expect(told).toContain("Daarom is hij niet als antwoord bewaard");
  expect(told).not.toContain(QUESTION);
  expect(await answers()).toContain("Nog geen antwoord");

  const headers = signed(good);
  expect(await said(good, headers)).toEqual({ state: "answered" });
  await refused("replayed", 409, good, headers);
  // The same mail, brought again by its server with a signature of now.
  expect(await said(good)).toEqual({ state: "known" });
  expect(await answers()).toContain("1 antwoord");
  await expect(page.getByText("Wij, samen met het archief. Bel me gerust.")).toBeVisible();
  expect((await mailTo("luc.leegveld@hoogstraten.example.org", "samen met het archief")).length).toBeGreaterThan(0);
  expect(lettersTo(stranger)).toHaveLength(1);
  // Last: the server stops listening halfway, and the line is of no use to others after that.
  const large = Buffer.alloc(26_000_000, "a");
  await refused("too large", 413, large, signed(large));
  figure("mail-door", { ...outcomes, answers: 1 });
});
