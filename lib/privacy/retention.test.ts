import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { importDrafts } from "@/lib/admin/importing/tables";
import { circleWishes } from "@/lib/circles/wishes/tables";
import { runJob, wholly } from "@/lib/jobs/commands";
import { DAY, after as later } from "@/lib/kernel/dates";
import { letters } from "@/lib/letters/tables";
import { limits } from "@/lib/limits/tables";
import { notices } from "@/lib/notifications/tables";
import { openSession } from "@/lib/people/sessions/commands";
import { sessions } from "@/lib/people/sessions/tables";
import { signInTokens } from "@/lib/people/sign-in/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { retention } from "./retention";

const world = testWorld();
const { aPerson } = buildersFor(world);

test("of every table it is said how long it keeps its rows, once", async () => {
  const { rows } = await world.ports.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const there = rows.map(({ name }) => name).filter((name) => !name.startsWith("__"));
  process.stdout.write(`${JSON.stringify({ row: "E5", tables: there.length })}\n`);
  expect(Object.values(retention).flat().sort()).toEqual(there.sort());
});

test("what is past its day is gone after the job, and what is not stays", async () => {
  const person = await aPerson();
  const { db } = world.ports;
  const put = async (at: Date, key: string) => {
    await openSession(await world.as(person, at), person.id);
    await db.insert(signInTokens).values({ email: `${key}@example.org`, linkHash: key, codeHash: key, expiresAt: at });
    await db.insert(limits).values({ key, count: 1, resetsAt: at });
    await db
      .insert(letters)
      .values({ messageId: key, to: "x@example.org", kind: "meeting", subject: "x", text: "", state: "sent", createdAt: at });
    await db.insert(notices).values({ personId: person.id, kind: "question-answered", subjectId: person.id, key, at });
    await db.insert(circleWishes).values({ email: `${key}@example.org`, kind: "municipality", code: "37015", createdAt: at });
    await db.insert(importDrafts).values({ kind: "organisations", text: "x", madeBy: person.id, createdAt: at });
  };
  await put(later(NOW, -400 * DAY), "old");
  await put(NOW, "new");
  await db
    .update(signInTokens)
    .set({ expiresAt: later(NOW, DAY) })
    .where(sql`link_hash = 'new'`);
  await db
    .update(limits)
    .set({ resetsAt: later(NOW, DAY) })
    .where(sql`key = 'new'`);
  await runJob(await world.as("system"), "retention", wholly);
  const left: number[] = [];
  for (const table of [sessions, signInTokens, limits, letters, notices, circleWishes, importDrafts]) left.push(await db.$count(table));
  process.stdout.write(
    `${JSON.stringify({ row: "E5", "tables with a day": left.length, "overdue rows": left.reduce((sum, n) => sum + n - 1, 0) })}\n`,
  );
  expect(left).toEqual([1, 1, 1, 1, 1, 1, 1]);
});
