import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { can } from "@/lib/policy/rules";
import { buildersFor } from "@/lib/testing/builders";
import { documentBuildersFor } from "@/lib/testing/documents";
import { testWorld } from "@/lib/testing/world";
import { manyInput } from "../bulk/input";
import { metadataRows, previewMany } from "../bulk/queries";
import { startUpload, withdrawDocument } from "../commands";
import { findOwned, listDocuments } from "../queries";
import { editDocument } from "../sharing/commands";
import { documentCircles } from "../tables";
import { placeInCircle } from "./commands";
import { recognised } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember } = buildersFor(world);
const { aSharedDocument, aFile } = documentBuildersFor(world);

type Thing = { id: string };
let [ours, theirs]: Thing[] = [];
let owner: Thing;
let colleague: Thing;

beforeEach(async () => {
  ours = await aCircle();
  theirs = await aCircle();
  owner = await aMember({ circle: ours });
  colleague = await aMember({ circle: theirs });
});

const circleOf = () => theirs?.id ?? "";
const TEXT = "# Kabelplan\nWaar de glasvezel ligt.";
const shared = (visibility: "members" | "circle") => aSharedDocument({ owner, text: TEXT, visibility, circles: [ours?.id ?? ""] });

describe("a file that is here already", () => {
  test("is recognised across circles by who may read it, and put in their circle too, once", async () => {
    const document = await shared("members");
    const ctx = await world.as(colleague);
    expect(await startUpload(ctx, aFile(TEXT))).toMatchObject({ outcome: "same", document });
    expect(await recognised(ctx, [document])).toMatchObject([{ id: document, mayPlaceIn: [theirs && { id: theirs.id }] }]);
    await placeInCircle(ctx, { document, circle: circleOf() });
    expect((await listDocuments(ctx, { circle: circleOf() })).map(({ id }) => id)).toEqual([document]);
    expect(await recognised(ctx, [document])).toMatchObject([{ mayPlaceIn: [] }]);
    await expect(placeInCircle(ctx, { document, circle: circleOf() })).rejects.toMatchObject({ key: "uploads.alreadyThere" });
  });

  test("says nothing of a document that its bringer may not read: it becomes a draft of their own, and cannot be placed", async () => {
    const document = await shared("circle");
    const ctx = await world.as(colleague);
    expect(await startUpload(ctx, aFile(TEXT))).toMatchObject({ outcome: "stored" });
    expect(await recognised(ctx, [document])).toEqual([]);
    await expect(placeInCircle(ctx, { document, circle: circleOf() })).rejects.toMatchObject({ code: "not_found" });
  });

  test("of one's own circle alone is its owner's to show elsewhere, also to who is in both", async () => {
    const document = await shared("circle");
    const both = await aMember({ circle: ours ?? { id: "" } });
    await expect(placeInCircle(await world.as(both), { document, circle: ours?.id ?? "" })).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("goes in no circle of others", async () => {
    const document = await shared("members");
    const third = await aCircle();
    await expect(placeInCircle(await world.as(colleague), { document, circle: third.id })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(placeInCircle(await world.as("visitor"), { document, circle: third.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a document that was placed in another circle", () => {
  let document: string;
  let lead: Thing;
  const here = () => ours?.id ?? "";

  const circlesOf = (id: string) => world.ports.db.select().from(documentCircles).where(eq(documentCircles.documentId, id));
  const reads = async (who: Thing) => can((await world.as(who)).actor, "document.read", await findOwned(await world.as(who), document));

  beforeEach(async () => {
    lead = await aLead({ circle: { id: circleOf() } });
    document = await shared("members");
    await placeInCircle(await world.as(colleague), { document, circle: circleOf() });
  });

  test("is not for leads of that circle to change, alone or with many", async () => {
    const ctx = await world.as(lead);
    await expect(editDocument(ctx, { document, title: "Van ons" })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(editDocument(ctx, { document, visibility: "circle", circles: [circleOf()] })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(withdrawDocument(ctx, { document })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await metadataRows(ctx, { ids: [document] })).toEqual([]);
    const ownLead = await world.as(await aLead({ circle: { id: here() } }));
    expect(await metadataRows(ownLead, { ids: [document] })).toMatchObject([{ placed: [circleOf()] }]);
    expect(await editDocument(ownLead, { document, title: "Van ons" })).toEqual({ id: document });
  });

  test("stays so when its owner saves the circles that are ticked already", async () => {
    await editDocument(await world.as(owner), { document, title: "Kabels", circles: [here(), circleOf()] });
    const rows = (await circlesOf(document)).map(({ circleId, placedBy }) => [circleId, placedBy]);
    expect(new Map(rows as [string, string | null][])).toEqual(
      new Map([
        [here(), null],
        [circleOf(), colleague.id],
      ]),
    );
  });

  test.each([
    ["left out", () => undefined],
    ["still ticked", () => [here(), circleOf()]],
  ])("is read there no longer once it is for its own circle alone, circles %s", async (_, circles) => {
    expect(await reads(colleague)).toBe(true);
    const ticked = circles();
    await editDocument(await world.as(owner), { document, visibility: "circle", ...(ticked && { circles: ticked }) });
    expect(await reads(colleague)).toBe(false);
    expect(await listDocuments(await world.as(colleague))).toEqual([]);
    expect((await circlesOf(document)).map(({ circleId }) => circleId)).toEqual([here()]);
  });

  test("does not become for circles alone when it is in none of its own", async () => {
    const loose = await aSharedDocument({ owner, visibility: "members", circles: [] });
    await placeInCircle(await world.as(colleague), { document: loose, circle: circleOf() });
    const ctx = await world.as(owner);
    await expect(editDocument(ctx, { document: loose, visibility: "circle" })).rejects.toMatchObject({ key: "documents.circleNeeded" });
    const [preview] = await previewMany(ctx, manyInput.parse({ documents: [loose], visibility: "circle" }));
    expect(preview?.problems).toEqual([{ field: "circles", key: "documents.circleNeeded" }]);
  });

  test("stands in the log of that circle, by whom", async () => {
    const placed = and(eq(auditLog.action, "document.placed"), eq(auditLog.subjectId, document));
    expect(await world.ports.db.select().from(auditLog).where(placed)).toMatchObject([{ circleId: circleOf(), actorId: colleague.id }]);
  });

  test("is its owner's there too when they put it there themselves", async () => {
    const both = await aLead({ circle: { id: here() } });
    const own = await aSharedDocument({ owner: both, visibility: "members", circles: [] });
    await placeInCircle(await world.as(both), { document: own, circle: here() });
    expect(await circlesOf(own)).toMatchObject([{ placedBy: null }]);
  });
});
