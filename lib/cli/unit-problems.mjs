/** A reporter of vitest: what went wrong outside of any test, so that `npm test` can count it and say it last. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const problemsFile = join("data", "test-results", "unit-problems.json");

export default class {
  onTestRunEnd(modules, unhandled) {
    const ofFiles = modules.flatMap((module) => module.errors().map((error) => `${module.relativeModuleId}: ${said(error)}`));
    mkdirSync(dirname(problemsFile), { recursive: true });
    writeFileSync(problemsFile, JSON.stringify([...ofFiles, ...unhandled.map((error) => `outside of a test: ${said(error)}`)]));
  }
}

const said = ({ name, message, stack }) => `${name ?? "Error"}: ${message}\n${stack ?? ""}`;
