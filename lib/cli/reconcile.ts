/** `npm run reconcile`: compares every entry of every search engine with the database, and puts right what differs. */
import { runJobWholly } from "./run-job";

const started = Date.now();
const { state, counts } = await runJobWholly("reconcile");
const { entries = 0, repaired = 0, "still different": still = 0, ...before } = counts;
if (state === "running") {
  console.log("Another process is comparing the index at this moment.");
  process.exit(1);
}
console.log(`Compared ${entries} entries in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
const different = Object.entries(before);
console.log(`Differences before: ${different.length === 0 ? "0" : different.map(([what, count]) => `${what} ${count}`).join(", ")}`);
console.log(`Repaired: ${repaired}. Differences after: ${still}`);
process.exit(still === 0 ? 0 : 1);
