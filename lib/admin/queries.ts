import "server-only";
import { sql } from "drizzle-orm";
import type { Ports } from "@/lib/kernel/context";

/** Whether the database answers. */
export async function databaseAnswers({ db }: Pick<Ports, "db">): Promise<boolean> {
  return db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
}
