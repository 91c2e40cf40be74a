/**
 * The child that gets killed: a server's way with the embedded database, without pages. Writes rows with their work in one
 * transaction, and says of each that it is kept only when it is.
 */
import { sql } from "drizzle-orm";
import { newId } from "@/lib/kernel/ids";
import { DatabaseInUse } from "@/lib/platform/database/lock";
import { env } from "@/lib/platform/env";
import { openPorts } from "@/lib/platform/ports";

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const { ports } = await openPorts(env()).catch((error: unknown) => {
  if (error instanceof DatabaseInUse) {
    say({ inUseBy: error.owner.pid });
    process.exit(3);
  }
  throw error;
});
say({ open: true });
for (;;) {
  const id = newId();
  await ports.db.transaction(async (tx) => {
    await tx.execute(sql`insert into audit_log (id, action, subject_kind, subject_id) values (${id}, 'kill', 'test', ${id})`);
    await ports.queue.put(tx as unknown as typeof ports.db, "membership.review", { person: id });
  });
  say({ kept: id });
  // A server looks at its sockets between two requests; without this, nobody could ask whose the database is.
  await new Promise((resolve) => setImmediate(resolve));
}
