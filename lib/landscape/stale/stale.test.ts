import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { registry } from "@/lib/jobs/registry";
import { runWaitingWork } from "@/lib/jobs/work";
import { DAY, after as later } from "@/lib/kernel/dates";
import { myNotices } from "@/lib/notifications/inbox/queries";
import { people } from "@/lib/people/tables";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { keepUsage } from "../commands";
import { usageInput } from "../input";
import { registerOf } from "../queries";
import { productUses } from "../tables";
import { vouchForUsage } from "./commands";
import { TIME_TO_ANSWER, VOUCHED_FOR } from "./old";
import { askedUsesOfMe } from "./queries";

const world = testWorld();
const { aCircle, aMember, anOrganisation } = buildersFor(world);

const LATER = later(NOW, VOUCHED_FOR + DAY);
const SILENT = later(LATER, TIME_TO_ANSWER);

type Row = { id: string };
const who = {} as Record<"els" | "koen" | "elsewhere", Row>;
let tielt: Row & { slug: string };
beforeEach(async () => {
  const circle = await aCircle();
  tielt = await anOrganisation({ name: "Gemeente Tielt" });
  who.els = await aMember({ circle, organisationId: tielt.id });
  who.koen = await aMember({ circle, organisationId: tielt.id });
  who.elsewhere = await aMember({ circle });
});

const as = (name: keyof typeof who, now = LATER) => world.as(who[name], now);
const keep = async (fields: Record<string, unknown> = {}) =>
  keepUsage(await as("els", NOW), usageInput.parse({ product: "Loket", kind: "application", state: "inUse", ...fields }));
const asked = async (name: keyof typeof who, now = LATER) => (await askedUsesOfMe(await as(name, now))).map(({ product }) => product);

async function runJob(now = LATER): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  let from: Record<string, unknown> | null = null;
  do {
    const { counts, next } = await registry.registers.step(await world.as("system", now), from);
    Object.assign(total, counts);
    from = next;
  } while (from);
  return total;
}

test("its contact is asked after a year, or who wrote it, once and by one mail for all", async () => {
  await keep({ contact: who.koen.id });
  await keep({ product: "Balie" });
  await keep({ product: "Telefonie" });
  await keep({ product: "Gestopt", state: "stopped" });
  expect(await runJob(later(NOW, VOUCHED_FOR - DAY))).toMatchObject({ asked: 0 });
  expect(await runJob()).toMatchObject({ asked: 3 });
  expect(await runJob()).toMatchObject({ asked: 0 });
  expect([await asked("koen"), await asked("els"), await asked("elsewhere")]).toEqual([["Loket"], ["Balie", "Telefonie"], []]);
  await runWaitingWork(await world.as("system", LATER), 20_000);
  const letters = world.letters.filter(({ subject }) => subject.startsWith("Gebruiken jullie dit nog"));
  expect(letters.map(({ subject }) => subject).sort()).toEqual([
    "Gebruiken jullie dit nog: Balie, en nog 1 product",
    "Gebruiken jullie dit nog: Loket",
  ]);
});

test("the word of any colleague holds for another year, said twice or not, and the line is settled", async () => {
  const { id } = await keep({ contact: who.koen.id });
  await runJob();
  const told = async () => (await myNotices(await as("koen"))).map(({ isRead }) => isRead);
  expect(await told()).toEqual([false]);
  await expect(vouchForUsage(await as("elsewhere"), { entry: id })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(vouchForUsage(await world.as("visitor"), { entry: id })).rejects.toMatchObject({ code: "not_found" });
  for (let twice = 0; twice < 2; twice++) await vouchForUsage(await as("els"), { entry: id });
  expect(await asked("koen")).toEqual([]);
  expect(await told()).toEqual([true]);
  expect(await runJob(SILENT)).toMatchObject({ asked: 0 });
});

test("silence of thirty days marks it, until somebody stands for it", async () => {
  const { id } = await keep();
  await runJob();
  const isOld = async (now: Date) => (await registerOf(await as("elsewhere", now), tielt.slug)).entries[0]?.isOld;
  expect([await isOld(LATER), await isOld(SILENT)]).toEqual([false, true]);
  expect(await asked("els", SILENT)).toEqual(["Loket"]);
  await vouchForUsage(await as("els", SILENT), { entry: id });
  expect(await isOld(SILENT)).toBe(false);
});

test("a contact who went elsewhere is taken out, and the writer is asked instead", async () => {
  await keep({ contact: who.koen.id, mayCall: "yes" });
  await world.ports.db.update(people).set({ organisationId: null }).where(eq(people.id, who.koen.id));
  expect(await runJob()).toMatchObject({ contacts: 1, asked: 1 });
  expect([await asked("koen"), await asked("els")]).toEqual([[], ["Loket"]]);
  expect(await world.ports.db.select().from(productUses)).toMatchObject([{ contactId: null, mayCall: false }]);
});
