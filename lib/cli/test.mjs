/** `npm test`: installs what is missing, then runs every check and every test, and ends with one line of totals. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { build, install, requireNode, tryRun } from "./steps.mjs";
import { problemsFile } from "./unit-problems.mjs";

requireNode();
install();
findBrowser();
const results = join("data", "test-results");
rmSync(results, { recursive: true, force: true });

const checks = ["types", "lint", "layers"].filter((name) => tryRun("npm", ["run", "--silent", name]) !== 0);
const reporters = ["default", "json", "./lib/cli/unit-problems.mjs"].map((reporter) => `--reporter=${reporter}`);
const unit = tryRun("npx", ["vitest", "run", ...reporters, `--outputFile.json=${join(results, "unit.json")}`]);
build();
const e2e = tryRun("npx", ["playwright", "test"]);
const server = new URL(process.env.TEST_DATABASE_URL ?? "postgres://127.0.0.1:5432");
const hasServer = await answers(server);
const full = hasServer ? tryRun("npx", ["playwright", "test"], { ENGINES: "full" }) : 0;
if (!hasServer) console.log(`Skipped: the journeys on the full set of engines, because no PostgreSQL answers at ${server.host}.`);

const suites = [unitTotals(), e2eTotals("e2e.json"), ...(hasServer ? [e2eTotals("e2e-full.json")] : [])];
const total = (name) => suites.reduce((sum, result) => sum + result[name], 0);
const problems = [...checks.map((name) => `npm run ${name} failed`), ...suites.flatMap((suite) => suite.problems)];
// A runner that ends badly with every test passed has something to say that no test counts.
if (total("failed") + problems.length === 0 && unit + e2e + full !== 0)
  problems.push(`no test failed, yet vitest ended with ${unit}, playwright with ${e2e} and ${full}`);
for (const problem of problems) console.error(`Went wrong: ${problem}`);
const failed = total("failed") + problems.length;
console.log(`${total("passed")} passed, ${failed} failed${total("skipped") ? `, ${total("skipped")} skipped` : ""}`);
process.exit(failed > 0 ? 1 : 0);

function read(name) {
  const file = join(results, name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.error(`${file} is missing: the runner did not finish.`);
  return null;
}

/** Whether something listens there. */
function answers({ hostname, port }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 5432), timeout: 1000 });
    const tell = (there) => {
      socket.destroy();
      resolve(there);
    };
    socket.once("connect", () => tell(true));
    socket.once("error", () => tell(false));
    socket.once("timeout", () => tell(false));
  });
}

/** Of a runner that left no result. */
function unfinished() {
  return { passed: 0, failed: 1, skipped: 0, problems: [] };
}

function unitTotals() {
  const report = read("unit.json");
  if (!report) return unfinished();
  const failures = report.testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === "failed"));
  for (const { fullName, failureMessages } of failures) console.error(`Failed: ${fullName}\n${failureMessages[0]?.slice(0, 1000)}`);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    problems: existsSync(problemsFile) ? JSON.parse(readFileSync(problemsFile, "utf8")) : [],
  };
}

function e2eTotals(name) {
  const report = read(name);
  if (!report) return unfinished();
  const { expected, unexpected, flaky, skipped } = report.stats;
  for (const { title, file, ok, tests } of report.suites.flatMap(specsOf)) {
    const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
    if (!ok) console.error(`Failed: ${name}: ${file}: ${title}\n${error?.message.slice(0, 1000) ?? ""}`);
  }
  const problems = report.errors.map(({ message }) => `outside of a test of ${name}: ${message}`);
  return { passed: expected + flaky, failed: unexpected, skipped, problems };
}

/** Every spec of a suite of Playwright's report, however deep. */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
