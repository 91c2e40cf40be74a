import { circleCoverage, circles } from "@/lib/circles/tables";
import type { CircleRole } from "@/lib/kernel/actor";
import { type MembershipState, memberships } from "@/lib/membership/tables";
import { organisations, people } from "@/lib/people/tables";
import { NOW, type World } from "./open-world";

let count = 0;
const next = () => ++count;

type OrganisationRow = typeof organisations.$inferInsert;
type PersonRow = typeof people.$inferInsert;
type CircleRow = typeof circles.$inferInsert;

async function one<T>(rows: Promise<T[]>): Promise<T> {
  const [row] = await rows;
  if (row === undefined) throw new Error("nothing was inserted");
  return row;
}

/** Builders of a sensible whole from nothing, for tests: each fills in what the test does not care about. */
export function buildersFor(world: World) {
  const anOrganisation = (fields: Partial<OrganisationRow> = {}) => {
    const n = next();
    return one(
      world.ports.db
        .insert(organisations)
        .values({ slug: `bestuur-${n}`, name: `Gemeente ${n}`, kind: "municipality", mailDomains: [`gemeente${n}.example.org`], ...fields })
        .returning(),
    );
  };

  const aPerson = async (fields: Partial<PersonRow> = {}) => {
    const n = next();
    const organisationId = fields.organisationId ?? (await anOrganisation()).id;
    return one(
      world.ports.db
        .insert(people)
        .values({
          slug: `persoon-${n}`,
          name: `Persoon ${n} Voorbeeld`,
          email: `persoon${n}@example.org`,
          jobTitle: "ICT-verantwoordelijke",
          ...fields,
          organisationId,
        })
        .returning(),
    );
  };

  const aCircle = async ({ regions = [], ...fields }: Partial<CircleRow> & { regions?: string[] } = {}) => {
    const n = next();
    const circle = await one(
      world.ports.db
        .insert(circles)
        .values({ slug: `kring-${n}`, name: `Kenniskring ${n}`, ...fields })
        .returning(),
    );
    if (regions.length > 0)
      await world.ports.db.insert(circleCoverage).values(regions.map((code) => ({ circleId: circle.id, kind: "region" as const, code })));
    return circle;
  };

  const join = (
    person: { id: string },
    circle: { id: string },
    { state = "active", role = "member" }: { state?: MembershipState; role?: CircleRole } = {},
  ) =>
    one(world.ports.db.insert(memberships).values({ personId: person.id, circleId: circle.id, state, role, requestedAt: NOW }).returning());

  const aMember = async ({ circle, role, ...fields }: Partial<PersonRow> & { circle: { id: string }; role?: CircleRole }) => {
    const person = await aPerson(fields);
    await join(person, circle, { role });
    return person;
  };

  const aLead = (fields: Partial<PersonRow> & { circle: { id: string } }) => aMember({ ...fields, role: "lead" });

  return { anOrganisation, aPerson, aCircle, aMember, aLead, join };
}
