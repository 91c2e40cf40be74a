import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { after, HOUR } from "@/lib/kernel/dates";
import { auditLog } from "./tables";

/** The row that an admin leaves who opens a thing of a circle. It is also the permission, for as long as this. */
export const INSPECTED = "content.inspected";
const OPEN_FOR = HOUR;

/** In a query of people: the ids of what each admin among them opened just now and may still read. */
export const inspectedBy = (person: { id: SQLWrapper; isAdmin: SQLWrapper }, now: Date): SQL<string[]> =>
  sql<string[]>`case when ${person.isAdmin} then array(
    select subject_id::text from ${auditLog}
    where actor_id = ${person.id} and action = ${INSPECTED} and at > ${after(now, -OPEN_FOR).toISOString()}::timestamptz
  ) else '{}' end`;
