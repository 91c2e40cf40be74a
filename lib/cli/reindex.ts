/** `npm run reindex`: makes the whole search index again beside the living one, which answers until the new one takes its place. */
import { runJobWholly } from "./run-job";

const started = Date.now();
const { state, counts } = await runJobWholly("reindex");
const seconds = (Date.now() - started) / 1000;
if (state === "running") console.log("Another process is rebuilding the index at this moment.");
else {
  const { indexed = 0, dropped = 0 } = counts;
  console.log(`${indexed} entries indexed, ${dropped} dropped, in ${seconds.toFixed(1)} s (${Math.round(indexed / seconds)} a second).`);
}
process.exit(state === "done" ? 0 : 1);
