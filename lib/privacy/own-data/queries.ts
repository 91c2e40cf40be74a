import "server-only";
import { eq, sql } from "drizzle-orm";
import { attachments } from "@/lib/documents/attachments/tables";
import { documentVersions } from "@/lib/documents/tables";
import type { Context } from "@/lib/kernel/context";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { jsonRows } from "@/lib/kernel/json-rows";
import { people } from "@/lib/people/tables";
import { authorize } from "@/lib/policy/rules";
import { type PersonalTable, personalTables } from "../personal";

type Row = Record<string, unknown>;
export type OwnData = {
  /** By table, as it stands in the database; what is left out is named in lib/privacy/personal.ts. */
  rows: Record<string, Row[]>;
  /** Files that this person brought, and their photo: the name that each has in the download, and where it is kept. */
  files: { name: string; key: string }[];
};

/** Everything that is kept about the actor, as far as it is theirs. */
export async function ownData(ctx: Context): Promise<OwnData> {
  const id = ctx.actor.personId;
  if (!id) throw new DomainError("not_signed_in", "errors.notSignedIn");
  authorize(ctx.actor, "person.edit", { id });
  const [person] = await ctx.db.select({ email: people.email, photo: people.photoFileKey }).from(people).where(eq(people.id, id));
  if (!person) throw notFound();
  const rows: OwnData["rows"] = {};
  for (const place of personalTables)
    rows[place.table] = await jsonRows(ctx.db, { ...place, where: ownRows(place, { id, email: person.email ?? "" }) });
  return { rows, files: [...(await filesOf(ctx, id)), ...(person.photo ? [{ name: "foto.webp", key: person.photo }] : [])] };
}

export const ownRows = ({ whose }: PersonalTable, { id, email }: { id: string; email: string }) =>
  "id" in whose ? sql`${sql.identifier(whose.id)} = ${id}::uuid` : sql`${sql.identifier(whose.email)} = ${email}`;

/** A number before each name: two files may be called the same. */
async function filesOf(ctx: Context, personId: string): Promise<OwnData["files"]> {
  const versions = await ctx.db
    .select({ key: documentVersions.fileKey, name: documentVersions.fileName })
    .from(documentVersions)
    .where(eq(documentVersions.uploadedBy, personId))
    .orderBy(documentVersions.createdAt);
  const attached = await ctx.db
    .select({ key: attachments.fileKey, name: attachments.fileName })
    .from(attachments)
    .where(eq(attachments.ownerId, personId))
    .orderBy(attachments.createdAt);
  return [...versions, ...attached].map(({ key, name }, index) => ({
    key,
    name: `bestanden/${index + 1} ${name.replace(/[\\/:*?"<>|]/g, "_")}`,
  }));
}
