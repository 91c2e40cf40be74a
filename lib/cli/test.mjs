/** `npm test`: installs what is missing, then runs every check and every test, and ends with one line of totals. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { build, install, requireNode, tryRun } from "./steps.mjs";

requireNode();
install();
findBrowser();
const results = join("data", "test-results");
rmSync(results, { recursive: true, force: true });

const checks = ["types", "lint", "layers"].filter((name) => tryRun("npm", ["run", "--silent", name]) !== 0);
const unit = tryRun("npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${join(results, "unit.json")}`]);
build();
const e2e = tryRun("npx", ["playwright", "test"]);

const suites = [unitTotals(), e2eTotals()];
const total = (name) => suites.reduce((sum, result) => sum + result[name], 0);
const failed = total("failed") + checks.length;
if (checks.length > 0) console.error(`Checks that failed: ${checks.join(", ")}`);
console.log(`${total("passed")} passed, ${failed} failed${total("skipped") ? `, ${total("skipped")} skipped` : ""}`);
process.exit(failed > 0 || unit !== 0 || e2e !== 0 ? 1 : 0);

function read(name) {
  const file = join(results, name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.error(`${file} is missing: the runner did not finish.`);
  return null;
}

function unitTotals() {
  const report = read("unit.json");
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
}

function e2eTotals() {
  const report = read("e2e.json");
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}
