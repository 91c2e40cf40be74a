/** `npm run erasures > erasures.jsonl`: who was erased, by number and day, for `npm run restore`. */
import { system } from "@/lib/kernel/actor";
import { straight } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";
import { ledgerText } from "@/lib/privacy/ledger";
import { erasureLedger } from "@/lib/privacy/queries";
import { fail } from "./keeping/say";

try {
  const { ports, close } = await openPorts(straight(env()), { mayMigrate: false });
  process.stdout.write(ledgerText(await erasureLedger({ ...ports, actor: system, now: new Date() })));
  await close();
  process.exit(0);
} catch (error) {
  fail(error);
}
