import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { findDocument } from "@/lib/documents/reading/queries";
import { phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { membersByOrganisation } from "@/lib/membership/circle/queries";
import { directory, findPerson, readablePeople } from "@/lib/membership/colleagues/queries";
import { search } from "@/lib/search/queries";
import { rebuildIndex } from "@/lib/search/rebuild/commands";
import { suggest } from "@/lib/search/suggestions/queries";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import type { PhoneVisibility } from "./tables";
import { vcard } from "./vcard";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson, join } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

const DIGITS = "471987654";
/** As a person may have typed it on their profile. */
const typed = ["0471 98 76 54", "0471987654", "+32 471 98 76 54", "+32471987654", "0032 471/98.76.54", "0471-98-76-54"];
/** As somebody may look for it: whole in every notation, and pieces of it. */
const asked = [
  ...typed,
  "0032471987654",
  "471987654",
  "98 76 54",
  "987654",
  "98.76.54",
  "9876",
  "471 98",
  "0471",
  '"98 76"',
  "tel:+32471987654",
];

const audiences: PhoneVisibility[] = ["members", "circles", "nobody"];
type Viewer = "owner" | "colleague" | "lead" | "elsewhere" | "former" | "newcomer" | "admin" | "visitor";
const viewers: Viewer[] = ["owner", "colleague", "lead", "elsewhere", "former", "newcomer", "admin", "visitor"];
const maySee: Record<PhoneVisibility, Viewer[]> = {
  members: ["owner", "colleague", "lead", "elsewhere", "former", "admin"],
  circles: ["owner", "colleague", "lead"],
  nobody: ["owner"],
};

const digitsIn = (seen: unknown): string => JSON.stringify(seen).replace(/[^0-9a-z:,"]/gi, "");
/** Any three pairs of it in a row, or its middle: in whatever notation it comes out. */
const shows = (seen: unknown): boolean => [DIGITS, "987654"].some((piece) => digitsIn(seen).includes(piece));

let circle: { id: string };
let people: Record<Exclude<Viewer, "visitor" | "owner">, { id: string }>;
beforeEach(async () => {
  circle = await aCircle();
  const other = await aCircle();
  const former = await aMember({ circle: other });
  await join(former, circle, { state: "ended" });
  people = {
    colleague: await aMember({ circle }),
    lead: await aLead({ circle }),
    elsewhere: await aMember({ circle: other }),
    former: former,
    newcomer: await aPerson(),
    admin: await aPerson({ isAdmin: true }),
  };
});

/** Everything that shows a person, as data for a page; what is refused shows nothing. */
async function surfacesOf(
  ctx: Context,
  owner: { id: string; slug: string; name: string },
  document: string,
): Promise<Record<string, unknown>> {
  const find = (text: string) => search(ctx, { text, kind: null, filters: {}, order: "best", page: 1 });
  const pages: Record<string, () => Promise<unknown>> = {
    profile: () => findPerson(ctx, owner.slug),
    card: async () => vcard([{ ...(await findPerson(ctx, owner.slug)), url: "https://x.example" }]),
    lists: () => readablePeople(ctx, [owner.id]),
    directory: () => directory(ctx, {}),
    circle: () => membersByOrganisation(ctx, circle.id),
    document: () => findDocument(ctx, document),
    search: () => find(owner.name),
    suggestions: () => suggest(ctx, owner.name),
  };
  const seen: Record<string, unknown> = {};
  for (const [name, load] of Object.entries(pages)) {
    seen[name] = await load().catch((error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
  }
  return seen;
}

const figures = { cells: 0, searches: 0 };

/** Looks at every page that names somebody, as this reader. */
async function looksAtAll(
  ctx: Context,
  owner: { id: string; slug: string; name: string },
  page: { document: string; allowed: boolean; who: string },
) {
  const seen = await surfacesOf(ctx, owner, page.document);
  for (const [name, shown] of Object.entries(seen)) expect(page.allowed || !shows(shown), `${page.who}, on ${name}`).toBe(true);
  for (const name of page.allowed ? ["profile", "card", "lists"] : []) expect(shows(seen[name]), `${page.who}, on ${name}`).toBe(true);
  figures.cells += Object.keys(seen).length;
}

const contextOf = (viewer: Viewer, owner: { id: string }) =>
  world.as(viewer === "visitor" ? "visitor" : viewer === "owner" ? owner : people[viewer]);

test.each(audiences)(
  "a number for %s is shown to those alone, on every page that names its owner, and found by nobody",
  async (phoneVisibility) => {
    for (const [turn, phone] of typed.entries()) {
      const owner = await aMember({ circle, name: `Kanarie Verzonnen${"x".repeat(turn)}`, phone, phoneVisibility });
      const document = await aSharedDocument({ owner, text: `# Plan ${turn}\nGlasvezel`, visibility: "public" });
      await rebuildIndex(await world.as("system"));
      for (const viewer of viewers) {
        const ctx = await contextOf(viewer, owner);
        const allowed = maySee[phoneVisibility].includes(viewer);
        await looksAtAll(ctx, owner, { document, allowed, who: `${phone} for ${phoneVisibility}, to ${viewer}` });
        // One notation is enough for what is never even looked at.
        if (turn === 0) await findsNothing(ctx, owner);
      }
      await world.ports.db.execute(sql`update people set phone = null where id = ${owner.id}`);
    }
    const index = await world.ports.db.execute(sql`select title, body, folded from search_entries`);
    expect(index.rows.length).toBeGreaterThan(0);
    expect(shows(index.rows)).toBe(false);
    console.log(JSON.stringify({ row: "E1", audience: phoneVisibility, ...figures }));
  },
  120_000,
);

/** Looking for a number finds its owner for nobody, also not for who may see it: a search that does would tell whose it is. */
async function findsNothing(ctx: Context, owner: { id: string; name: string }) {
  for (const words of asked) {
    figures.searches += 1;
    const results = await search(ctx, { text: words, kind: null, filters: {}, order: "best", page: 1 });
    const suggested = await suggest(ctx, words);
    const listed = await directory(ctx, { q: words }).catch(() => ({ people: [], total: 0 }));
    const hits = [...results.hits.map(({ id }) => id), ...listed.people.map(({ id }) => id)].filter((id) => id.endsWith(owner.id));
    expect(hits, words).toEqual([]);
    expect(JSON.stringify([suggested, results]), words).not.toContain(owner.name);
  }
}

test("the address of a call and the text on the button are the same number in every notation", () => {
  for (const phone of typed) {
    expect(phoneLink(phone)).toBe("tel:+32471987654");
    expect(phoneText(phone)).toBe("0471 98 76 54");
  }
});
