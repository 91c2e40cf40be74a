import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, test } from "@playwright/test";
import { actions } from "@/lib/policy/door-actions";
import type { Opens } from "@/lib/policy/doors";
import { askedOfCircle } from "../support/ask";
import { figure } from "../support/http";
import { everybody, type Identity, identities } from "../support/identities";
import { startedInCircle } from "../support/project";

/** Every server action of the build: its number, its name as lib/policy/doors has it, and a page that knows it. */
type Action = { id: string; name: string; page: string };

type Manifest = { node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }> };

function actionsOfBuild(): Action[] {
  const file = join(process.env.DIST_DIR ?? ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename.replace(/^app\//, "").replace(/\/?actions\.ts$/, "")}#${exportedName}`,
    page: Object.keys(workers)[0] ?? "",
  }));
}

/** Who may not, whatever it is about: circle A is Midwest, and what is sent is of Midwest. */
const shutOut: Partial<Record<Opens, Identity[]>> = {
  "signed-in": ["anon", "guest", "feed"],
  members: ["anon", "guest", "feed", "user", "formerA"],
  governments: ["anon", "guest", "feed", "user", "formerA"],
  "in-a-circle": ["anon", "guest", "feed", "user", "formerA", "admin"],
  "its-readers": ["anon", "guest", "feed", "user", "formerA", "memberB", "leadB"],
  "its-owner": ["anon", "guest", "feed", "user", "formerA", "memberA", "memberB", "leadB"],
  leads: ["anon", "guest", "feed", "user", "formerA", "memberA", "memberB"],
  "its-leads": ["anon", "guest", "feed", "user", "formerA", "memberA", "memberB", "leadB"],
  "its-hosts": ["anon", "guest", "feed", "user", "formerA", "memberA", "memberB", "leadB"],
  "its-leads-alone": identities.filter((identity) => identity !== "leadA"),
  "its-writers": identities.filter((identity) => identity !== "leadA"),
  "its-keepers": ["anon", "guest", "feed", "user", "formerA", "memberA", "memberB", "leadB"],
  "its-participants": identities.filter((identity) => identity !== "leadA"),
  admins: identities.filter((identity) => identity !== "admin"),
};

let who: Record<Identity, BrowserContext>;
let things: Record<string, string>;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  who = await everybody(browser);
  const page = await who.leadA.newPage();
  const hidden = async (identity: Identity, path: string, name: string) => {
    const html = await (await who[identity].request.get(path)).text();
    return new RegExp(`name="${name}"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="${name}"`).exec(html)?.slice(1).find(Boolean) ?? "";
  };
  const first = async (path: string, pattern: RegExp) => pattern.exec(await (await who.leadA.request.get(path)).text())?.[1] ?? "";
  things = {
    circle: await hidden("leadA", "/beheer/kringen/midwest", "circle"),
    membership: await first("/beheer/kringen/midwest", /value="lead:([0-9a-f-]{36})"/),
    person: await hidden("admin", "/beheer/mensen/koen-denkbeeld", "person"),
    organisation: await hidden("admin", "/beheer/organisaties/gemeente-tielt", "organisation"),
    document: await first("/mijn/documenten", /\/documenten\/([0-9a-f-]{36})/),
    otherOrganisation: await hidden("admin", "/beheer/organisaties/gemeente-izegem", "organisation"),
    project: await startedInCircle(page, "Wie stuurt er formulieren naar ons project?"),
    question: await askedOfCircle(page, "Wie stuurt er formulieren naar onze acties?"),
    meeting: await first("/kringen/midwest", /\/bijeenkomsten\/([a-z0-9-]+)/),
    proposal: await hidden("leadA", "/kringen/midwest/onderwerpen", "proposal"),
  };
});
test.afterAll(async () => {
  for (const identity of identities) await who[identity].close();
});

/** A number of nothing, where a form wants one of something. */
const NOTHING = "00000000-0000-4000-8000-000000000000";
const numbers = Object.fromEntries(
  [
    "item",
    "letter",
    "draft",
    "sheet",
    "wish",
    "id",
    "session",
    "notice",
    "answer",
    "version",
    "comment",
    "section",
    "decision",
    "action",
  ].map((name) => [name, NOTHING]),
);
const day = "2027-05-20";
const texts = {
  title: "Zqtitel van een ander",
  reason: "Zqreden",
  text: "Zqtekst",
  body: "Zqtekst",
  why: "Zqwaarom",
  jobTitle: "Zqfunctie",
};
const choices = {
  role: "lead",
  visibility: "members",
  language: "nl",
  wrote: "no",
  use: "retire",
  access: "suspend",
  admin: "yes",
  reply: "going",
  present: "yes",
};
const times = { date: day, day, from: "10:00", to: "12:00", minutes: "30", until: `${day}T10:00:00Z` };
const words = {
  name: "Zqnaam van een ander",
  nl: "Zqonderwerp",
  en: "Zqtopic",
  group: "werkplek",
  topic: "nis2",
  email: "zq@tielt.example.org",
};
const presses = { place: "1", job: "retention", direction: "up", hidden: "yes", change: "hide", digest: "never", reminders: "no" };

/** What forms mean by the same name and do not agree on, by a piece of the action's name. */
const differing: [piece: string, fields: () => Record<string, string>][] = [
  [
    "",
    () => ({
      kind: "report",
      into: things.organisation ?? "",
      press: `end:${things.membership}`,
      [`reason-${things.membership}`]: "Zqreden",
    }),
  ],
  ["#answerQueue", () => ({ press: `approve:${things.membership}` })],
  ["#closeOrReopen", () => ({ press: "close", successor: "" })],
  ["/documenten/", () => ({ meeting: "" })],
  ["#sayStillValid", () => ({ say: `outdated ${things.document}` })],
  ["/programma#", () => ({ kind: "talk" })],
  [
    "/verslag",
    () => ({ verdict: "agreed", outcome: "taken", because: "Zqreden", by: "meeting", on: "2026-01-01", revision: "0", ownerName: "Zq" }),
  ],
  ["#judge", () => ({ section: "" })],
  ["_components/reports#", () => ({ state: "done", ownerName: "Zq" })],
  ["/zoekopdrachten#", () => ({ search: NOTHING, rhythm: "daily", address: "/zoeken?q=zqwoord" })],
  ["/organisaties#", () => ({ kind: "municipality", into: things.otherOrganisation ?? "", municipality: "", mailDomains: "" })],
  [
    "/aanwerving",
    () => ({
      ...{ amount: "1", unit: "fullTime", persons: "1", form: "lending", employer: things.organisation ?? "", cost: "100", key: "equal" },
      ...{ inhabitants: "10", year: "2026", source: "Zqbron", point: "notice", done: "yes", profile: "Zqprofiel van een ander bestuur" },
      ...{ more: things.organisation ?? "", less: things.otherOrganisation ?? "", correction: NOTHING, quarter: "1", basis: "key" },
    }),
  ],
  ["/aanwerving/afrekening#saveHours", () => ({ unit: "hours" })],
  ["beheer/onderwerpen#", () => ({ into: "dpo" })],
  ["beheer/site#", () => ({ kind: "presentation", name: "contact", locale: "nl" })],
  // The board of topics names its circle by its address.
  ["[circle]/onderwerpen#", () => ({ circle: "midwest" })],
];

/** What any of the forms may ask for, with real things of the circle. What a form does not know it passes over. */
function fieldsFor(action: string): Record<string, string> {
  const common = { ...numbers, ...texts, ...choices, ...times, ...words, ...presses, ...things };
  const own = differing.filter(([piece]) => action.includes(piece)).map(([, fields]) => fields());
  return Object.assign({}, common, ...own) as Record<string, string>;
}

const addressOf = (page: string): string =>
  page
    .replace(/^app|\/page$/g, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\[\w+\]/g, "midwest") || "/";

const refusals = /Dit mag je niet|Meld je eerst aan|Dat bestaat niet/;

/** Sends a form to an action as a script does, and tells what came of it. */
async function knock({ id, name, page }: Action, identity: Identity, origin: string): Promise<"done" | "refused" | "not understood"> {
  const sent = new FormData();
  for (const [field, value] of Object.entries(fieldsFor(name))) sent.append(`_1_${field}`, value);
  const state = { status: "idle", errors: {}, values: {}, turn: 0 };
  // Actions of one argument have no state before their form: their number says so. What points at the form comes after it.
  sent.append("0", JSON.stringify(id.startsWith("40") ? ["$K1"] : [state, "$K1"]));
  const answer = await who[identity].request.post(addressOf(page), {
    headers: { "next-action": id, origin, accept: "text/x-component" },
    multipart: sent,
    maxRedirects: 0,
  });
  const text = await answer.text();
  const redirect = answer.headers()["x-action-redirect"] ?? "";
  // A vote leads back to its page whatever came of it: that nobody else's counts is tried beside the code.
  const isLedOn = redirect !== "" && !redirect.includes("/aanmelden") && !name.endsWith("#castVote");
  if (text.includes('"status":"done"') || isLedOn) return "done";
  return refusals.test(text) || answer.status() >= 400 || redirect !== "" ? "refused" : "not understood";
}

test("no server action does anything for whom it is not open, whatever they send to it", async ({ baseURL }) => {
  test.setTimeout(300_000);
  for (const [name, value] of Object.entries(things)) expect(value, name).not.toBe("");
  const outcomes = { done: 0, refused: 0, "not understood": 0 };
  const wrong: string[] = [];
  for (const one of actionsOfBuild()) {
    const opens = actions[one.name];
    expect(opens, one.name).toBeDefined();
    for (const identity of shutOut[opens ?? "everyone"] ?? []) {
      const outcome = await knock(one, identity, baseURL ?? "");
      outcomes[outcome]++;
      if (outcome === "done") wrong.push(`${one.name} as ${identity}`);
    }
  }
  figure("A2", { actions: actionsOfBuild().length, ...outcomes });
  expect(wrong).toEqual([]);
  // Most forms are filled in well enough to come as far as the question who is asking.
  expect(outcomes.refused).toBeGreaterThan(outcomes["not understood"]);
});
