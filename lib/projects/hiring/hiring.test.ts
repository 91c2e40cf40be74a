import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { after, DAY } from "@/lib/kernel/dates";
import { takePart } from "@/lib/projects/participation/commands";
import { setDue } from "@/lib/projects/steps/commands";
import { projects } from "@/lib/projects/tables";
import { projectBuildersFor } from "@/lib/testing/projects";
import { NOW, testWorld } from "@/lib/testing/world";
import type { Phase } from "../kinds";
import { tickPoint } from "./agreement/commands";
import { pointsOf } from "./agreement/queries";
import { setCosts, setInhabitants, setPercents } from "./costs/commands";
import { costsOf } from "./costs/queries";
import { fillDemand, setPersons } from "./demand/commands";
import { demandInput } from "./demand/input";
import { demandsOf } from "./demand/queries";
import { chooseForm } from "./form/commands";
import { hireOf } from "./form/queries";
import { namePanel, writeVacancy } from "./vacancy/commands";
import { vacancyInput } from "./vacancy/input";
import { vacancyOf } from "./vacancy/queries";
import { layWeek } from "./week/commands";
import { weekOf } from "./week/queries";

const world = testWorld();
const { aProject, strangers } = projectBuildersFor(world);

let all: Awaited<ReturnType<typeof aProject>>;
beforeEach(async () => {
  all = await aProject({ kind: "hire", title: "Samen een GIS-coördinator" });
});

type Person = { id: string };
const as = (person: Person) => world.as(person);
const org = (person: { organisationId: string | null }) => person.organisationId ?? "";
const demand = (fields: Partial<Parameters<typeof fillDemand>[1]> = {}) => ({
  project: all.slug,
  use: 20,
  halfDays: [],
  sites: "gemeentehuis",
  startsOn: "",
  ...fields,
});
const at = (phase: Phase) => world.ports.db.update(projects).set({ phase }).where(eq(projects.slug, all.slug));

describe("what each needs", () => {
  test("is filled in by each for itself, and the sum is everybody's; twice changes nothing more", async () => {
    const { lead, partner, slug } = all;
    await fillDemand(await as(lead), demand({ use: 40, halfDays: ["friPm", "monAm"] }));
    await fillDemand(await as(partner), demand({ use: 25 }));
    await fillDemand(await as(partner), demand({ use: 25 }));
    const { demands, sum } = await demandsOf(await as(partner), slug);
    expect(sum).toEqual({ together: 65, persons: 1, filled: 2, warning: null });
    expect(demands.find(({ id }) => id === org(lead))).toMatchObject({ use: 40, halfDays: ["monAm", "friPm"], isMine: false });
  });

  test("warns below a half and above a whole job per person", async () => {
    const { lead, partner, slug } = all;
    await fillDemand(await as(lead), demand({ use: 49 }));
    expect((await demandsOf(await as(lead), slug)).sum.warning).toBe("tooLittle");
    await fillDemand(await as(partner), demand({ use: 52 }));
    expect((await demandsOf(await as(lead), slug)).sum.warning).toBe("tooMuch");
    await setPersons(await as(lead), { project: slug, persons: 2 });
    expect((await demandsOf(await as(lead), slug)).sum.warning).toBeNull();
    await expect(setPersons(await as(partner), { project: slug, persons: 3 })).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("is closed after its day, and once the agreement is written", async () => {
    const { lead, partner, slug } = all;
    await setDue(await as(lead), { project: slug, phase: "demand", dueOn: "2026-11-24" });
    await fillDemand(await as(partner), demand());
    const late = await world.as(partner, after(NOW, 2 * DAY));
    await expect(fillDemand(late, demand())).rejects.toMatchObject({ key: "hiring.demandTooLate" });
    await at("agreement");
    await expect(fillDemand(await as(partner), demand())).rejects.toMatchObject({ key: "hiring.demandClosed" });
  });

  test.each([
    ["0,8", "fullTime", 80],
    ["2", "halfDays", 20],
    ["2,5", "halfDays", 25],
    ["0,05", "halfDays", null],
    ["0", "fullTime", null],
    ["0,805", "fullTime", null],
    ["veel", "fullTime", null],
  ])("%s in %s is %s hundredths", (amount, unit, use) => {
    const read = demandInput.safeParse({ project: "x", amount, unit });
    expect(read.success ? read.data.use : null).toBe(use);
  });
});

describe("form and employer", () => {
  test("are the lead's to choose, with an employer who takes part or by name", async () => {
    const { lead, partner, neighbour, slug } = all;
    const choice = { project: slug, form: "lending" as const, employer: org(partner), employerName: "" };
    await chooseForm(await as(lead), choice);
    await chooseForm(await as(lead), choice);
    expect(await hireOf(await as(partner), slug)).toMatchObject({ form: "lending", employerId: org(partner), mayLead: false });
    await expect(chooseForm(await as(lead), { ...choice, employer: org(neighbour) })).rejects.toMatchObject({ field: "employer" });
    await expect(chooseForm(await as(partner), choice)).rejects.toMatchObject({ code: "not_allowed" });
    await chooseForm(await as(lead), { ...choice, employer: "other", employerName: "Intercommunale Voorbeeld" });
    expect(await hireOf(await as(lead), slug)).toMatchObject({ employerId: null, employer: "Intercommunale Voorbeeld" });
  });
});

describe("the cost", () => {
  test("is divided by the key, to the cent, and tells what is missing", async () => {
    const { lead, partner, slug } = all;
    const costs = { project: slug, cost: 6_450_001, key: "use" as const, fixedShare: 0 };
    await setCosts(await as(lead), costs);
    await setCosts(await as(lead), costs);
    expect((await costsOf(await as(partner), slug)).missing).toHaveLength(2);
    await fillDemand(await as(lead), demand({ use: 50 }));
    await fillDemand(await as(partner), demand({ use: 25 }));
    const { divided } = await costsOf(await as(partner), slug);
    expect(divided?.cents.shares.reduce((sum, { units }) => sum + units, 0)).toBe(6_450_001);
    expect(divided?.cents.shares.find(({ id }) => id === org(lead))?.units).toBe(4_300_001);
    await expect(setCosts(await as(partner), costs)).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("by own percentages, which are the whole or are not kept", async () => {
    const { lead, partner, slug } = all;
    const percents = (one: number, other: number) => ({
      project: slug,
      percents: new Map([
        [org(lead), one],
        [org(partner), other],
      ]),
    });
    await expect(setPercents(await as(lead), percents(6000, 3999))).rejects.toMatchObject({
      key: "hiring.percentsSum",
      params: { sum: "99,99" },
    });
    await setPercents(await as(lead), percents(6000, 4000));
    await setPercents(await as(lead), percents(6000, 4000));
    await setCosts(await as(lead), { project: slug, cost: 100_00, key: "own", fixedShare: 0 });
    expect((await costsOf(await as(lead), slug)).divided?.cents.shares.map(({ units }) => units).sort()).toEqual([4000, 6000]);
    await expect(setPercents(await as(partner), percents(5000, 5000))).rejects.toMatchObject({ code: "not_allowed" });
    await expect(setPercents(await as(lead), { project: slug, percents: new Map([[org(lead), 10_000]]) })).rejects.toMatchObject({
      key: "hiring.percentsChanged",
    });
  });

  test("inhabitants are typed by the organisation itself or a lead, with year and source", async () => {
    const { lead, partner, slug } = all;
    const figure = { project: slug, inhabitants: 21_000, year: 2026, source: "Statbel" };
    await setInhabitants(await as(partner), { ...figure, organisation: org(partner) });
    await setInhabitants(await as(lead), { ...figure, organisation: org(partner), inhabitants: 22_000 });
    await expect(setInhabitants(await as(partner), { ...figure, organisation: org(lead) })).rejects.toMatchObject({ code: "not_allowed" });
    const { inhabitants } = await costsOf(await as(lead), slug);
    expect(inhabitants.find(({ id }) => id === org(partner))).toMatchObject({ inhabitants: 22_000, year: 2026, source: "Statbel" });
  });
});

describe("the week", () => {
  test("shows what is wanted twice, and what each has beside what it asked", async () => {
    const { lead, partner, slug } = all;
    await fillDemand(await as(partner), demand({ use: 30, halfDays: ["monAm"] }));
    const monday = { person: 1, halfDay: "monAm" as const };
    await layWeek(await as(partner), { project: slug, organisation: org(partner), places: [monday, { person: 1, halfDay: "tueAm" }] });
    await layWeek(await as(lead), { project: slug, organisation: org(lead), places: [monday, monday] });
    const { cells, compared } = await weekOf(await as(partner), slug);
    expect(cells.filter(({ isConflict }) => isConflict)).toMatchObject([{ halfDay: "monAm" }]);
    expect(compared.find(({ id }) => id === org(partner))).toMatchObject({ asked: 30, has: 20, difference: -10, elsewhere: ["tueAm"] });
    await expect(layWeek(await as(partner), { project: slug, organisation: org(lead), places: [] })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await layWeek(await as(lead), { project: slug, organisation: org(partner), places: [] });
    expect((await weekOf(await as(partner), slug)).cells.some(({ isConflict }) => isConflict)).toBe(false);
    const second = [{ person: 2, halfDay: "monAm" as const }];
    await expect(layWeek(await as(lead), { project: slug, organisation: org(lead), places: second })).rejects.toMatchObject({
      key: "hiring.personGone",
    });
  });
});

describe("agreement, vacancy and panel", () => {
  test("a point keeps who ticked it first, until it is taken away", async () => {
    const { lead, partner, slug } = all;
    const point = { project: slug, point: "notice" as const, done: "yes" as const, note: "" };
    await tickPoint(await as(partner), point);
    await tickPoint(await as(lead), { ...point, note: "zes maanden" });
    const found = (await pointsOf(await as(lead), slug)).points.find((each) => each.point === "notice");
    expect(found).toMatchObject({ by: partner.name, note: "zes maanden", doneAt: NOW });
    await tickPoint(await as(lead), { ...point, done: "no" });
    expect(await pointsOf(await as(lead), slug)).toMatchObject({ done: 0 });
    await expect(tickPoint(await as(all.neighbour), point)).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("a vacancy takes nothing that looks like a candidate", async () => {
    const { lead, partner, slug } = all;
    const vacancy = (profile: string, ofEmployer?: "yes") => vacancyInput.parse({ project: slug, profile, ofEmployer });
    const words = "Je beheert de kaarten van vier gemeenten.";
    await writeVacancy(await as(lead), vacancy(words));
    await writeVacancy(await as(lead), vacancy(words));
    expect((await vacancyOf(await as(partner), slug)).vacancy.profile).toBe(words);
    await expect(writeVacancy(await as(lead), vacancy(`${words} 85.07.30-033.28`, "yes"))).rejects.toMatchObject({
      key: "hiring.nationalNumber",
    });
    for (const sign of ["jan@example.org", "0471 12 34 56"])
      await expect(writeVacancy(await as(lead), vacancy(`${words} ${sign}`))).rejects.toMatchObject({ field: "profile" });
    await writeVacancy(await as(lead), vacancy(`${words} Vragen: jobs@example.org`, "yes"));
    await expect(writeVacancy(await as(partner), vacancy(words))).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("each names its own colleagues for the panel", async () => {
    const { lead, partner, slug } = all;
    await namePanel(await as(partner), { project: slug, people: [partner.id, partner.id] });
    await namePanel(await as(partner), { project: slug, people: [partner.id] });
    expect((await vacancyOf(await as(lead), slug)).panel).toMatchObject([{ id: partner.id }]);
    await expect(namePanel(await as(partner), { project: slug, people: [lead.id] })).rejects.toMatchObject({ field: "people" });
  });
});

describe("nothing of it is for others", () => {
  const reads = { demandsOf, hireOf, costsOf, weekOf, pointsOf, vacancyOf };

  test("a stranger, an admin, a neighbour and who is merely interested read nothing", async () => {
    const { neighbour, slug } = all;
    await takePart(await as(neighbour), { project: slug, state: "interested" });
    for (const who of [...Object.values(await strangers()), neighbour])
      for (const [name, read] of Object.entries(reads)) {
        const ctx = await world.as(who);
        await expect(read(ctx, slug), name).rejects.toMatchObject({ code: expect.stringMatching(/not_(found|allowed|signed_in)/) });
      }
  });

  test("a project of another kind has no such pages, and what it keeps goes when it goes", async () => {
    const other = await aProject({ kind: "purchase" });
    await expect(demandsOf(await as(other.lead), other.slug)).rejects.toMatchObject({ code: "not_found" });
    await fillDemand(await as(all.lead), demand());
    await world.ports.db.execute(sql`delete from projects where slug = ${all.slug}`);
    expect((await world.ports.db.execute(sql`select 1 from hire_demands`)).rows).toHaveLength(0);
  });
});
