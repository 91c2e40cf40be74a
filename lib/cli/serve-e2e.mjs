/** Serves a fresh copy of the demo world for the end-to-end tests. The world is loaded once a day and copied for each run. */
import { cpSync, rmSync } from "node:fs";
import { canaries, serverLog } from "../../e2e/support/canaries.mjs";
import { startOidcServer } from "../../e2e/support/oidc-server.mjs";
import { build, seed, serve, sourceStamp } from "./steps.mjs";

const world = `data/e2e-world-${sourceStamp(["drizzle", "lib"])}-${new Date().toISOString().slice(0, 10)}`;
const copy = "data/e2e";

build();
seed(world);
rmSync(copy, { recursive: true, force: true });
cpSync(world, copy, { recursive: true });
const port = Number(process.env.PORT ?? 3105);
// An organisation's own sign-in, a hundred ports further on.
const { providers } = await startOidcServer({ port: port + 100, appUrl: `http://localhost:${port}` });
await serve({ dataDir: copy, port, env: { ...canaries, DEMO: "1", OIDC_PROVIDERS: providers }, logFile: serverLog });
