/** `npm run job NAME`: runs a scheduled job here, or asks the running server to when it holds the embedded database. */

import { jobInput, jobNames } from "@/lib/jobs/input";
import { runJobWholly } from "./run-job";

const name = jobInput.safeParse(process.argv[2]);
if (!name.success) {
  console.error(`Which job? One of: ${jobNames.join(", ")}`);
  process.exit(1);
}

const started = Date.now();
const result = await runJobWholly(name.data);
console.log(JSON.stringify({ job: name.data, milliseconds: Date.now() - started, result }));
process.exit(0);
