import "server-only";
import { inArray } from "drizzle-orm";
import { sentence } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { DomainError } from "@/lib/kernel/errors";
import { organisations } from "@/lib/people/tables";
import { alwaysTold, visibleChanges } from "../changes";
import type { MeetingChange, meetings } from "../tables";
import { fieldNames } from "./change-words";
import { type Filled, type FormField, merged } from "./merge";
import { lastEditor } from "./queries";

type Row = typeof meetings.$inferSelect;
type Sent = { mine: Partial<Filled>; seen: string; known: string };

/** What a lead sends, together with what another lead saved while they were typing; both at once about one thing is refused, once. */
export async function withOthersChanges(tx: Context, before: Row, { mine, seen, known }: Sent) {
  const { fields, clashes, kept } = merged({ now: before, mine, seen, known });
  const by = clashes.length + kept.length > 0 ? await lastEditor(tx, before.id) : null;
  if (clashes.length > 0) {
    const changes = formatsFor(tx.actor.locale).list(clashes.map((field) => standsNow(tx, field, before[field])));
    throw new DomainError("conflict", by ? "planning.overtaken" : "planning.overtakenBySomebody", { name: by ?? "", changes });
  }
  return { fields, kept, by };
}

/** `zaal (nu: Raadzaal)`; of what is chosen from a list only its name. */
function standsNow(tx: Context, field: FormField, value: Row[FormField]): string {
  const { day, time } = formatsFor(tx.actor.locale);
  const isChosen = field === "hostOrganisationId" || field === "contactId";
  const text = value instanceof Date ? `${day(value)}, ${time(value)}` : String(value ?? "");
  const name = fieldNames(tx.actor.locale, [field]);
  return isChosen || text === "" || text.length > LONG ? name : sentence(tx.actor.locale, "planning.standsNow", { name, text });
}

/** A longer text is not repeated in a sentence. */
const LONG = 120;

type Versions = { before: Row; after: Row; isSmall: boolean };

/** What people see of a change, and are told: nothing of a draft or of what was, and of a small change only when and where. */
export async function changesToSee(tx: Context, { before, after, isSmall }: Versions): Promise<MeetingChange[]> {
  if (before.state !== "published" || before.endsAt <= tx.now) return [];
  const hosts = await hostNames(tx, [before.hostOrganisationId, after.hostOrganisationId]);
  const named = (meeting: Row) => ({ ...meeting, host: hosts.get(meeting.hostOrganisationId ?? "") ?? "" });
  const changes = visibleChanges(named(before), named(after), tx.now);
  return isSmall ? changes.filter(({ field }) => alwaysTold.includes(field)) : changes;
}

async function hostNames(tx: Context, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await tx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
