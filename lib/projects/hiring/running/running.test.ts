import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { csvOf } from "@/lib/kernel/csv";
import { organisations } from "@/lib/people/tables";
import { leave } from "@/lib/projects/participation/commands";
import { projectBuildersFor } from "@/lib/testing/projects";
import { randomFrom } from "@/lib/testing/random";
import { testWorld } from "@/lib/testing/world";
import { setCosts } from "../costs/commands";
import { chooseForm } from "../form/commands";
import { closeYear, correct, dropCorrection, setSettlement, writeHours } from "./commands";
import { yearOf } from "./queries";
import { settled } from "./settle";
import { settlementSheet } from "./sheet";

const world = testWorld();
const { aProject, strangers } = projectBuildersFor(world);

let all: Awaited<ReturnType<typeof aProject>>;
beforeEach(async () => {
  all = await aProject({ kind: "hire", title: "Samen een GIS-coördinator" });
});

const org = (person: { organisationId: string | null }) => person.organisationId ?? "";
const hours = (person: { organisationId: string | null }, amount: number, quarter = 1) => ({
  project: all.slug,
  organisation: org(person),
  year: 2026,
  quarter,
  hours: amount,
});

/** Hours of both, a cost and the hours as basis. */
async function aYear() {
  const { lead, partner, slug } = all;
  const ctx = await world.as(lead);
  await writeHours(ctx, hours(lead, 20_000));
  await writeHours(ctx, hours(partner, 10_000));
  await setSettlement(ctx, { project: slug, year: 2026, cost: 6_000_000, basis: "hours" });
  return ctx;
}

describe("hours", () => {
  test("are written by the employer, or by a lead when the employer takes no part", async () => {
    const { lead, partner, slug } = all;
    await writeHours(await world.as(lead), hours(partner, 4550));
    await writeHours(await world.as(lead), hours(partner, 4550));
    await expect(writeHours(await world.as(partner), hours(partner, 1))).rejects.toMatchObject({ key: "hiring.hoursOfEmployer" });
    await chooseForm(await world.as(lead), { project: slug, form: "lending", employer: org(partner), employerName: "" });
    await writeHours(await world.as(partner), hours(lead, 5000, 2));
    await expect(writeHours(await world.as(lead), hours(lead, 1))).rejects.toMatchObject({ code: "not_allowed" });
    expect((await yearOf(await world.as(lead), slug, 2026)).hours.map((row) => row.hours).sort()).toEqual([4550, 5000]);
  });

  test("of who never took part do not exist; of who left they do", async () => {
    const { lead, partner, neighbour, slug } = all;
    await expect(writeHours(await world.as(lead), hours(neighbour, 100))).rejects.toMatchObject({ field: "organisation" });
    await aYear();
    await leave(await world.as(partner), { project: slug, reason: "" });
    const { lines } = await yearOf(await world.as(lead), slug, 2026);
    expect(lines?.find(({ id }) => id === org(partner))?.dueCents).toBe(2_000_000);
  });
});

describe("the settlement", () => {
  test("is the cost to the cent, also with corrections", async () => {
    const { lead, partner, slug } = all;
    const ctx = await aYear();
    await correct(ctx, { project: slug, year: 2026, more: org(partner), less: org(lead), amount: 12_345, reason: "verplaatsingen" });
    const { lines, corrections } = await yearOf(ctx, slug, 2026);
    expect(lines?.map(({ dueCents }) => dueCents).sort()).toEqual([2_012_345, 3_987_655]);
    const drop = { project: slug, year: 2026, correction: corrections[0]?.id ?? "" };
    await dropCorrection(ctx, drop);
    await expect(dropCorrection(ctx, drop)).rejects.toMatchObject({ code: "not_found" });
    for (const refused of [
      correct(await world.as(partner), { project: slug, year: 2026, more: org(partner), less: org(lead), amount: 1, reason: "nee" }),
      setSettlement(await world.as(partner), { project: slug, year: 2026, cost: 1, basis: "key" }),
      closeYear(await world.as(partner), { project: slug, year: 2026 }),
    ])
      await expect(refused).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("by the key follows the key", async () => {
    const { lead, slug } = all;
    const ctx = await world.as(lead);
    await setCosts(ctx, { project: slug, cost: 5_000_000, key: "equal", fixedShare: 0 });
    await setSettlement(ctx, { project: slug, year: 2026, cost: 5_000_001, basis: "key" });
    expect((await yearOf(ctx, slug, 2026)).lines?.map(({ dueCents }) => dueCents).sort()).toEqual([2_500_000, 2_500_001]);
  });

  test("500 random years with corrections: what is owed together is the cost", () => {
    const { below, pick } = randomFrom(38);
    for (let round = 0; round < 500; round++) {
      const figures = Array.from({ length: 2 + below(20) }, (_, at) => ({
        id: `${at}`,
        name: `B${at}`,
        use: 1 + below(99),
        inhabitants: 1,
        percent: 1,
      }));
      const corrections = Array.from({ length: below(6) }, () => ({
        moreId: pick(figures).id,
        lessId: pick(figures).id,
        cents: below(99_999),
      }));
      const moved = corrections.filter(({ moreId, lessId }) => moreId !== lessId);
      const basis = pick(["key", "hours"] as const);
      const worked = figures.map(({ id, name }) => ({ id, name, hours: 1 + below(80_000) }));
      const costCents = below(100_000_000);
      const lines = settled({
        costCents,
        basis,
        key: { kind: "fixedAndUse", fixedShare: below(10_001) },
        figures,
        hours: worked,
        corrections: moved,
      });
      expect(lines?.reduce((sum, { dueCents }) => sum + dueCents, 0)).toBe(costCents);
    }
  });

  test("once closed, nothing of that year changes any more, also not by plain SQL", async () => {
    const { lead, partner, slug } = all;
    const ctx = await aYear();
    await closeYear(ctx, { project: slug, year: 2026 });
    const shown = JSON.stringify((await yearOf(ctx, slug, 2026)).lines);
    const closed = { key: "hiring.yearClosed" };
    await expect(closeYear(ctx, { project: slug, year: 2026 })).rejects.toMatchObject(closed);
    await expect(writeHours(ctx, hours(lead, 1))).rejects.toMatchObject(closed);
    await expect(setSettlement(ctx, { project: slug, year: 2026, cost: 1, basis: "key" })).rejects.toMatchObject(closed);
    const moved = { project: slug, year: 2026, more: org(lead), less: org(partner), amount: 1, reason: "toch nog" };
    await expect(correct(ctx, moved)).rejects.toMatchObject(closed);
    for (const write of [
      sql`update hire_settlements set cost_cents = 1`,
      sql`delete from hire_settlements`,
      sql`update hire_settlement_lines set share_cents = 1`,
      sql`delete from hire_settlement_lines`,
      sql`insert into hire_settlement_lines select project_id, year, ${org(all.neighbour)}, '1', 1, 0 from hire_settlements`,
      sql`update hire_hours set hours = 1`,
      sql`update hire_hours set year = 2025`,
      sql`delete from hire_hours`,
    ])
      await expect(world.ports.db.execute(write)).rejects.toThrow();
    await setCosts(ctx, { project: slug, cost: 1, key: "equal", fixedShare: 0 });
    expect(JSON.stringify((await yearOf(await world.as(partner), slug, 2026)).lines)).toBe(shown);
    await writeHours(ctx, { ...hours(lead, 100), year: 2027 });
    await world.ports.db.execute(sql`delete from projects where slug = ${slug}`);
    expect((await world.ports.db.execute(sql`select 1 from hire_settlement_lines`)).rows).toHaveLength(0);
  });

  test("goes out as a table in which nothing calculates, to those who take part alone", async () => {
    const { lead, partner, neighbour, slug } = all;
    await world.ports.db
      .update(organisations)
      .set({ name: "=1+1" })
      .where(sql`id = ${org(partner)}`);
    await aYear();
    const csv = csvOf(await settlementSheet(await world.as(partner), slug, 2026));
    expect(csv).toContain("'=1+1;100;10000;20000;0;20000");
    for (const who of [...Object.values(await strangers()), neighbour])
      await expect(settlementSheet(await world.as(who), slug, 2026)).rejects.toMatchObject({ code: expect.stringMatching(/^not_/) });
    await expect(settlementSheet(await world.as(lead), slug, 2020)).rejects.toMatchObject({ code: "not_found" });
  });
});
