/** `npm run db:migrate`: brings the schema up to date and adds what every installation starts with. Past any pooler. */
import { system } from "@/lib/kernel/actor";
import { loadReference } from "@/lib/people/reference";
import { straight } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";

const { ports, close } = await openPorts(straight(env()), { mayMigrate: true });
await loadReference({ ...ports, actor: system, now: new Date() });
await close();
console.log("The schema is up to date.");
process.exit(0);
