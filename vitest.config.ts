import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const all = ["lib/**/*.test.ts", "app/**/*.test.ts", "drizzle/**/*.test.ts"];
/** These set the environment or the clock of their process. */
const apart = [
  "lib/jobs/scheduler-only.test.ts",
  "lib/web/*.test.ts",
  "lib/notifications/f13-clock.test.ts",
  "lib/platform/redact.test.ts",
];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fileURLToPath(new URL("./", import.meta.url)) },
      { find: "server-only", replacement: fileURLToPath(new URL("./lib/testing/server-only.ts", import.meta.url)) },
    ],
  },
  test: {
    // Test files of one process share what they load, and one embedded database: loading is most of what a file would take.
    projects: [
      { extends: true, test: { name: "together", include: all, exclude: apart, isolate: false } },
      { extends: true, test: { name: "apart", include: apart } },
    ],
    globalSetup: ["./lib/testing/template.ts", "./lib/testing/object-store-of-run.ts"],
    // An odd zone on purpose: nothing may depend on the server's own.
    env: { TZ: "Pacific/Kiritimati" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more than a small machine has cores: some tests wait, on purpose, for what does not answer.
    maxWorkers: 3,
  },
});
