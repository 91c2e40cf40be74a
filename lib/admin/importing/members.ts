import type { CircleRole } from "@/lib/kernel/actor";
import { folded, type SourceLine, shown, sourceOf } from "@/lib/kernel/csv-columns";
import { missingIn } from "@/lib/people/enrolment/missing";
import { phoneNumber } from "@/lib/people/input";
import { emailAddress } from "@/lib/people/sign-in/input";
import { employersFrom } from "./employers";
import { MOST_LINES } from "./input";
import { type CheckedLine, type Problem, problem, suggestionsAmong } from "./lines";
import type { KnownOrganisation } from "./organisations";

const columns = {
  names: {
    name: ["naam", "name"],
    email: ["e-mail", "mail", "mailadres", "e-mailadres", "email address"],
    organisation: ["bestuur", "organisatie", "organisation"],
    jobTitle: ["functie", "function", "job title"],
    phone: ["telefoon", "gsm", "phone", "telefoonnummer"],
    circle: ["kring", "kringen", "circle", "circles"],
    role: ["rol", "role"],
  },
  required: ["name", "email", "circle"],
} as const;

type Column = keyof typeof columns.names;
type Cells = Record<Column, string>;

export type KnownPerson = {
  id: string;
  email: string;
  organisationId: string | null;
  jobTitle: string;
  /** The circles where they are active. */
  roles: Map<string, CircleRole>;
};

export type KnownForMembers = {
  organisations: KnownOrganisation[];
  circles: { id: string; slug: string; name: string }[];
  people: Map<string, KnownPerson>;
  /** Nobody brings themselves in: that is for another admin. */
  ownEmail: string | null;
};

export type MemberData = {
  email: string;
  name: string;
  organisationId: string | null;
  jobTitle: string;
  phone: string | null;
  /** Where they become active, or lead. */
  circles: string[];
  role: CircleRole;
};

type Seen = Map<string, { line: number; details: string; circles: Set<string> }>;
type Tools = { known: KnownForMembers; employerOf: ReturnType<typeof employersFrom>; circleOf: (typed: string) => FoundCircle; seen: Seen };
type FoundCircle = { id: string | null; problem: Problem | null };

/** Looks at a list of members beside who and what is known. Changes nothing. */
export function checkMembers(text: string, known: KnownForMembers) {
  const source = sourceOf(text, { ...columns, most: MOST_LINES });
  const tools: Tools = { known, employerOf: employersFrom(known.organisations), circleOf: circlesFrom(known.circles), seen: new Map() };
  return { ...source, lines: source.lines.map((line) => checkLine(line, tools)) };
}

function checkLine({ line, cells }: SourceLine<Column>, tools: Tools): CheckedLine<MemberData> {
  const email = emailAddress.safeParse(cells.email);
  const phone = phoneNumber.safeParse(cells.phone);
  const employer = tools.employerOf(cells.organisation, cells.email);
  const circles = cells.circle
    .split("|")
    .map((one) => one.trim())
    .filter(Boolean)
    .map(tools.circleOf);
  const role = roleOf(cells.role);
  const data: MemberData = {
    email: email.data ?? cells.email,
    name: cells.name,
    organisationId: employer.id,
    jobTitle: cells.jobTitle,
    phone: phone.data || null,
    circles: [...new Set(circles.flatMap(({ id }) => id ?? []))],
    role: role ?? "member",
  };
  const problems = [
    ...textProblems(cells),
    ...(email.success ? doubles({ line, cells, data }, tools) : [emailProblem(cells.email)]),
    ...employer.problems,
    ...(circles.length === 0 ? [problem("circleMissing")] : circles.flatMap((circle) => circle.problem ?? [])),
    ...(role ? [] : [problem("roleWrong", { value: cells.role })]),
    ...(phone.success ? [] : [problem("phoneWrong", { value: cells.phone })]),
  ];
  return {
    line,
    label: [cells.name, cells.email].filter(Boolean).map(shown).join(", "),
    problems,
    ...comparedWith(tools.known.people.get(data.email), data),
  };
}

/** Only what is new about somebody is left to be done. */
function comparedWith(person: KnownPerson | undefined, data: MemberData): Pick<CheckedLine<MemberData>, "outcome" | "data"> {
  if (!person) return { outcome: "make", data };
  const circles = data.circles.filter((id) => {
    const role = person.roles.get(id);
    return role === undefined || (role === "member" && data.role === "lead");
  });
  const isKnown = circles.length === 0 && Object.keys(missingIn(person, data)).length === 0;
  return { outcome: isKnown ? "known" : "change", data: { ...data, circles } };
}

const emailProblem = (typed: string): Problem => (typed === "" ? problem("emailMissing") : problem("emailWrong", { value: typed }));

function textProblems({ name, jobTitle }: Cells): Problem[] {
  if (name.length < 2) return [problem("nameMissing")];
  return [name, jobTitle].filter((text) => text.length > 120).map((text) => problem("tooLong", { value: `${text.slice(0, 40)}…` }));
}

/** One address may stand on several lines, each with another circle; the rest must say the same. */
function doubles({ line, cells, data }: { line: number; cells: Cells; data: MemberData }, { known, seen }: Tools): Problem[] {
  if (data.email === known.ownEmail) return [problem("self")];
  const details = [cells.name, cells.organisation, cells.jobTitle, cells.phone, cells.role].map(folded).join("|");
  const before = seen.get(data.email);
  if (!before) {
    seen.set(data.email, { line, details, circles: new Set(data.circles) });
    return [];
  }
  const isAgain = before.details !== details || data.circles.some((circle) => before.circles.has(circle));
  for (const circle of data.circles) before.circles.add(circle);
  return isAgain ? [problem("emailTwice", { value: data.email, line: before.line })] : [];
}

function roleOf(typed: string): CircleRole | undefined {
  if (["", "lid", "member"].includes(folded(typed))) return "member";
  return ["trekker", "lead"].includes(folded(typed)) ? "lead" : undefined;
}

const bare = (name: string): string => name.replace(/^kenniskring /i, "");

function circlesFrom(circles: KnownForMembers["circles"]) {
  const byName = new Map(
    circles.flatMap(({ id, slug, name }) => [folded(slug), folded(name), folded(bare(name))].map((key) => [key, id] as const)),
  );
  const suggest = suggestionsAmong(
    circles.map(({ name }) => name),
    bare,
  );
  return (typed: string): FoundCircle => {
    const id = byName.get(folded(typed)) ?? byName.get(folded(bare(typed)));
    if (id) return { id, problem: null };
    const near = suggest(typed);
    return { id: null, problem: problem(near.length > 0 ? "circleLike" : "circleUnknown", { value: typed, names: near.join(", ") }) };
  };
}
