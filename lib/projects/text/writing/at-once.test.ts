import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runWaitingWork } from "@/lib/jobs/work";
import { system } from "@/lib/kernel/actor";
import { findActor } from "@/lib/membership/queries";
import { notices } from "@/lib/notifications/tables";
import { postgresAnswers, unlessPostgres } from "@/lib/testing/postgres";
import { type Racers, startRacers } from "@/lib/testing/racers";
import { textBuildersFor } from "@/lib/testing/texts";
import { NOW, type World } from "@/lib/testing/world";
import { textRevisions, textSections } from "../tables";
import type { SaveOutcome } from "./commands";

const ROUNDS = 200;
const PATIENCE = 60_000;
const world = {} as World;
let racers: Racers;

describe.runIf(postgresAnswers)(`two server processes on one PostgreSQL${unlessPostgres}`, { timeout: 240_000 }, () => {
  beforeAll(async () => {
    racers = await startRacers(2);
    world.ports = racers.ports;
    world.as = async (person, now = NOW) => {
      const ctx = { ...racers.ports, now, actor: system };
      const actor = typeof person === "string" ? system : await findActor(ctx, person.id);
      return { ...ctx, actor: actor ?? system };
    };
  });

  afterAll(() => racers.stop());

  test("two people who save the same section at once, 200 times: no text is lost, and both are told", async () => {
    const { aText } = textBuildersFor(world);
    const { lead, partner, section } = await aText({ texts: ["Begin."] });
    const written: string[] = [];
    let told = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const [now] = await world.ports.db.select({ revision: textSections.revision }).from(textSections).where(eq(textSections.id, section));
      const orders = [lead, partner].map(({ id }, who) => ({
        race: "section" as const,
        person: id,
        section,
        revision: now?.revision ?? 0,
        text: `Ronde ${round}, schrijver ${who}.`,
        now: NOW.toISOString(),
      }));
      written.push(...orders.map(({ text }) => text));
      const outcomes = (await racers.race(orders)) as SaveOutcome[];
      if (
        outcomes
          .map(({ outcome }) => outcome)
          .sort()
          .join() === "aside,saved"
      )
        told++;
    }
    const kept = (await world.ports.db.select({ text: textRevisions.text }).from(textRevisions)).map(({ text }) => text);
    await runWaitingWork(await world.as("system"), PATIENCE, ["notify.text-aside"]);
    const rows = await world.ports.db.select({ personId: notices.personId }).from(notices).where(eq(notices.kind, "project-aside"));
    const lost = written.filter((text) => !kept.includes(text)).length;
    const notTold = [lead, partner].map(({ id }) => ROUNDS - rows.filter(({ personId }) => personId === id).length);
    process.stdout.write(
      `${JSON.stringify({ race: "same section", processes: racers.count, rounds: ROUNDS, written: written.length, lost, told, notTold })}\n`,
    );
    expect({ lost, told, notTold }).toEqual({ lost: 0, told: ROUNDS, notTold: [0, 0] });
  });
});
