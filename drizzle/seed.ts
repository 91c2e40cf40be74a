/** `npm run db:seed`: fills an empty installation with the demo world, its documents through the real pipeline. */
import { join } from "node:path";
import { runJob, wholly } from "@/lib/jobs/commands";
import { runWaitingWork } from "@/lib/jobs/work";
import { system } from "@/lib/kernel/actor";
import { loadReference } from "@/lib/people/reference";
import { people } from "@/lib/people/tables";
import { straight } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { loadDocuments } from "./demo/load-documents";
import { loadGuests } from "./demo/load-guests";
import { loadHiring } from "./demo/load-hiring";
import { loadMeetings } from "./demo/load-meetings";
import { loadNotices } from "./demo/load-notices";
import { loadPeople } from "./demo/load-people";
import { loadProposals } from "./demo/load-proposals";
import { loadPurchases } from "./demo/load-purchases";
import { loadQuestions } from "./demo/load-questions";
import { loadRegisters } from "./demo/load-registers";
import { loadReports } from "./demo/load-reports";
import { loadSite } from "./demo/load-site";
import { loadTexts } from "./demo/load-texts";

const PATIENCE = 120_000;
const started = Date.now();
const { ports, close } = await openPorts(straight(env()), { mayMigrate: true });
// What the demo world does in its past is not mailed to anybody.
const ctx = { ...ports, mail: { ...ports.mail, send: async () => {} }, actor: system, now: new Date() };

const step = (name: string) => console.log(`  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);

if ((await ctx.db.$count(people)) > 0) {
  console.error("There are people here already: the demo world is for an empty installation.");
  process.exit(1);
}
await loadReference(ctx);
const ids = await loadPeople(ctx);
step(`${ids.people.size} people in ${ids.circles.size} circles`);
const documents = await loadDocuments(ctx, ids, join(process.cwd(), "drizzle", "demo", "documents"));
step(`${documents.size} documents read and shared`);
await loadMeetings(ctx, ids, documents);
await loadProposals(ctx, ids);
await loadGuests(ctx);
await loadReports(ctx, ids);
await loadQuestions(ctx, ids);
await loadRegisters(ctx, ids);
await loadPurchases(ctx, ids);
await loadTexts(ctx, ids);
await loadHiring(ctx, ids);
await loadSite(ctx, ids);
step("meetings, topics, questions, and what is done together");
await loadNotices(ctx);
step("what people were told");
await runWaitingWork(ctx, PATIENCE);
await runJob(ctx, "expertise", wholly);
await runJob(ctx, "reindex", wholly);
step("search index and expertise");
await close();
process.exit(0);
