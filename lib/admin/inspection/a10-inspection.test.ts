import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { INSPECTED } from "@/lib/audit/queries";
import { auditLog } from "@/lib/audit/tables";
import { findDocument } from "@/lib/documents/reading/queries";
import { documentCircles, documents } from "@/lib/documents/tables";
import { after, HOUR, MINUTE } from "@/lib/kernel/dates";
import { answer } from "@/lib/questions/commands";
import { findQuestion } from "@/lib/questions/queries";
import { questions } from "@/lib/questions/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { inspect } from "./commands";
import { inspectInput } from "./input";
import { asksForReason } from "./queries";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const reason = "Melding: er zou een wachtwoord in staan";

/** A document and a question of a circle, and an admin who is not in it. */
async function aClosedCircle() {
  const circle = await aCircle();
  const member = await aMember({ circle });
  const ctx = await world.as(member);
  const rows = await ctx.db
    .insert(documents)
    .values([{ title: "Noodplan", visibility: "circle" as const, state: "shared" as const, ownerId: member.id }])
    .returning({ id: documents.id });
  const document = rows[0]?.id ?? "";
  await ctx.db.insert(documentCircles).values({ documentId: document, circleId: circle.id });
  const asked = await ctx.db
    .insert(questions)
    .values({
      title: "Wie kent dit?",
      body: "",
      visibility: "circle",
      circleId: circle.id,
      askedBy: member.id,
      state: "open",
      createdAt: NOW,
    })
    .returning({ id: questions.id });
  const things = [
    { kind: "document", id: document },
    { kind: "question", id: asked[0]?.id ?? "" },
  ] as const;
  return { circle, member, admin: await aPerson({ isAdmin: true }), things };
}

type Thing = { kind: "document" | "question"; id: string };
const open = async (ctx: Awaited<ReturnType<typeof world.as>>, { kind, id }: Thing) =>
  kind === "document" ? findDocument(ctx, id) : findQuestion(ctx, id);

test("an admin reads what is a circle's own only after saying why, for an hour, and leaves one row for each", async () => {
  const { admin, circle, things } = await aClosedCircle();
  for (const thing of things) {
    await expect(open(await world.as(admin), thing)).rejects.toMatchObject({ code: "not_found" });
    expect(await asksForReason(await world.as(admin), thing)).toBe(true);
    await inspect(await world.as(admin), { ...thing, reason });
    await inspect(await world.as(admin), { ...thing, reason: "Nog eens gedrukt" });
    expect(await asksForReason(await world.as(admin), thing)).toBe(false);
    await expect(open(await world.as(admin, after(NOW, HOUR - MINUTE)), thing)).resolves.toMatchObject({ id: thing.id });
    await expect(open(await world.as(admin, after(NOW, HOUR)), thing)).rejects.toMatchObject({ code: "not_found" });
  }
  const { db } = await world.as(admin);
  const rows = await db.select().from(auditLog).where(eq(auditLog.action, INSPECTED));
  console.log(JSON.stringify({ row: "A10", objects: things.length, "missing rows": things.length - rows.length }));
  expect(rows.map(({ subjectId, actorId, circleId, data }) => ({ subjectId, actorId, circleId, data }))).toEqual(
    things.map(({ id }) => ({ subjectId: id, actorId: admin.id, circleId: circle.id, data: { reason } })),
  );
});

test("what one admin opened stays closed to another, and reading is all that it opens", async () => {
  const { admin, things } = await aClosedCircle();
  const [, question] = things;
  for (const thing of things) await inspect(await world.as(admin), { ...thing, reason });
  const other = await aPerson({ isAdmin: true });
  for (const thing of things) await expect(open(await world.as(other), thing)).rejects.toMatchObject({ code: "not_found" });
  const said = answer(await world.as(admin), { question: question.id, body: "Ik weet het." });
  await expect(said).rejects.toMatchObject({ code: "not_allowed" });
});

test.each(["lead", "member", "former admin"] as const)("a %s of another circle opens nothing with a reason", async (who) => {
  const { things, admin } = await aClosedCircle();
  const elsewhere = await aCircle();
  const person = who === "lead" ? await aLead({ circle: elsewhere }) : await aMember({ circle: elsewhere });
  const { db } = await world.as(admin);
  for (const thing of things) {
    await expect(inspect(await world.as(person), { ...thing, reason })).rejects.toMatchObject({ code: "not_allowed" });
    // Whoever was an admin when they opened it reads nothing once they are not.
    if (who === "former admin")
      await db.insert(auditLog).values({ at: NOW, actorId: person.id, action: INSPECTED, subjectKind: thing.kind, subjectId: thing.id });
    await expect(open(await world.as(person), thing)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("a reason of no words is no reason, and what is not there cannot be opened", async () => {
  const { admin } = await aClosedCircle();
  expect(inspectInput.safeParse({ kind: "document", id: "x", reason: "   ok   " }).success).toBe(false);
  for (const id of ["x", admin.id])
    await expect(inspect(await world.as(admin), { kind: "document", id, reason })).rejects.toMatchObject({ code: "not_found" });
});
