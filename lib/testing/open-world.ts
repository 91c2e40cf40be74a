import { join } from "node:path";
import { runWaitingWork } from "@/lib/jobs/work";
import { type Actor, system, visitor } from "@/lib/kernel/actor";
import type { Context, Ports } from "@/lib/kernel/context";
import type { Letter } from "@/lib/kernel/mail";
import type { Database } from "@/lib/kernel/ports";
import { findActor } from "@/lib/membership/queries";
import { workNames } from "@/lib/outbox/work";
import { childReader } from "@/lib/platform/extraction";
import { diskFiles } from "@/lib/platform/files/disk";
import { childPictures } from "@/lib/platform/pictures";
import { pdfPrinter } from "@/lib/platform/printer";
import { openQueue } from "@/lib/platform/queue";
import { postgresIndex } from "@/lib/platform/search-index/postgres";

/** The moment at which every test takes place, unless it says otherwise: a Monday at noon in Brussels. */
export const NOW = new Date("2026-11-23T11:00:00Z");

export type World = {
  ports: Ports;
  /** Everything that was mailed, once it was sent: see `deliver`. */
  letters: Letter[];
  /** Sends what was posted and waits. */
  deliver(): Promise<void>;
  /** The context of a person, with their memberships as they are now. */
  as(person: { id: string } | "visitor" | "system", now?: Date): Promise<Context>;
};

/** Real engines around an embedded database, with mail that goes nowhere. */
export async function openPortsOver(db: Database, { folder, letters }: { folder: string; letters: Letter[] }): Promise<Ports> {
  return {
    db,
    files: diskFiles(join(folder, "files")),
    index: postgresIndex(db),
    queue: await openQueue(db, workNames),
    pictures: childPictures,
    printer: pdfPrinter,
    reader: childReader,
    mail: { from: "kring@example.org", send: async (letter) => void letters.push(letter) },
    baseUrl: "http://localhost:3000",
  };
}

/** A world whose ports may still have to be opened. */
export function worldOver(ports?: Ports, letters: Letter[] = []): World {
  const world = { ports, letters } as World;
  world.deliver = async () => void (await runWaitingWork(await world.as("system"), 10_000, ["mail.send"]));
  world.as = async (person, now = NOW) => ({ ...world.ports, now, actor: await actorOf(world, person, now) });
  return world;
}

async function actorOf(world: World, person: { id: string } | "visitor" | "system", now: Date): Promise<Actor> {
  if (person === "visitor") return visitor();
  if (person === "system") return system;
  const actor = await findActor({ ...world.ports, now, actor: system }, person.id);
  if (!actor) throw new Error("no such person in this test");
  return actor;
}
