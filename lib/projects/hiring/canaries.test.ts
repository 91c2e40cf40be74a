import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { exportCircle } from "@/lib/circle-archive/queries";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import type { Context } from "@/lib/kernel/context";
import { organisations } from "@/lib/people/tables";
import { takeOwnData } from "@/lib/privacy/own-data/commands";
import { commentsIn, logOf } from "@/lib/projects/discussion/queries";
import { expectedOfMe } from "@/lib/projects/expected/queries";
import { takePart } from "@/lib/projects/participation/commands";
import { participantsOf } from "@/lib/projects/participation/queries";
import { findProject, listProjects } from "@/lib/projects/queries";
import { subjectWhere } from "@/lib/projects/subject";
import { buildersFor } from "@/lib/testing/builders";
import { finishAsProposed, textsLaidWith } from "@/lib/testing/closing";
import { projectBuildersFor } from "@/lib/testing/projects";
import { testWorld } from "@/lib/testing/world";
import { tickPoint } from "./agreement/commands";
import { pointsOf } from "./agreement/queries";
import { setCosts, setInhabitants } from "./costs/commands";
import { costsOf } from "./costs/queries";
import { fillDemand } from "./demand/commands";
import { demandChangesIn, demandsOf } from "./demand/queries";
import { chooseForm } from "./form/commands";
import { hireOf } from "./form/queries";
import { hireSummary } from "./queries";
import { correct, setSettlement, writeHours } from "./running/commands";
import { yearOf } from "./running/queries";
import { settlementSheet } from "./running/sheet";
import { writeVacancy } from "./vacancy/commands";
import { vacancyOf } from "./vacancy/queries";
import { weekOf } from "./week/queries";

const world = testWorld();
const { aCircle, aMember, aPerson } = buildersFor(world);
const { aProject, strangers } = projectBuildersFor(world);
const PATIENCE = 180_000;

/** Amounts and words that stand inside the project alone. */
const canaries = [
  "7345211",
  "73452",
  "73.452,11",
  "918273",
  "Zqbron",
  "Zqnota",
  "Zqplaats",
  "Zqelders",
  "Zqprofiel",
  "Zqreden",
  "Zqwerkgever",
];

async function aFullHire() {
  const all = await aProject({ kind: "hire", title: "Samen een GIS-coördinator" });
  const { lead, partner, slug: project } = all;
  const [one, other] = [await world.as(lead), await world.as(partner)];
  const [organisation, theirs] = [lead.organisationId ?? "", partner.organisationId ?? ""];
  for (const ctx of [one, other]) await fillDemand(ctx, { project, use: 40, halfDays: ["monAm"], sites: "Zqplaats", startsOn: "" });
  await fillDemand(other, { project, use: 50, halfDays: [], sites: "Zqelders", startsOn: "" });
  await chooseForm(one, { project, form: "other", employer: "other", employerName: "Zqwerkgever" });
  await setCosts(one, { project, cost: 7_345_211, key: "use", fixedShare: 0 });
  await setInhabitants(one, { project, organisation, inhabitants: 918_273, year: 2026, source: "Zqbron" });
  await tickPoint(one, { project, point: "money", done: "yes", note: "Zqnota" });
  const days = { publishedOn: "", closesOn: "", startsOn: "", link: "" };
  await writeVacancy(one, { project, profile: "Zqprofiel voor de kaarten", ...days });
  await writeHours(one, { project, organisation, year: 2026, quarter: 1, hours: 918_273 });
  await setSettlement(one, { project, year: 2026, cost: 7_345_211, basis: "hours" });
  await correct(one, { project, year: 2026, more: organisation, less: theirs, amount: 7_345_211, reason: "Zqreden" });
  return all;
}

/** Everything that somebody can read of a project, as text; what is refused is nothing. */
async function everythingFor(ctx: Context, slug: string): Promise<string> {
  const reads: (() => Promise<unknown>)[] = [
    () => findProject(ctx, slug),
    () => listProjects(ctx),
    () => textsLaidWith(ctx, slug),
    () => participantsOf(ctx, slug),
    () => commentsIn(ctx, slug),
    () => logOf(ctx, slug),
    async () => expectedOfMe(ctx, await subjectWhere(ctx, sql`slug = ${slug}`)),
    ...[demandsOf, demandChangesIn, hireOf, costsOf, weekOf, pointsOf, vacancyOf, hireSummary].map((read) => () => read(ctx, slug)),
    () => yearOf(ctx, slug, 2026),
    () => settlementSheet(ctx, slug, 2026),
    () => takeOwnData(ctx),
  ];
  const texts: string[] = [];
  for (const read of reads)
    texts.push(JSON.stringify(await read().catch(() => null), (_, value) => (typeof value === "bigint" ? String(value) : value)));
  return texts.join("\n");
}

const leaksIn = (text: string) => canaries.filter((word) => text.includes(word));

test(
  "what is inside a joint hiring reaches nobody outside it",
  async () => {
    const { circle, lead, neighbour, slug } = await aFullHire();
    const interested = await aMember({ circle });
    await takePart(await world.as(interested), { project: slug, state: "interested" });
    await finishAsProposed(await world.as(lead), slug);
    const [company] = await world.ports.db
      .insert(organisations)
      .values({ slug: "bedrijf", name: "Bedrijf Voorbeeld", kind: "company", mailDomains: ["bedrijf.example.org"] })
      .returning();
    const supplier = await aPerson({ organisationId: company?.id });
    const leadElsewhere = await aMember({ circle, role: "lead" });
    await runWaitingWork(await world.as("system"), 30_000);
    await runJob(await world.as("system"), "reindex", wholly);
    const outside = {
      ...(await strangers()),
      neighbour,
      interested,
      supplier,
      leadElsewhere,
      other: await aMember({ circle: await aCircle() }),
    };
    let places = 0;
    const leaks: string[] = [];
    for (const [name, who] of Object.entries(outside)) {
      const ctx = await world.as(who);
      const text = await everythingFor(ctx, slug);
      places++;
      leaks.push(...leaksIn(text).map((word) => `${name}: ${word}`));
    }
    const index = JSON.stringify((await world.ports.db.execute(sql`select * from search_entries`)).rows);
    const mails = JSON.stringify(world.letters);
    const notices = JSON.stringify((await world.ports.db.execute(sql`select * from notices`)).rows);
    const audit = JSON.stringify((await world.ports.db.execute(sql`select * from audit_log`)).rows);
    const ofLead = await world.as(leadElsewhere);
    const archiveFor = async (ctx: Context) => JSON.stringify([...(await exportCircle(ctx, { circle: circle.slug })).rows]);
    const archive = await archiveFor(ofLead);
    for (const [name, text] of Object.entries({ index, mails, notices, audit, archive })) {
      places++;
      leaks.push(...leaksIn(text).map((word) => `${name}: ${word}`));
    }
    process.stdout.write(`${JSON.stringify({ row: "A6", kind: "hire", places, canaries: canaries.length, leaks: leaks.length })}\n`);
    expect(leaks).toEqual([]);
    // The scan can see: those who take part read all of it.
    expect(leaksIn(await everythingFor(await world.as(lead), slug)).length).toBeGreaterThan(6);
    await world.ports.db.execute(sql`update memberships set role = 'lead' where person_id = ${lead.id}`);
    expect(leaksIn(await archiveFor(await world.as(lead))).length).toBeGreaterThan(6);
  },
  PATIENCE,
);
