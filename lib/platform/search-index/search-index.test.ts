import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { IndexEntry, IndexQuery, SearchIndex } from "@/lib/kernel/search-index";
import { emptyTables, testDatabase } from "@/lib/testing/database";
import { engines } from "@/lib/testing/search-engines";

/** An entry of plain words: each counts once, those of the title five times. */
function entry(id: string, title: string, body: string, more: Partial<IndexEntry> = {}): IndexEntry {
  const weights = new Map<string, number>();
  for (const word of body.toLowerCase().split(/\W+/).filter(Boolean)) weights.set(word, (weights.get(word) ?? 0) + 1);
  const titleWords = title.toLowerCase().split(/\W+/);
  for (const word of titleWords) weights.set(word, (weights.get(word) ?? 0) + 5);
  const terms = [...weights].map(([term, weight]) => ({ term, weight }));
  return {
    id: `document:${id}`,
    kind: "document",
    title,
    body,
    folded: `${title.toLowerCase()} | ${body.toLowerCase()}`,
    terms,
    length: terms.length,
    titleWords,
    spellings: terms.map(({ term }) => ({ word: term, term })),
    audience: ["public"],
    facets: { circles: [], topics: [] },
    people: [],
    ...more,
  };
}

function query(words: string, more: Partial<IndexQuery> = {}): IndexQuery {
  return {
    groups: words
      .split(" ")
      .filter(Boolean)
      .map((term) => ({ alternatives: [{ terms: [{ term, weight: 1 }], needs: 1 }] })),
    atLeast: 1,
    phrases: [],
    excluded: [],
    audience: ["public"],
    kinds: [],
    filters: {},
    order: "best",
    now: new Date("2026-11-23T11:00:00Z"),
    offset: 0,
    limit: 20,
    ...more,
  };
}

describe.each(engines)("the search contract on $name", ({ name, open }) => {
  let index: SearchIndex;
  let empty: () => Promise<void>;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    const engine = await open(database.db);
    index = engine.index;
    empty = () => emptyTables(database.db);
    close = async () => {
      await engine.close();
      await database.close();
    };
  });
  beforeEach(() => empty());
  afterAll(() => close());

  /** The engine itself must answer: what the database knows is no answer here. */
  const idsFor = async (asked: IndexQuery) => {
    const { hits, fallback } = await index.find(asked);
    expect(fallback).toBeFalsy();
    return hits.map((hit) => hit.id.replace(/^\w+:/, ""));
  };

  test("a title weighs more than a text, a rare word more than a common one", async () => {
    await index.put([
      entry("a", "Verslag", "plan plan over glasvezel en netwerk"),
      entry("b", "Glasvezel", "een plan"),
      entry("c", "Begroting", "een plan voor de rekening"),
      entry("d", "Rekening", "het plan"),
    ]);
    expect(await idsFor(query("glasvezel"))).toEqual(["b", "a"]);
    expect((await idsFor(query("plan glasvezel")))[0]).toBe("b");
    expect((await index.find(query("plan"))).total).toBe(4);
  });

  test("an entry that is put again replaces itself, one that is removed is gone", async () => {
    await index.put([entry("a", "Oud", "drukwerk")]);
    await index.put([entry("a", "Nieuw", "printers"), entry("a", "Nieuwst", "scanners")]);
    expect(await idsFor(query("drukwerk"))).toEqual([]);
    expect(await idsFor(query("printers"))).toEqual([]);
    expect(await idsFor(query("scanners"))).toEqual(["a"]);
    await index.remove(["document:a", "document:never"]);
    expect(await idsFor(query("scanners"))).toEqual([]);
    expect(await index.bodies(["document:a"], ["public"])).toEqual(new Map());
  });

  test("nothing outside the reader's audience is found, counted, suggested or corrected to", async () => {
    await index.put([
      entry("open", "Wifi", "netwerk"),
      entry("closed", "Geheimplan", "netwerk zeldzaamwoord", {
        audience: ["circle:1", "person:9"],
        facets: { circles: ["1"], topics: ["geheim"] },
      }),
    ]);
    const stranger = await index.find(query("netwerk"));
    expect(stranger).toMatchObject({ total: 1, kinds: { document: 1 } });
    expect(stranger.facets.circle).toEqual([]);
    expect(stranger.facets.topic).toEqual([]);
    expect(await index.known(["zeldzaamwoord", "netwerk"], ["public"])).toEqual(new Set(["netwerk"]));
    expect(await index.similar("zeldzaamword", ["public"], () => true)).toEqual([]);
    expect(await index.suggest({ words: ["geheim"], audience: ["public"], limit: 5 })).toEqual([]);
    expect(await index.bodies(["document:closed"], ["public"])).toEqual(new Map());
    const insider = ["public", "circle:1"];
    expect((await index.find(query("netwerk", { audience: insider }))).total).toBe(2);
    expect((await index.similar("zeldzaamword", insider, () => true)).map(({ word }) => word)).toContain("zeldzaamwoord");
    expect(await index.suggest({ words: ["geheim"], audience: insider, limit: 5 })).toHaveLength(1);
  });

  test("names that entries explain lead to each other, for who may see such an entry", async () => {
    const called = [
      { key: "bra", other: "Basisregistratie Adressen" },
      { key: "basisregistr adres", other: "BRA" },
    ];
    await index.put([
      entry("1", "Open", "adressen", { called }),
      entry("2", "Kring", "adressen", { called: [{ key: "bra", other: "Bouwregister Antwerpen" }], audience: ["circle:a"] }),
    ]);
    expect(await index.called(["bra", "br", "adressen"], ["public"])).toEqual([
      { key: "bra", other: "Basisregistratie Adressen", count: 1 },
    ]);
    expect(await index.called(["basisregistr adres"], ["public"])).toEqual([{ key: "basisregistr adres", other: "BRA", count: 1 }]);
    expect((await index.called(["bra"], ["public", "circle:a"])).length).toBe(2);
    expect(await index.called(["bra%", "_ra"], ["public"])).toEqual([]);
  });

  test("filters narrow, and a facet counts as if it were not chosen itself", async () => {
    const of = (year: number, type: string, circles: string[]) => ({ facets: { circles, topics: ["t"], year, type } });
    await index.put([
      entry("a", "Een", "woord", of(2025, "report", ["1"])),
      entry("b", "Twee", "woord", of(2026, "report", ["1", "2"])),
      entry("c", "Drie", "woord", { ...of(2026, "manual", ["2"]), kind: "meeting", id: "meeting:c" }),
    ]);
    const answer = await index.find(query("woord", { filters: { year: ["2026"], circle: ["2"] } }));
    expect(answer.total).toBe(2);
    expect(answer.facets.year).toEqual([{ value: "2026", count: 2 }]);
    expect(answer.facets.circle).toEqual([
      { value: "2", count: 2 },
      { value: "1", count: 1 },
    ]);
    expect(answer.kinds).toEqual({ document: 1, meeting: 1 });
    const ofKind = await index.find(query("woord", { kinds: ["meeting"] }));
    expect(ofKind).toMatchObject({ total: 1, kinds: { document: 2, meeting: 1 } });
  });

  test("asked about a few entries alone it answers and counts those alone, and who wrote what is a facet", async () => {
    const written = (id: string, people: string[]) => entry(id, id, "het plan", { people });
    await index.put([written("a", ["els"]), written("b", ["els", "jan"]), written("c", ["jan"])]);
    const all = await index.find(query("plan"));
    expect(all.facets.author).toEqual([
      { value: "els", count: 2 },
      { value: "jan", count: 2 },
    ]);
    const { total, hits } = await index.find(query("plan", { only: ["document:b", "document:c", "document:nobody"] }));
    expect([total, hits.map(({ id }) => id).sort()]).toEqual([2, ["document:b", "document:c"]]);
    expect((await index.find(query("plan", { filters: { author: ["els"] } }))).total).toBe(2);
    expect((await index.find(query("plan", { audience: ["members"], only: ["document:a"] }))).total).toBe(0);
  });

  test("phrases must stand so, excluded words must not stand at all", async () => {
    await index.put([entry("a", "Plan", "de minimale normen gelden"), entry("b", "Plan", "normen die minimale zorg vragen 100%")]);
    expect(await idsFor(query("minimale normen", { phrases: ["minimale normen"] }))).toEqual(["a"]);
    expect(await idsFor(query("normen", { excluded: ["zorg"] }))).toEqual(["a"]);
    // With what a run implies fewer texts are read, and the same is found.
    const implied = new Map([
      ["minimale normen", ["minimale", "normen"]],
      ["zorg", ["zorg"]],
    ]);
    expect(await idsFor(query("normen", { phrases: ["minimale normen"], implied }))).toEqual(["a"]);
    expect(await idsFor(query("normen", { excluded: ["zorg"], implied }))).toEqual(["a"]);
    expect(await idsFor(query("normen", { phrases: ["_inimale"] }))).toEqual([]);
  });

  test("what is outdated comes after what holds, and without words the newest comes first", async () => {
    await index.put([
      entry("old", "Plan", "beleid", { outdated: true, date: new Date("2026-01-01") }),
      entry("valid", "Plan", "beleid en meer woorden hier", { date: new Date("2020-01-01") }),
    ]);
    expect(await idsFor(query("beleid"))).toEqual(["valid", "old"]);
    expect(await idsFor(query("", { order: "newest" }))).toEqual(["old", "valid"]);
  });

  test("pages follow each other without gaps or doubles", async () => {
    await index.put(Array.from({ length: 25 }, (_, n) => entry(`n${String(n).padStart(2, "0")}`, "Zelfde", "woord")));
    const first = await idsFor(query("woord", { limit: 10 }));
    const second = await idsFor(query("woord", { limit: 10, offset: 10 }));
    const third = await idsFor(query("woord", { limit: 10, offset: 20 }));
    expect(new Set([...first, ...second, ...third]).size).toBe(25);
  });

  test("two writers at once leave one whole entry", async () => {
    await Promise.all(Array.from({ length: 6 }, (_, n) => index.put([entry("a", `Versie ${n}`, `tekst${n} gelijk`)])));
    const answer = await index.find(query("gelijk"));
    expect(answer.total).toBe(1);
  });

  test("how many words of several must be there, and how many groups, is counted exactly", async () => {
    await index.put([
      entry("ab", "Een", "appel boom"),
      entry("bc", "Twee", "boom citroen"),
      entry("abc", "Drie", "appel boom citroen"),
      entry("d", "Vier", "dadel"),
    ]);
    const way = (needs: number, ...terms: string[]) => ({ terms: terms.map((term) => ({ term, weight: 1 })), needs });
    const found = async (groups: IndexQuery["groups"], atLeast: number) => (await idsFor(query("", { groups, atLeast }))).sort();
    expect(await found([{ alternatives: [way(2, "appel", "boom", "citroen")] }], 1)).toEqual(["ab", "abc", "bc"]);
    expect(await found([{ alternatives: [way(3, "appel", "boom", "citroen"), way(1, "dadel")] }], 1)).toEqual(["abc", "d"]);
    const each = ["appel", "boom", "citroen", "dadel"].map((term) => ({ alternatives: [way(1, term)] }));
    expect(await found(each, 3)).toEqual(["abc"]);
    expect(await found(each, 2)).toEqual(["ab", "abc", "bc"]);
    expect(await found([{ alternatives: [way(2, "appel", "appel")] }], 1)).toEqual(["ab", "abc"]);
  });

  test("of many that answer, the best come first and all are counted", async () => {
    const long = Array.from({ length: 40 }, (_, n) => `vulling${n}`).join(" ");
    const many = Array.from({ length: 400 }, (_, n) =>
      entry(`m${n}`, `Nota ${n}`, `glasvezel ${long}`, { facets: { circles: [String(n % 3)], topics: [] } }),
    );
    await index.put([...many, entry("best", "Glasvezel", "glasvezel glasvezel"), entry("second", "Kabels", "glasvezel glasvezel")]);
    const answer = await index.find(query("glasvezel", { limit: 10 }));
    expect(answer.fallback).toBeFalsy();
    expect(answer).toMatchObject({ total: 402, kinds: { document: 402 } });
    expect(answer.facets.circle).toEqual([
      { value: "0", count: 134 },
      { value: "1", count: 133 },
      { value: "2", count: 133 },
    ]);
    expect(answer.hits.slice(0, 2).map(({ id }) => id)).toEqual(["document:best", "document:second"]);
    expect((await index.find(query("glasvezel", { offset: 300, limit: 20 }))).hits).toHaveLength(20);
  });

  test("what was typed completes to titles, the last word as a beginning", async () => {
    await index.put([entry("a", "Glasvezel in de wijk", "kabel"), entry("b", "Wijkwerking", "kabel")]);
    const titles = async (...words: string[]) => (await index.suggest({ words, audience: ["public"], limit: 5 })).map(({ title }) => title);
    expect(await titles("glasv")).toEqual(["Glasvezel in de wijk"]);
    expect(await titles("wijk", "glasv")).toEqual(["Glasvezel in de wijk"]);
    expect((await titles("wijk")).sort()).toEqual(["Glasvezel in de wijk", "Wijkwerking"]);
    expect(await titles("xyl")).toEqual([]);
  });

  test("a name that is told later completes words too, without a rebuild", async () => {
    await index.put([entry("a", "Brandmuren in de gemeente", "tekst")]);
    const titles = async (word: string) =>
      (await index.suggest({ words: [word], audience: ["public"], limit: 5 })).map(({ title }) => title);
    expect(await titles("firewall")).toEqual([]);
    await index.rename([{ id: "firewall", words: ["Firewall", "Brandmuren"] }]);
    // The database itself completes titles only; what else a thing is called is looked up by lib/search.
    expect(await titles("firewall")).toEqual(name === "postgres" ? [] : ["Brandmuren in de gemeente"]);
  });

  test("a rebuild takes the place of what was there, with what changed while it ran", async () => {
    const old = [entry("a", "Aanpak", "oud"), entry("b", "Beleid", "oud"), entry("gone", "Weg", "oud")];
    await index.put(old);
    const generation = await index.rebuild.start([{ id: "kabels", words: ["Kabels", "Glasvezel"] }]);
    expect(
      await index.rebuild.write(generation, { entries: [entry("a", "Aanpak", "herbouwd"), entry("b", "Beleid", "herbouwd")], gone: [] }),
    ).toBe(true);
    expect((await idsFor(query("aanpak"))).concat(await idsFor(query("weg")))).toEqual(["a", "gone"]);
    await index.put([entry("b", "Beleid", "intussen")]);
    const { ids, token } = await index.rebuild.left(generation, 10);
    expect(ids.sort()).toEqual(["document:b", "document:gone"]);
    await index.rebuild.write(generation, { entries: [entry("b", "Beleid", "intussen")], gone: ["document:gone"], token });
    expect((await index.rebuild.left(generation, 10)).ids).toEqual([]);
    await index.rebuild.swap(generation);
    expect(await idsFor(query("herbouwd"))).toEqual(["a"]);
    expect(await idsFor(query("intussen"))).toEqual(["b"]);
    expect(await idsFor(query("oud"))).toEqual([]);
    expect((await index.find(query(""))).total).toBe(2);
    expect(await index.behind(10)).toEqual([]);
  });

  test("a rebuild that another one took over writes nothing more", async () => {
    await index.put([entry("a", "Aanpak", "woord")]);
    const first = await index.rebuild.start([]);
    const second = await index.rebuild.start([]);
    expect(await index.rebuild.write(first, { entries: [], gone: ["document:a"] })).toBe(false);
    expect(await index.rebuild.write(second, { entries: [entry("a", "Aanpak", "woord")], gone: [] })).toBe(true);
    await index.rebuild.swap(second);
    expect(await idsFor(query("woord"))).toEqual(["a"]);
    expect(await index.needsRebuild()).toBe(false);
  });

  test("a comparison names what is missing, changed or too much, in every engine", async () => {
    const kept = entry("a", "Aanpak", "woord", { date: new Date("2026-03-01T12:00:00Z"), people: ["p"] });
    await index.put([kept, entry("b", "Beleid", "woord"), entry("c", "Cijfers", "woord")]);
    for (const found of Object.values(await index.compare("00", [kept, entry("b", "Beleid", "anders"), entry("d", "Doel", "woord")])))
      expect(found).toEqual({ missing: ["document:d"], changed: ["document:b"], extra: ["document:c"] });
  });
});
