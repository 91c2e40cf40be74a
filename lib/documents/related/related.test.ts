import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { topics } from "@/lib/topics/tables";
import { COMMON, relatedDocuments } from "./queries";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const { aSharedDocument } = documentBuildersFor(world);

let owner: { id: string };
let elsewhere: { id: string };

beforeEach(async () => {
  owner = await aMember({ circle: await aCircle() });
  elsewhere = await aMember({ circle: await aCircle() });
  await world.ports.db.insert(topics).values(["lan-wifi", "nis2"].map((id) => ({ id, groupId: "netwerk", nl: id, en: id })));
});

const related = async (reader: { id: string }, document: string) =>
  (await relatedDocuments(await world.as(reader), document)).map(({ id }) => id);

describe("related documents", () => {
  test("share topics and are readable", async () => {
    const document = await aSharedDocument({ owner, topics: ["lan-wifi"] });
    const other = await aSharedDocument({ owner: elsewhere, topics: ["lan-wifi"] });
    await aSharedDocument({ owner: elsewhere, topics: [] });
    expect(await related(owner, document)).toEqual([other]);
    expect(await related(await aPerson(), document)).toEqual([]);
  });

  test("of another circle's own are not named, nor in the place of a readable one", async () => {
    const document = await aSharedDocument({ owner, topics: ["lan-wifi"] });
    const circle = await aCircle();
    const stranger = await aMember({ circle });
    await aSharedDocument({ owner: stranger, topics: ["lan-wifi"], visibility: "circle", circles: [circle.id] });
    const open = await aSharedDocument({ owner: stranger, topics: ["lan-wifi"] });
    expect(await relatedDocuments(await world.as(owner), document, 1)).toMatchObject([{ id: open }]);
  });

  test("come by the rarer topic first, and by the words that both titles have", async () => {
    const document = await aSharedDocument({ owner, title: "Wifi in de bibliotheek", topics: ["lan-wifi", "nis2"] });
    const rare = await aSharedDocument({ owner, title: "Een heel andere nota", topics: ["nis2"] });
    const words = await aSharedDocument({ owner, title: "Bibliotheek: plan voor wifi", topics: ["lan-wifi"] });
    const rest = await aSharedDocument({ owner, title: "Draadloos netwerk", topics: ["lan-wifi"] });
    const found = await related(owner, document);
    expect(found).toHaveLength(3);
    expect(found.indexOf(rare)).toBeLessThan(found.indexOf(rest));
    expect(found.indexOf(words)).toBeLessThan(found.indexOf(rest));
  });

  test("are not gathered by a topic that very many have, unless there is no rarer one", async () => {
    const rare = await aSharedDocument({ owner, topics: ["nis2"] });
    const common = await aSharedDocument({ owner, topics: ["lan-wifi"] });
    const both = await aSharedDocument({ owner, topics: ["lan-wifi", "nis2"] });
    expect(new Set(await related(owner, both))).toEqual(new Set([rare, common]));
    await world.ports.db.execute(sql`with many as (
      insert into documents (state, title, owner_id) select 'draft', 'Nota', ${owner.id}::uuid from generate_series(1, ${COMMON}::int) returning id)
      insert into document_topics (document_id, topic_id, assigned_by) select id, 'lan-wifi', 'person' from many`);
    expect(await related(owner, both)).toEqual([rare]);
    expect(await related(owner, common)).toEqual([both]);
  });
});
