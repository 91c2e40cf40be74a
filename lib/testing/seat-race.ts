import { and, eq, sql } from "drizzle-orm";
import { system } from "@/lib/kernel/actor";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { inLine, waitingPlace } from "@/lib/meetings/attendance/seats";
import { attendance, type Reply } from "@/lib/meetings/attendance/tables";
import { planMeeting, publishMeeting } from "@/lib/meetings/commands";
import { buildersFor } from "./builders";
import { NOW, type World } from "./open-world";
import type { Said } from "./racer";
import type { Racers } from "./racers";

const PEOPLE = 100;
const SEATS = 10;

type Figures = { rounds: number; people: number; seats: number; processes: number; wrong: number; seatsGiven: number[]; times: number[] };

/** So many rounds in which everybody says at once that they come, spread over the processes. */
export async function signUpsAtOnce(racers: Racers, rounds: number): Promise<Figures> {
  const { people, aMeeting } = await aCrowd(racers);
  return inRounds(racers, rounds, async () => {
    const meeting = await aMeeting();
    const said = await sayAtOnce(
      racers,
      meeting.slug,
      people.map((person) => ({ person, reply: "going" as const })),
    );
    const line = await lineOf(racers, meeting.id);
    const told = new Map(said.map(({ person, place }) => [person, place]));
    const isAsTold = line.every(({ person, place }) => told.get(person) === place);
    return { said, seats: seatsIn(line), right: isAsTold && line.length === PEOPLE && isInOrder(line) };
  });
}

/** The same while those who have a seat, and some who wait for one, take their word back. */
export async function withdrawalsMeanwhile(racers: Racers, rounds: number): Promise<Figures> {
  const { people, aMeeting } = await aCrowd(racers);
  const [early, late] = [people.slice(0, 40), people.slice(40)];
  return inRounds(racers, rounds, async () => {
    const meeting = await aMeeting();
    for (const person of early) await sayAtOnce(racers, meeting.slug, [{ person, reply: "going" }]);
    const leaving = early.filter((_, n) => n < SEATS || n % 3 === 0);
    const said = await sayAtOnce(racers, meeting.slug, [
      ...leaving.map((person) => ({ person, reply: "declined" as const })),
      ...late.map((person) => ({ person, reply: "going" as const })),
    ]);
    const line = await lineOf(racers, meeting.id);
    const hasLeft = line.every(({ person }) => !leaving.includes(person));
    return { said, seats: seatsIn(line), right: hasLeft && line.length === PEOPLE - leaving.length && isInOrder(line) };
  });
}

type Round = { said: Said[]; seats: number; right: boolean };

async function inRounds(racers: Racers, rounds: number, round: () => Promise<Round>): Promise<Figures> {
  const figures: Figures = { rounds, people: PEOPLE, seats: SEATS, processes: racers.count, wrong: 0, seatsGiven: [], times: [] };
  for (let n = 0; n < rounds; n++) {
    const { said, seats, right } = await round();
    figures.seatsGiven.push(seats);
    figures.times.push(...said.map(({ ms }) => ms));
    if (seats !== SEATS || !right) figures.wrong++;
  }
  return figures;
}

/** Spread evenly, so that every process has some of each. */
async function sayAtOnce(racers: Racers, meeting: string, answers: { person: string; reply: Reply }[]): Promise<Said[]> {
  const spread = Array.from({ length: racers.count }, (_, at) => answers.filter((__, n) => n % racers.count === at));
  const orders = spread.map((own) => ({ race: "crowd" as const, meeting, answers: own, now: NOW.toISOString() }));
  return (await racers.race(orders)).flat() as Said[];
}

const lineOf = ({ ports }: Racers, meetingId: string) =>
  ports.db
    .select({ person: attendance.personId, place: waitingPlace(NOW), seat: sql<string>`${attendance.seat}` })
    .from(attendance)
    .where(and(eq(attendance.meetingId, meetingId), eq(attendance.reply, "going")))
    .orderBy(...inLine);

type Line = Awaited<ReturnType<typeof lineOf>>;

const seatsIn = (line: Line): number => line.filter(({ place }) => place === 0).length;

/** Whoever asked first sits, the others wait one behind the other. */
const isInOrder = (line: Line): boolean => line.every(({ place }, n) => place === Math.max(0, n + 1 - SEATS));

async function aCrowd({ ports }: Racers) {
  const { aCircle, aMember, anOrganisation } = buildersFor({ ports } as World);
  const [circle, { id: organisationId }] = [await aCircle(), await anOrganisation()];
  const people: string[] = [];
  for (let n = 0; n < PEOPLE; n++) people.push((await aMember({ circle, organisationId })).id);
  const ctx = { ...ports, actor: system, now: NOW };
  const startsAt = after(NOW, 10 * DAY);
  const fields = { title: "Tien stoelen", startsAt, endsAt: after(startsAt, HOUR), venue: "Stadhuis", capacity: SEATS };
  const aMeeting = async () => {
    const meeting = await planMeeting(ctx, { ...fields, circles: [circle.slug] });
    await publishMeeting(ctx, { meeting: meeting.slug });
    return meeting;
  };
  return { people, aMeeting };
}
