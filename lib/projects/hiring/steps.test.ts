import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decide } from "@/lib/projects/decisions/commands";
import { expectedOfMe } from "@/lib/projects/expected/queries";
import { move } from "@/lib/projects/steps/commands";
import { subjectWhere } from "@/lib/projects/subject";
import { projects } from "@/lib/projects/tables";
import { projectBuildersFor } from "@/lib/testing/projects";
import { testWorld } from "@/lib/testing/world";
import type { Phase } from "../kinds";
import { tickPoint } from "./agreement/commands";
import { setCosts, setInhabitants } from "./costs/commands";
import { fillDemand } from "./demand/commands";
import { quarterBefore } from "./expected";
import { chooseForm } from "./form/commands";
import { agreementPoints } from "./kinds";
import { writeHours } from "./running/commands";
import { namePanel, writeVacancy } from "./vacancy/commands";

const world = testWorld();
const { aProject } = projectBuildersFor(world);

test("a joint hiring waits at each step for what it asks, tells whom it waits for, and goes on", async () => {
  const { lead, partner, slug } = await aProject({ kind: "hire" });
  const [one, other] = [await world.as(lead), await world.as(partner)];
  const [mine, theirs] = [lead.organisationId ?? "", partner.organisationId ?? ""];
  const asked = async (ctx: typeof one) =>
    (await expectedOfMe(ctx, await subjectWhere(ctx, eq(projects.slug, slug)))).map(({ key }) => key);
  const goOn = (from: Phase) => move(one, { project: slug, from, by: 1 });
  const stays = (from: Phase, key: string) => expect(goOn(from)).rejects.toMatchObject({ key });
  await goOn("idea");

  await stays("demand", "hiring.demandsOpen");
  expect(await asked(other)).toEqual(["hireDemand"]);
  for (const ctx of [one, other]) await fillDemand(ctx, { project: slug, use: 40, halfDays: [], sites: "", startsOn: "" });
  expect(await asked(other)).toEqual([]);
  await goOn("demand");

  await stays("form", "hiring.formOpen");
  expect([await asked(one), await asked(other)]).toEqual([["hireForm"], []]);
  await chooseForm(one, { project: slug, form: "lending", employer: theirs, employerName: "" });
  await goOn("form");

  await stays("costs", "hiring.costsOpen");
  expect(await asked(one)).toEqual(["hireCosts"]);
  await setCosts(one, { project: slug, cost: 6_000_000, key: "inhabitants", fixedShare: 0 });
  expect(await asked(other)).toEqual(["hireInhabitants"]);
  for (const organisation of [mine, theirs])
    await setInhabitants(one, { project: slug, organisation, inhabitants: 10_000, year: 2026, source: "Statbel" });
  await goOn("costs");

  await stays("agreement", "hiring.pointsOpen");
  expect(await asked(other)).toEqual(["hirePoints"]);
  for (const point of agreementPoints) await tickPoint(other, { project: slug, point, done: "yes", note: "" });
  await goOn("agreement");

  await stays("decisions", "hiring.decisionsOpen");
  expect(await asked(other)).toEqual(["hireDecision"]);
  for (const ctx of [one, other])
    await decide(ctx, { project: slug, subject: "agreement", body: "council", state: "approved", onDay: "2026-11-20", link: "" });
  await goOn("decisions");

  await stays("vacancy", "hiring.vacancyOpen");
  expect([await asked(one), await asked(other)]).toEqual([["hireVacancy", "hirePanel"], ["hirePanel"]]);
  const days = { publishedOn: "", closesOn: "", startsOn: "", link: "" };
  await writeVacancy(one, { project: slug, profile: "Je werkt voor twee gemeenten.", ...days });
  await namePanel(other, { project: slug, people: [partner.id] });
  await goOn("vacancy");

  expect([await asked(one), await asked(other)]).toEqual([[], ["hireHours"]]);
  await writeHours(other, { project: slug, organisation: mine, year: 2026, quarter: 3, hours: 100 });
  expect(await asked(other)).toEqual([]);
});

test.each([
  ["2026-11-23", 2026, 3],
  ["2027-01-01", 2026, 4],
  ["2027-04-01", 2027, 1],
])("before %s comes %s quarter %s", (day, year, quarter) => {
  expect(quarterBefore(day)).toEqual({ year, quarter });
});
