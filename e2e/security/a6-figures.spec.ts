import { type APIResponse, type BrowserContext, expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { pages, routes } from "@/lib/policy/doors";
import { figures, figuresIn, plantedHire, plantedPurchase, twoPages } from "../support/figures";
import { guestSecret, guests } from "../support/guest-link";
import { figure } from "../support/http";
import { signInByMail } from "../support/mail-sign-in";
import { signInAs } from "../support/sign-in";

// Quantities, prices and costs are for the governments that take part. Whoever else reads everything they can ask for: nothing is in it.

const CIRCLE = "zuid-west-vlaanderen";
const [LEAD, PARTNER] = ["Pieter Papierwereld", "Ines Droomers"] as const;
const titles = { purchase: "Toetsenborden voor het loket", hire: "Samen iemand voor het archief" };

/** Who takes no part. A neighbour and the lead of the circle know that the projects are there. */
const outside = ["visitor", "guest", "supplier", "neighbour", "circleLead", "elsewhere", "admin"] as const;
type Outside = (typeof outside)[number];
const names: Partial<Record<Outside, string>> = {
  neighbour: "Amira Zogenaamd",
  circleLead: "Stijn Luchtkasteel",
  elsewhere: "Omar Modelaer",
  admin: "Paula Platform",
};

let projects: { purchase: string; hire: string };
let who: Record<Outside | "lead" | "partner", BrowserContext>;
let secret: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  const [lead, partner] = [await browser.newContext(), await browser.newContext()];
  const [one, other] = await twoPages([lead, partner], [LEAD, PARTNER]);
  const cast = { lead: one, partner: other, circle: "Kenniskring Zuid-West-Vlaanderen" };
  projects = {
    purchase: await plantedPurchase(cast, titles.purchase),
    hire: await plantedHire(cast, titles.hire, "Gemeente Menen"),
  };
  const readers: [Outside, BrowserContext][] = [];
  for (const reader of outside) readers.push([reader, await reads(await browser.newContext(), reader)]);
  who = { lead, partner, ...(Object.fromEntries(readers) as Record<Outside, BrowserContext>) };
  secret = await guestSecret(who.circleLead, guests.zuidWest);
});
test.afterAll(async () => {
  for (const context of Object.values(who)) await context.close();
});

async function reads(context: BrowserContext, reader: Outside): Promise<BrowserContext> {
  const name = names[reader];
  const page = await context.newPage();
  if (name) await signInAs(page, name);
  if (reader === "supplier") await signInByMail(page, "verkoop@toestelwinkel-verzonnen.example.org");
  await page.close();
  return context;
}

/** Every address that is about these projects, about what they are found by, or about all. */
function addresses(): string[] {
  const slugs = Object.values(projects).map((project) => project.split("/").at(-1) ?? "");
  const gets = Object.keys(routes).flatMap((door) =>
    door.startsWith("GET ") && !door.includes("[...") ? [door.slice("GET ".length)] : [],
  );
  const filled = [...Object.keys(pages), ...gets].flatMap((door) =>
    slugs.map((slug) =>
      door
        .replace("[project]", slug)
        .replace("[circle]", CIRCLE)
        .replace("[person]", "pieter-papierwereld")
        .replace("[organisation]", "gemeente-menen")
        .replace("[topic]", "laptops-en-randapparatuur")
        .replace("/gast/[token]", `/gast/${secret}`),
    ),
  );
  const words = [...Object.values(titles), "toetsenbord"].map(encodeURIComponent);
  const asked = words.flatMap((text) => [`/zoeken?q=${text}`, `/zoeken?in=samenwerken&q=${text}`, `/api/suggesties?q=${text}`]);
  const tables = ["hoeveelheden", "percelen"].flatMap((annex) =>
    ["csv", "xlsx"].map((format) => `/api${projects.purchase}/aankoop?bijlage=${annex}&formaat=${format}`),
  );
  return [...new Set(filled.filter((address) => !address.includes("["))), ...asked, ...tables];
}

/** What is only handed out when it is asked for by a button. */
const taken = ["/api/gegevens", `/api/kringen/${CIRCLE}/archief`];

/** All that an answer says: an archive and a spreadsheet say what is in their parts. */
async function textOf(answer: APIResponse): Promise<string> {
  const body = await answer.body();
  const said = `${JSON.stringify(answer.headers())}\n`;
  return said + (body.subarray(0, 2).toString() === "PK" ? unpacked(body) : body.toString("utf8"));
}

const unpacked = (zip: Uint8Array): string =>
  Object.values(unzipSync(zip))
    .map((part) => (strFromU8(part.subarray(0, 2), true) === "PK" ? unpacked(part) : strFromU8(part)))
    .join("\n");

/** A page of a project is asked for as a script does too: what a page of something else says to one, it says to the other. */
const kinds = (address: string): Record<string, string>[] => (address.startsWith("/samenwerken/") ? [{}, { RSC: "1" }] : [{}]);

/** Everything that somebody reads, page by page, as a browser and as a script fetch it. */
async function everythingFor(context: BrowserContext, origin: string): Promise<{ where: string; text: string }[]> {
  const read: { where: string; text: string }[] = [];
  for (const address of addresses())
    for (const headers of kinds(address))
      read.push({ where: address, text: await textOf(await context.request.get(address, { headers })) });
  for (const address of taken)
    read.push({ where: address, text: await textOf(await context.request.post(address, { headers: { origin }, maxRedirects: 0 })) });
  return read;
}

test("quantities, prices and costs reach nobody who takes no part, by whatever address", async ({ baseURL }) => {
  test.setTimeout(600_000);
  const leaks: string[] = [];
  let answers = 0;
  for (const reader of outside) {
    const read = await everythingFor(who[reader], baseURL ?? "");
    answers += read.length;
    leaks.push(...read.flatMap(({ where, text }) => figuresIn(text).map((found) => `${where} as ${reader}: ${found}`)));
  }
  figure("A6", {
    responses: answers,
    readers: outside.length,
    "canaries planted": Object.values(figures).flat().length,
    leaks: leaks.length,
  });
  expect(leaks).toEqual([]);
});

test("nobody who takes no part finds a project by a figure in it", async () => {
  for (const reader of outside)
    for (const [kind, [looked = ""]] of Object.entries(figures)) {
      const answer = await who[reader].request.get(`/zoeken?q=${looked}`);
      expect(await answer.text(), `${kind} as ${reader}`).not.toContain(titles[kind as keyof typeof titles]);
    }
});

test("and those who take part find every one of them: the scan sees what it looks for", async ({ baseURL }) => {
  test.setTimeout(240_000);
  for (const member of ["lead", "partner"] as const) {
    const read = await everythingFor(who[member], baseURL ?? "");
    const found = new Set(read.flatMap(({ text }) => figuresIn(text)));
    const looked = Object.values(figures).flat();
    expect(looked.filter((one) => !found.has(one))).toEqual([]);
    const sheet = read.filter(({ where }) => where.includes("formaat=xlsx")).flatMap(({ text }) => figuresIn(text));
    expect(sheet.length, "a spreadsheet is read in its parts").toBeGreaterThan(0);
  }
  // Who leads the circle does get its archive, and reads there that the purchase exists.
  const archive = await who.circleLead.request.post(taken[1] ?? "", { headers: { origin: baseURL ?? "" } });
  expect(await textOf(archive)).toContain(titles.purchase);
});
