import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Context } from "@/lib/kernel/context";
import { notFound } from "@/lib/kernel/errors";
import { meetings } from "@/lib/meetings/tables";
import { memberships } from "@/lib/membership/tables";
import { photoMark } from "@/lib/people/photos/mark";
import { organisations, people } from "@/lib/people/tables";
import { authorize, can } from "@/lib/policy/rules";
import { findOwned, linksOf, type OwnedDocument } from "../queries";
import { documents, documentVersions } from "../tables";

/** A document as its page shows it. Of a withdrawn one only the tombstone is left: its title and whom to ask. */
export async function findDocument(ctx: Context, id: string) {
  const owned = await findOwned(ctx, id);
  // A tombstone is for those who could read it before.
  authorize(ctx.actor, "document.read", owned.state === "withdrawn" ? { ...owned, state: "shared" } : owned);
  const [row] = await ctx.db
    .select({
      document: documents,
      organisation: organisations.name,
      organisationSlug: organisations.slug,
      meeting: { slug: meetings.slug, title: meetings.title, startsAt: meetings.startsAt },
    })
    .from(documents)
    .leftJoin(organisations, eq(organisations.id, documents.organisationId))
    // Of a meeting that was not announced yet readers hear nothing.
    .leftJoin(meetings, and(eq(meetings.id, documents.meetingId), ne(meetings.state, "draft")))
    .where(eq(documents.id, id));
  if (!row) throw notFound();
  const { state, title, summary, summaryBy, kind, language, date, validUntil, visibility, sharedAt, outdated, askedAt, vouchedAt } =
    row.document;
  const isWithdrawn = state === "withdrawn";
  return {
    id,
    state,
    title,
    summary: isWithdrawn ? "" : summary,
    summaryBy,
    kind,
    language,
    date,
    validUntil,
    visibility,
    sharedAt,
    outdated,
    askedAt,
    vouchedAt: vouchedAt ?? sharedAt,
    product: row.document.product,
    supplier: row.document.supplier,
    organisation: row.organisation,
    organisationSlug: row.organisationSlug,
    meeting: row.meeting,
    mayEdit: can(ctx.actor, "document.edit", owned),
    owner: await findOwner(ctx, owned),
    versions: isWithdrawn ? [] : await versionsOf(ctx, id),
    ...(await linksOf(ctx, id)),
  };
}
export type ReadDocument = Awaited<ReturnType<typeof findDocument>>;

function versionsOf(ctx: Context, documentId: string) {
  return ctx.db
    .select({
      id: documentVersions.id,
      number: documentVersions.number,
      fileName: documentVersions.fileName,
      mediaType: documentVersions.mediaType,
      size: documentVersions.size,
      textState: documentVersions.textState,
      unreadableBecause: documentVersions.unreadableBecause,
      createdAt: documentVersions.createdAt,
      // Visitors get no name.
      broughtBy: can(ctx.actor, "people.see", null) ? people.name : sql<null>`null`,
    })
    .from(documentVersions)
    .innerJoin(people, eq(people.id, documentVersions.uploadedBy))
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number));
}

/** Who answers for it; the phone number only for those who may see it. Visitors get no name. */
async function findOwner(ctx: Context, { ownerId }: OwnedDocument) {
  if (!can(ctx.actor, "people.see", null)) return null;
  const [owner] = await ctx.db
    .select({
      id: people.id,
      slug: people.slug,
      name: people.name,
      jobTitle: people.jobTitle,
      organisation: organisations.name,
      organisationSlug: organisations.slug,
      photo: photoMark,
      phone: people.phone,
      phoneVisibility: people.phoneVisibility,
    })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(people.id, ownerId));
  if (!owner) return null;
  const circles = await ctx.db
    .select({ id: memberships.circleId })
    .from(memberships)
    .where(and(eq(memberships.personId, ownerId), eq(memberships.state, "active")));
  const { phoneVisibility, phone, ...rest } = owner;
  const maySee = can(ctx.actor, "people.seePhone", { personId: ownerId, phoneVisibility, circleIds: circles.map((circle) => circle.id) });
  return { ...rest, phone: maySee ? phone : null };
}

/** The text of a version, page by page. Ask `findDocument` first: this one looks at no rules. */
export async function pagesOf(ctx: Context, versionId: string): Promise<string[]> {
  const [version] = await ctx.db.select({ pages: documentVersions.pages }).from(documentVersions).where(eq(documentVersions.id, versionId));
  return version?.pages ?? [];
}

/** The stored file of a version, the current one unless a number is asked; for who may read the document. */
export async function findFile(ctx: Context, { document: id, number }: { document: string; number?: number }) {
  authorize(ctx.actor, "document.read", await findOwned(ctx, id));
  const [file] = await ctx.db
    .select({
      key: documentVersions.fileKey,
      name: documentVersions.fileName,
      mediaType: documentVersions.mediaType,
      size: documentVersions.size,
      sha256: documentVersions.sha256,
    })
    .from(documentVersions)
    .where(and(eq(documentVersions.documentId, id), number === undefined ? undefined : eq(documentVersions.number, number)))
    .orderBy(desc(documentVersions.number))
    .limit(1);
  if (!file) throw notFound();
  return file;
}
