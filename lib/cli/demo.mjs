/** `npm run demo`: installs, builds, loads the demo world and serves it. Each step is skipped when it is done already. */
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { build, install, requireNode, seed, serve } from "./steps.mjs";

const dataDir = process.env.DATA_DIR ?? "data/demo";

requireNode();
install();
if (process.argv.includes("--fresh")) rmSync(dataDir, { recursive: true, force: true });
build();
seed(dataDir);
const url = await serve({ dataDir, port: await freePort(Number(process.env.PORT ?? 3000)), env: { DEMO: "1" } });
console.log(`
  Kenniskringen draait op ${url}

  Word wie je wil op ${url}/aanmelden:
    platformbeheerder   Paula Platform
    trekker             Els Voorbeeld (Midwest)
    lid                 Koen Denkbeeld (Midwest)
    wacht op toelating  Nina Nieuwkomer
    zonder kring        Zara Zonderkring

  Mails staan als leesbare bestanden in ${dataDir}/mail.
  Stop met Ctrl+C. Begin opnieuw met een verse wereld: npm run demo -- --fresh
`);

/** The first port from here that nobody listens on. */
async function freePort(port) {
  const free = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort(port + 1);
}
