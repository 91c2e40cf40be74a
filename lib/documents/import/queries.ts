import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import type { Context } from "@/lib/kernel/context";
import { memberships } from "@/lib/membership/tables";
import { people } from "@/lib/people/tables";
import { visibilities } from "../choices";
import { type DocumentState, documentCircles, documents, documentVersions, type TextState } from "../tables";
import { knownForProposals } from "../versions/commands";
import type { Target } from "./item";
import { membersOf } from "./people";

type Asked = { circle?: string; by?: string; visibility?: string; unchecked?: boolean };

/** Where an archive goes and in whose name, or the sentence that says what is missing. */
export async function findTarget(
  ctx: Context,
  { circle: slug, by, visibility: asked, unchecked = false }: Asked,
): Promise<Target | { key: string; params: Record<string, string> }> {
  const open = await ctx.db
    .select({ id: circles.id, slug: circles.slug })
    .from(circles)
    .where(isNull(circles.archivedAt))
    .orderBy(asc(circles.slug));
  const circle = slug === undefined && open.length === 1 ? open[0] : open.find((each) => each.slug === slug);
  if (!circle) return { key: "archive.noCircle", params: { circle: slug ?? "", known: open.map((each) => each.slug).join(", ") } };
  const visibility = visibilities.find((word) => word === asked);
  if (!visibility) return { key: "archive.noVisibility", params: { known: visibilities.join(", ") } };
  const members = membersOf(ctx, circle.id);
  const name = by ?? (await leadOf(ctx, circle.id));
  if (!name) return { key: "archive.noLead", params: { circle: circle.slug } };
  const uploader = await members.known(name);
  if (!uploader?.roles.has(circle.id)) return { key: "archive.noMember", params: { person: name, circle: circle.slug } };
  return { circle: circle.id, slug: circle.slug, members, uploader, visibility, unchecked, known: await knownForProposals(ctx) };
}

async function leadOf(ctx: Context, circleId: string): Promise<string | undefined> {
  const [lead] = await ctx.db
    .select({ slug: people.slug })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.circleId, circleId), eq(memberships.role, "lead"), eq(memberships.state, "active")))
    .orderBy(asc(people.name))
    .limit(1);
  return lead?.slug;
}

export type Begun = { id: string; state: DocumentState; ownerId: string; versions: KnownVersion[] };
type KnownVersion = {
  id: string;
  sha256: string;
  size: number;
  createdAt: Date;
  textState: TextState;
  unreadableBecause: string | null;
  findings: string[];
};

/** What earlier runs took in under these references, with all versions, the newest first. */
export async function findBegun(ctx: Context, keys: string[]): Promise<Map<string, Begun>> {
  const rows = await ctx.db
    .select({
      key: documents.importKey,
      document: documents.id,
      state: documents.state,
      ownerId: documents.ownerId,
      number: documentVersions.number,
      id: documentVersions.id,
      sha256: documentVersions.sha256,
      size: documentVersions.size,
      createdAt: documentVersions.createdAt,
      textState: documentVersions.textState,
      unreadableBecause: documentVersions.unreadableBecause,
      proposals: documentVersions.proposals,
    })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(inArray(documents.importKey, keys));
  rows.sort((one, other) => other.number - one.number);
  const begun = new Map<string, Begun>();
  for (const { key, document, state, ownerId, number: _, proposals, ...version } of rows) {
    const known = begun.get(key ?? "") ?? { id: document, state, ownerId, versions: [] };
    known.versions.push({ ...version, findings: (proposals?.sensitive ?? []).map((finding) => finding.kind) });
    begun.set(key ?? "", known);
  }
  return begun;
}

/** Documents that hold one of these files, with what decides whether members of a circle see them. */
export function holdersOf(ctx: Context, hashes: string[], circle: string) {
  return ctx.db
    .select({
      sha256: documentVersions.sha256,
      fileKey: documentVersions.fileKey,
      id: documents.id,
      state: documents.state,
      ownerId: documents.ownerId,
      visibility: documents.visibility,
      inCircle: documentCircles.circleId,
    })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentVersions.documentId))
    .leftJoin(documentCircles, and(eq(documentCircles.documentId, documents.id), eq(documentCircles.circleId, circle)))
    .where(inArray(documentVersions.sha256, hashes))
    .orderBy(asc(documents.createdAt));
}

/** Whether a version holds this stored file. */
export const isHeldByVersion = async (ctx: Context, fileKey: string): Promise<boolean> =>
  (await ctx.db.$count(documentVersions, eq(documentVersions.fileKey, fileKey))) > 0;

/** The newest version of a document, with what was found in it. */
export async function lastVersion(ctx: Context, documentId: string) {
  const [version] = await ctx.db
    .select({ fileName: documentVersions.fileName, proposals: documentVersions.proposals })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.number))
    .limit(1);
  if (!version) throw new Error("a document without a version");
  return version;
}
