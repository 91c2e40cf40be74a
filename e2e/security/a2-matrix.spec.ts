import { type APIResponse, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Opens, pages, routes } from "@/lib/policy/doors";
import { UploadPage } from "../pages/upload-page";
import { askedOfCircle } from "../support/ask";
import { calendarSecret } from "../support/calendar";
import { guestSecret } from "../support/guest-link";
import { figure } from "../support/http";
import { everybody, type Identity, identities, isStranger } from "../support/identities";
import { startedInCircle } from "../support/project";

/** Words that stand in one restricted place of circle A each. */
const canary = {
  title: "Zqnota voor de kring",
  text: "zqtekstkanarie",
  file: "zqbestand",
  question: "Zqvraag aan de kring",
  project: "Zqproject van de kring",
  phone: "0499 31 41 59",
};
const words = [...Object.values(canary), canary.phone.replaceAll(" ", ""), "+32499314159"];

/** Who may see what is the circle's alone. */
const insideA: Identity[] = ["memberA", "leadA"];
const outsideA = identities.filter((identity) => !insideA.includes(identity));

let who: Record<Identity, BrowserContext>;
/** An address of each door, of things of circle A. */
let samples: Record<string, string>;
/** What the guest has: it opens their own page and their own forms, and nothing else. */
let secret: string;
/** The same of a calendar's address. */
let calendar: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  who = await everybody(browser);
  secret = await guestSecret(who.leadA);
  calendar = await calendarSecret(who.memberA);
  await who.feed.addCookies([{ name: "kenniskring-session", value: calendar, url: baseURL ?? "" }]);
  const page = await who.memberA.newPage();
  samples = {
    "[circle]": "midwest",
    "[person]": "koen-denkbeeld",
    "[topic]": "nis2",
    "[organisation]": "gemeente-tielt",
    "[document]": await circleDocument(page),
    "[question]": await askedOfCircle(page, canary.question),
    "[slug]": await circleMeeting(page),
    "[proposal]": await circleTopic(page),
    "[project]": await circleProject(who.leadA),
    "[product]": await numberIn(who.leadA, "/samenwerken/wie-gebruikt-wat?q=burgerzaken"),
    "[framework]": await numberIn(who.leadA, "/raamcontracten?q=laptops"),
    "[hire]": await circleProject(who.leadA, "hire"),
    // Of nobody.
    "[entry]": crypto.randomUUID(),
    "[token]": crypto.randomUUID(),
    "[code]": crypto.randomUUID(),
    "[section]": crypto.randomUUID(),
    "[draft]": crypto.randomUUID(),
    "[sheet]": crypto.randomUUID(),
    "[upload]": crypto.randomUUID(),
    "[file]": crypto.randomUUID(),
    // Of a PDF there would be one.
    "[page]": "1",
  };
  await page.goto("/mijn/profiel");
  await page.getByLabel(/^Telefoon/).fill(canary.phone);
  await page.getByRole("radio", { name: "Alleen leden van mijn kringen" }).check();
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /bewaard/i })).toBeVisible();
  await page.close();
});
test.afterAll(async () => {
  for (const identity of identities) await who[identity].close();
});

/** The number of the first thing in a list. */
async function numberIn(context: BrowserContext, list: string): Promise<string> {
  const html = await (await context.request.get(list)).text();
  return /href="\/[a-z/-]+\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
}

async function circleDocument(page: Page): Promise<string> {
  const upload = new UploadPage(page);
  await upload.choose({
    name: `${canary.file}.md`,
    mimeType: "text/markdown",
    buffer: Buffer.from(`# ${canary.title}\n\n${canary.text} over de back-up.`),
  });
  await upload.check();
  await upload.share();
  await expect(page).toHaveURL(/\?gedeeld/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function circleMeeting(page: Page): Promise<string> {
  await page.goto("/kringen/midwest");
  const href = await page.locator('main a[href^="/bijeenkomsten/"]').first().getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

async function circleProject(lead: BrowserContext, kind?: string): Promise<string> {
  const page = await lead.newPage();
  const slug = await startedInCircle(page, canary.project, undefined, kind);
  await page.close();
  return slug;
}

async function circleTopic(page: Page): Promise<string> {
  await page.goto("/kringen/midwest/onderwerpen");
  return page.locator('main input[name="proposal"]').first().inputValue();
}

/** What some doors want to be asked. */
const asking: Record<string, string> = { "/api/suggesties": "?q=zqnota" };
/** What a kind of project has of its own stands below a project of that kind. */
const ofKind = (address: string) => address.replace("[project]/aanwerving", "[hire]/aanwerving");
const filled = (address: string) => ofKind(address).replace(/\[[^\]]+\]/g, (name) => samples[name] ?? name) + (asking[address] ?? "");
/** Who holds a secret brings it wherever one is asked for. */
function broughtBy(identity: Identity, address: string): string {
  const brought = { guest: secret, feed: calendar }[identity as string];
  return filled(brought ? address.replace("[token]", brought) : address);
}
const isGuestsOwn = (address: string) => address === "/gast/[token]" || address.startsWith("/api/uploads/guest/");

/** What each gets: `open`, `sign-in` (a page sends there, a route says 401), `refused`, `hidden`, or `reason`: an admin is asked for one. */
type Outcome = "open" | "sign-in" | "refused" | "hidden" | "reason";

const members: Identity[] = ["memberA", "memberB", "leadA", "leadB", "admin"];
const opensFor: Record<Exclude<Opens, "secret-holders" | "its-readers" | "its-owner" | "its-writers">, Identity[]> = {
  everyone: [...identities],
  "signed-in": identities.filter((identity) => !isStranger(identity)),
  members,
  // Everybody of the demo world who is in a circle works for one.
  governments: members,
  "in-a-circle": ["memberA", "memberB", "leadA", "leadB"],
  leads: ["leadA", "leadB", "admin"],
  "its-leads": ["leadA", "admin"],
  "its-hosts": ["leadA", "admin"],
  "its-leads-alone": ["leadA"],
  "its-participants": ["leadA"],
  "its-keepers": ["leadA", "admin"],
  admins: ["admin"],
};

/** Where a thing is not there, whoever may pass is told so. */
/** Pages that are there once an admin has written them. */
const unwritten = ["/contact", "/over-ons", "/privacyverklaring"];
/** The project that is looked at has frozen no text. */
const textOnPaper = "/api/samenwerken/[project]/tekst";
const nobodys = ["[entry]", "[draft]", "[sheet]", "[upload]", "[token]", "[code]", "[section]", "[file]", "[page]", textOnPaper];

function expectedOf(opens: Opens, address: string, identity: Identity): Outcome[] {
  const isNobodys = nobodys.some((name) => address.includes(name));
  if (opens === "secret-holders") return expectedOfSecret(address, identity);
  if (opens === "its-readers" || opens === "its-owner") return isNobodys ? shut(identity) : expectedOfItsOwn(identity);
  if (opens === "its-writers") return identity === "leadA" ? expectedOf("its-leads-alone", address, identity) : shut(identity);
  if (!opensFor[opens].includes(identity)) return turnedAway(identity, address);
  return isNobodys || address.includes("/api/photo/") ? ["hidden"] : ["open"];
}

/** A project of the circle does not exist for others, nor does the form of an agreement that others keep. */
function turnedAway(identity: Identity, address: string): Outcome[] {
  if (/\[project\]|\[framework\]\/bewerken/.test(address)) return shut(identity);
  return isStranger(identity) ? ["sign-in"] : ["refused"];
}

/** A link that nobody was sent leads to a page at most, which then knows nothing. */
function expectedOfSecret(address: string, identity: Identity): Outcome[] {
  if (identity === "guest" && isGuestsOwn(address)) return ["open"];
  if (identity === "feed" && address === "/api/calendar/[token]") return ["open"];
  return ["hidden", "sign-in", "refused", ...(address.startsWith("/api/afmelden") ? (["open"] as const) : [])];
}

const expectedOfItsOwn = (identity: Identity): Outcome[] => (insideA.includes(identity) ? ["open"] : shut(identity));

/** For whoever may not read it, it does not exist; before that a page may ask to sign in, or to belong to a circle. */
function shut(identity: Identity): Outcome[] {
  if (isStranger(identity)) return ["sign-in", "hidden"];
  return identity === "admin" ? ["hidden", "refused", "reason"] : ["hidden", "refused"];
}

function outcomeOf(answer: APIResponse): Outcome | number {
  const status = answer.status();
  if (status === 401 || (status >= 300 && status < 400 && (answer.headers().location ?? "").includes("/aanmelden"))) return "sign-in";
  if ((answer.headers().location ?? "").includes("/beheer/inkijken")) return "reason";
  if (status === 403) return "refused";
  if (status === 404) return "hidden";
  return status === 200 || (status >= 300 && status < 400) ? "open" : status;
}

const get = (identity: Identity, address: string, headers: Record<string, string> = {}) =>
  who[identity].request.get(address, { headers, maxRedirects: 0 });

const doors: [address: string, opens: Opens][] = [
  ...Object.entries(pages),
  ...Object.entries(routes).flatMap(([door, opens]): [string, Opens][] => {
    const [method, address = ""] = door.split(" ");
    return method === "GET" && !address.includes("[...") ? [[address, opens]] : [];
  }),
];

test("everybody gets at every door what is written, nothing restricted leaks, and nothing personal is cached", async () => {
  test.setTimeout(600_000);
  const wrong: string[] = [];
  const leaks: string[] = [];
  let cells = 0;
  for (const [door, opens] of doors) {
    for (const identity of identities) {
      const answer = await get(identity, broughtBy(identity, door));
      const expected: Outcome[] = unwritten.includes(door) ? ["open", "hidden"] : expectedOf(opens, door, identity);
      const outcome = outcomeOf(answer);
      cells++;
      if (!expected.includes(outcome as Outcome)) wrong.push(`${door} as ${identity}: ${outcome}, expected ${expected.join(" or ")}`);
      if (outsideA.includes(identity)) leaks.push(...hits(await answer.text(), answer, `${door} as ${identity}`));
      wrong.push(...headersMissing(answer, `${door} as ${identity}`));
    }
  }
  figure("A2", { cells, unexpected: wrong.length });
  figure("A5", { responses: cells, canaries: words.length, leaks: leaks.length });
  expect(leaks).toEqual([]);
  expect(wrong).toEqual([]);
});

const hits = (text: string, answer: APIResponse, where: string) =>
  words.filter((word) => text.includes(word) || JSON.stringify(answer.headers()).includes(word)).map((word) => `${where}: ${word}`);

function headersMissing(answer: APIResponse, where: string): string[] {
  const headers = answer.headers();
  const always = ["x-content-type-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy"];
  const missing = [...always, ...(where.startsWith("/api/") ? [] : ["content-security-policy"])].filter((name) => !headers[name]);
  const cached = answer.status() === 200 && !/no-store|private/.test(headers["cache-control"] ?? "") ? ["private cache-control"] : [];
  return [...missing, ...cached].map((name) => `${where}: no ${name}`);
}

/** Refused, not there, or sent back because nothing that could be done was said. A plain form hears it on its own page. */
function isTurnedAway(answer: APIResponse): boolean {
  const outcome = outcomeOf(answer);
  return ["sign-in", "refused", "hidden", "400"].includes(String(outcome)) || (answer.headers().location ?? "").startsWith("/opladen?");
}

const changing = Object.entries(routes)
  .map(([door, opens]) => ({ door, opens, method: door.split(" ")[0] ?? "", address: door.split(" ")[1] ?? "" }))
  .filter(({ method, opens, address }) => method !== "GET" && opens !== "everyone" && !address.includes("/afmelden/"));

test("whom a door that changes something does not open for is turned away, whatever they send", async ({ baseURL }) => {
  const wrong: string[] = [];
  let cells = 0;
  for (const { door, opens, method, address } of changing) {
    for (const identity of identities.filter((one) => !expectedOf(opens, address, one).includes("open"))) {
      const options = { method, maxRedirects: 0, headers: { origin: baseURL ?? "" }, multipart: { rapport: "members", circle: "midwest" } };
      const answer = await who[identity].request.fetch(broughtBy(identity, address), options);
      cells++;
      if (!isTurnedAway(answer)) wrong.push(`${door} as ${identity}: ${answer.status()}`);
    }
  }
  figure("A2", { "cells that change": cells, unexpected: wrong.length });
  expect(wrong).toEqual([]);
});

test("a guest's page tells nobody where it is, and gives its holder nothing but itself", async () => {
  const page = await get("guest", broughtBy("guest", "/gast/[token]"));
  expect(page.headers()).toMatchObject({ "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" });
  expect(page.headers()["cache-control"]).toMatch(/no-store/);
  expect(page.headers()["set-cookie"]).toBeUndefined();
  const text = await page.text();
  expect(text).toContain("Gezamenlijke wacht");
  for (const other of ["Vijftien vragen over postregistratie", "Nele Schijnbaert", "nele-schijnbaert"]) expect(text).not.toContain(other);
  const dead = await get("guest", filled("/gast/[token]"));
  expect([dead.status(), (await dead.text()).includes("Vraag een nieuwe aan wie je uitnodigde.")]).toEqual([404, true]);
  const sent = await who.guest.request.post(broughtBy("guest", "/api/uploads/guest/[token]"), { multipart: { x: "y" }, maxRedirects: 0 });
  expect(sent.headers().location).toContain("geweigerd=guests.nothing");
  expect(await who.guest.cookies()).toEqual([]);
});

test("the address of a calendar opens that calendar, and nothing once there is another", async () => {
  const address = broughtBy("feed", "/api/calendar/[token]");
  const open = await get("feed", address);
  expect([open.status(), open.headers()["content-type"], open.headers()["x-robots-tag"]]).toEqual([
    200,
    "text/calendar; charset=utf-8",
    "noindex",
  ]);
  expect((await get("feed", address, { "if-none-match": open.headers().etag ?? "" })).status()).toBe(304);
  await calendarSecret(who.memberA);
  expect((await get("feed", address)).status()).toBe(404);
});

test("inside the circle all of it is there: the canaries are where they should be", async () => {
  for (const identity of insideA) {
    expect(await (await get(identity, filled("/documenten/[document]"))).text()).toContain(canary.text);
    expect(await (await get(identity, filled("/vragen/[question]"))).text()).toContain(canary.question);
    expect(await (await get(identity, filled("/collegas/[person]"))).text()).toContain(canary.phone.slice(-5));
  }
});

test("access depends on no proxy, no header and no spelling of the address", async () => {
  test.setTimeout(600_000);
  const variants: [name: string, headers: Record<string, string>, address: (path: string) => string][] = [
    ["a subrequest of a proxy", { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }, (path) => path],
    ["a subrequest of src", { "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy" }, (path) => path],
    ["RSC", { RSC: "1" }, (path) => path],
    ["a prefetch", { RSC: "1", "Next-Router-Prefetch": "1" }, (path) => path],
    ["a segment", { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" }, (path) => path],
    ["_rsc", {}, (path) => `${path}?_rsc=abc`],
    ["double slashes", {}, (path) => path.replaceAll("/", "//").slice(1)],
    ["an encoded slash", {}, (path) => path.replace(/\/([^/]*)$/, "%2f$1")],
    ["a dot at the end", {}, (path) => `${path}.`],
    ["a slash at the end", {}, (path) => `${path}/`],
    ["capitals", {}, (path) => path.toUpperCase()],
    ["a forged host", { "x-forwarded-host": "localhost", "x-original-url": "/", "x-rewrite-url": "/" }, (path) => path],
  ];
  const leaks: string[] = [];
  let cells = 0;
  const restricted = doors.filter(([, opens]) => opens !== "everyone");
  for (const [door] of [...restricted, ["/zoeken?q=zqnota"], ["/kringen/[circle]"]] as [string][]) {
    for (const [name, headers, spelled] of variants) {
      for (const identity of ["anon", "memberB"] as const) {
        const answer = await get(identity, spelled(filled(door)), headers);
        cells++;
        leaks.push(...hits(await answer.text(), answer, `${door} with ${name} as ${identity}`));
      }
    }
  }
  figure("A3", { "variants × doors": cells, "extra bytes seen": leaks.length });
  expect(leaks).toEqual([]);
});

test("somebody else's thing looks the same as one that does not exist", async () => {
  const kinds = ["/documenten/[document]", "/documenten/[document]/delen", "/vragen/[question]", "/api/files/[document]"];
  const bare = (text: string, id: string) =>
    text
      .replaceAll(id, "ID")
      .replace(/nonce="[^"]*"|"nonce":"[^"]*"|nonce-[\w+/=-]+/g, "")
      .replace(/\\?"[a-zA-Z0-9_-]{20,}\\?"/g, "");
  const apart: string[] = [];
  for (const kind of kinds) {
    const theirs = filled(kind);
    const id = /[0-9a-f-]{36}/.exec(theirs)?.[0] ?? "";
    const nobody = crypto.randomUUID();
    for (const identity of ["anon", "memberB", "user", "leadB"] as const) {
      const [one, other] = [await get(identity, theirs), await get(identity, theirs.replace(id, nobody))];
      const [text, otherText] = [bare(await one.text(), id), bare(await other.text(), nobody)];
      if (one.status() !== other.status() || text.length !== otherText.length)
        apart.push(`${kind} as ${identity}: ${one.status()} ${text.length}, ${other.status()} ${otherText.length}`);
    }
  }
  figure("A4", { parameters: kinds.length, distinguishable: apart.length });
  expect(apart).toEqual([]);
});
