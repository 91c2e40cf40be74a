import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: fileURLToPath(new URL("./", import.meta.url)) },
      { find: "server-only", replacement: fileURLToPath(new URL("./lib/testing/server-only.ts", import.meta.url)) },
    ],
  },
  test: {
    include: ["lib/**/*.test.ts", "app/**/*.test.ts", "drizzle/**/*.test.ts"],
    globalSetup: ["./lib/testing/template.ts", "./lib/testing/object-store-of-run.ts"],
    // An odd zone on purpose: nothing may depend on the server's own.
    env: { TZ: "Pacific/Kiritimati" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
