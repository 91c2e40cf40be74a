import { lastBackup } from "@/lib/admin/queries";
import { isLate, jobStates } from "@/lib/jobs/overview/queries";
import { system } from "@/lib/kernel/actor";
import type { Context } from "@/lib/kernel/context";
import { DAY, MINUTE } from "@/lib/kernel/dates";
import { workNames } from "@/lib/outbox/work";
import { databaseFindings } from "@/lib/platform/checks/database";
import { filesFindings } from "@/lib/platform/checks/files";
import { degraded, down, type Finding, ok, reasonOf, within } from "@/lib/platform/checks/finding";
import { mailFindings } from "@/lib/platform/checks/mail";
import { searchFindings } from "@/lib/platform/checks/search";
import { signInFindings } from "@/lib/platform/checks/sign-in";
import { openDatabase } from "@/lib/platform/database";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import type { Env } from "@/lib/platform/env";
import { openQueue } from "@/lib/platform/queue";
import { openSearchIndex } from "@/lib/platform/search-index";

/** Milliseconds for each check. The embedded database may have to be opened first. */
const PATIENCE = 30_000;

type Asked = { mailTo?: string };

/** Looks at every engine that the settings name, each within its own time. */
export async function examine(env: Env, { mailTo }: Asked = {}): Promise<Finding[]> {
  const check = (engine: string, findings: Promise<Finding[]>) =>
    within(PATIENCE, findings).catch((error: unknown) => [down(engine, `${reasonOf(error)}.`, hints[engine])]);
  const found = await Promise.all([
    check("database", openedFindings(env)),
    check("files", filesFindings(env)),
    check("search", searchFindings(env)),
    check("mail", mailFindings(env, mailTo)),
    check("sign-in", signInFindings(env)),
  ]);
  return [machineFinding(), ...settingsFindings(env), ...found.flat()];
}

const hints: Record<string, string> = {
  database: "Check DATABASE_URL, and whether this machine may reach that server.",
  files: "Check the S3_ variables, or whether the data folder can be written.",
  search: "Check TYPESENSE_URL; the database answers meanwhile.",
  mail: "Check SMTP_URL.",
};

function machineFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits
    ? ok("machine", `Node ${process.versions.node}.`)
    : down("machine", `Node ${process.versions.node} is too old.`, "Use 20.19 or newer.");
}

function settingsFindings(env: Env): Finding[] {
  if (env.demo && env.baseUrl.startsWith("https:"))
    return [down("settings", "DEMO=1 lets anybody be anybody.", "Unset it where people work.")];
  if (!env.baseUrl.startsWith("https:") && env.database)
    return [degraded("settings", `BASE_URL is ${env.baseUrl}.`, "Set it to the https address at which people reach this site.")];
  return [ok("settings", "Nothing is missing or contradicts.")];
}

/** The database, and what it tells of the work: only when it is open can the rest be asked. */
async function openedFindings(env: Env): Promise<Finding[]> {
  const opened = await openDatabase(env).catch((error: unknown) => {
    if (error instanceof DatabaseInUse) return error;
    throw error;
  });
  if (opened instanceof DatabaseInUse) return throughServer(opened);
  const { db, close } = opened;
  try {
    const found = await databaseFindings(env, db);
    if (found.some(({ state }) => state === "down")) return found;
    const [queue, index] = [await openQueue(db, workNames), await openSearchIndex(env, db)];
    const ctx = { db, queue, index, actor: system, now: new Date() } as Context;
    return [...found, ...(await workFindings(ctx)), ...(await scheduleFindings(ctx)), await backupFinding(ctx)];
  } finally {
    await close();
  }
}

/** The embedded database is the running server's; that can say itself how it is. */
async function throughServer({ message, owner }: DatabaseInUse): Promise<Finding[]> {
  const answer = owner.url ? await fetch(`${owner.url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null) : null;
  if (!answer) return [degraded("database", message, "That process does not answer; stop it to look closer.")];
  const states = Object.entries((await answer.json()) as Record<string, string>);
  const said = states.map(([engine, state]) => `${engine} ${state}`).join(", ");
  return [
    answer.ok ? ok("database", `${message} It says: ${said}.`) : down("database", `${message} It says: ${said}.`, "Look at its log."),
  ];
}

async function workFindings(ctx: Context): Promise<Finding[]> {
  const { waiting, oldest, failed } = await ctx.queue.load();
  const behind = (await ctx.index.behind(1000)).length;
  const minutes = oldest ? Math.round((ctx.now.getTime() - oldest.getTime()) / MINUTE) : 0;
  return [
    minutes > 10
      ? degraded(
          "work",
          `${waiting} pieces of work wait, the oldest for ${minutes} minutes.`,
          "See whether a worker runs, or the scheduler calls /api/jobs/outbox.",
        )
      : ok("work", `${waiting} pieces of work wait.`),
    ...(failed > 0 ? [degraded("work", `${failed} pieces of work failed for good.`, "Try them again at /beheer/taken.")] : []),
    ...(behind > 0
      ? [degraded("search", `The index misses ${behind} changes.`, "It catches up by itself; npm run reconcile does it now.")]
      : []),
  ];
}

async function scheduleFindings(ctx: Context): Promise<Finding[]> {
  const jobs = await jobStates(ctx);
  if (jobs.every(({ startedAt }) => !startedAt)) return [ok("schedule", "No job has run yet: this installation is new.")];
  const late = jobs.filter((job) => isLate(job, ctx.now)).map(({ name }) => name);
  if (late.length === 0) return [ok("schedule", "Every job ran on time.")];
  return [degraded("schedule", `Late: ${late.join(", ")}.`, "See whether a worker runs, or the crons call /api/jobs with CRON_SECRET.")];
}

async function backupFinding(ctx: Context): Promise<Finding> {
  const last = await lastBackup(ctx);
  if (!last) return degraded("backup", "No backup was made yet.", "Run npm run backup, every night.");
  const days = Math.floor((ctx.now.getTime() - last.finishedAt.getTime()) / DAY);
  if (days > 2) return degraded("backup", `The last backup is ${days} days old.`, "See whether the nightly backup still runs.");
  return ok("backup", `The last one was made at ${last.finishedAt.toISOString()}.`);
}
