import "server-only";
import { sql } from "drizzle-orm";
import { municipalities } from "@/lib/geography/places";
import type { Context } from "@/lib/kernel/context";
import { enqueue } from "@/lib/outbox/commands";
import { topics } from "@/lib/topics/tables";
import taxonomy from "@/lib/topics/taxonomy.json";
import { type OrganisationKind, organisations } from "./tables";

type Row = typeof organisations.$inferInsert;

/** Bodies that every circle meets, besides the municipalities and their OCMWs. */
const others: [slug: string, name: string, kind: OrganisationKind][] = [
  ["v-ict-or", "V-ICT-OR", "association"],
  ["vvsg", "VVSG", "association"],
  ["digitaal-vlaanderen", "Digitaal Vlaanderen", "government"],
  ["abb", "Agentschap Binnenlands Bestuur", "government"],
  ["audit-vlaanderen", "Audit Vlaanderen", "government"],
  ["audio", "Audio", "association"],
  ["vera", "VERA", "intermunicipal"],
  ["leiedal", "Leiedal", "intermunicipal"],
  ["wvi", "WVI", "intermunicipal"],
  ["haviland", "Haviland", "intermunicipal"],
  ["interleuven", "Interleuven", "intermunicipal"],
  ["igemo", "IGEMO", "intermunicipal"],
  ["iok", "IOK", "intermunicipal"],
  ["solva", "SOLVA", "intermunicipal"],
  ["veneco", "Veneco", "intermunicipal"],
  ["interwaas", "Interwaas", "intermunicipal"],
  ["dds", "DDS", "intermunicipal"],
  ["provincie-antwerpen", "Provincie Antwerpen", "province"],
  ["provincie-limburg", "Provincie Limburg", "province"],
  ["provincie-oost-vlaanderen", "Provincie Oost-Vlaanderen", "province"],
  ["provincie-vlaams-brabant", "Provincie Vlaams-Brabant", "province"],
  ["provincie-west-vlaanderen", "Provincie West-Vlaanderen", "province"],
];

/**
 * What every installation starts with: the taxonomy, and the municipalities with their OCMWs. May run again: it adds what
 * is missing and leaves what an admin changed. A municipality's usual mail domain is a first guess that admins correct.
 */
export async function loadReference(ctx: Context): Promise<void> {
  const local = municipalities().flatMap((place): Row[] => [
    {
      slug: `gemeente-${place.slug}`,
      name: `Gemeente ${place.name}`,
      kind: "municipality",
      nis: place.nis,
      mailDomains: [`${place.slug}.be`],
    },
    { slug: `ocmw-${place.slug}`, name: `OCMW ${place.name}`, kind: "ocmw", nis: place.nis },
  ]);
  const rest = others.map(([slug, name, kind]): Row => ({ slug, name, kind }));
  await ctx.db
    .insert(organisations)
    .values([...local, ...rest])
    .onConflictDoNothing();
  const rows = taxonomy.topics.map((topic) => ({
    id: topic.id,
    groupId: topic.group,
    nl: topic.nl,
    en: topic.en,
    synonyms: topic.synonyms,
  }));
  const written = await ctx.db
    .insert(topics)
    .values(rows)
    .onConflictDoUpdate({
      target: topics.id,
      set: { groupId: sql`excluded.group_id`, nl: sql`excluded.nl`, en: sql`excluded.en`, synonyms: sql`excluded.synonyms` },
      // A release brings better words, but never over those of an admin.
      setWhere: sql`topics.edited_at is null and (topics.group_id, topics.nl, topics.en, topics.synonyms)
        is distinct from (excluded.group_id, excluded.nl, excluded.en, excluded.synonyms)`,
    })
    .returning({ id: topics.id, isNew: sql<boolean>`xmax = 0` });
  // What shows or finds by a topic follows its new words; about a new one there is nothing yet.
  for (const { id, isNew } of written) if (!isNew) await enqueue(ctx, "search.topic", { topic: id });
}
