import { expect, test } from "vitest";
import { projectBuildersFor } from "@/lib/testing/projects";
import { purchaseBuildersFor } from "@/lib/testing/purchases";
import { testWorld } from "@/lib/testing/world";
import { tickPoint } from "../hiring/agreement/commands";
import { chooseForm } from "../hiring/form/commands";
import { writeVacancy } from "../hiring/vacancy/commands";
import { layWeek } from "../hiring/week/commands";
import { saveAgreement } from "../purchase/agreements/commands";
import { evaluate } from "../purchase/evaluation/commands";
import { withoutFigures } from "./figures";
import { paperOf } from "./paper";
import { type Facts, proposalOf } from "./proposal";
import { closingOf } from "./queries";

const world = testWorld();
const { aPurchase } = purchaseBuildersFor(world);
const { aProject } = projectBuildersFor(world);

const proposedTo = async (who: { id: string }, slug: string) => {
  const closing = await closingOf(await world.as(who), slug);
  return closing.writes ? "" : (closing.report?.text ?? "");
};

const facts: Facts = {
  summary: "Onze toestellen zijn aan vervanging toe.",
  leadOrganisation: "Gemeente Voorbeeld",
  participants: ["Gemeente Model", "Gemeente Voorbeeld"],
  phases: [
    { phase: "idea", reachedAt: new Date("2026-03-02T09:00:00Z") },
    { phase: "needs", reachedAt: null },
  ],
  endedAt: new Date("2026-11-27T09:00:00Z"),
  leads: [{ name: "Els Voorbeeld", organisation: "Gemeente Voorbeeld" }],
};

test("a report says what, who, how it went and whom to ask, and nothing of what nobody filled in", () => {
  expect(proposalOf(facts)).toBe(`## Wat en waarom

Onze toestellen zijn aan vervanging toe.

## Wie deed mee

- Gemeente Model
- Gemeente Voorbeeld (leidend bestuur)

## Hoe het verliep

- Idee: vanaf 2 maart 2026
- Afgerond op 27 november 2026

## Bij wie kan je terecht

- Els Voorbeeld, Gemeente Voorbeeld`);
});

test("of a purchase it names procedure, lots and criteria; what organisations wrote only where they let others read it", async () => {
  const { slug, lead, partner } = await aPurchase({ phase: "evaluation" });
  const said = { project: slug, score: "4", again: "yes" } as const;
  await evaluate(await world.as(lead), { ...said, good: "Zqgesloten", better: "" });
  await evaluate(await world.as(partner), { ...said, good: "Vroeg begonnen.\nEn samen.", better: "Meer tijd voor vragen.", share: "yes" });
  const text = await proposedTo(lead, slug);
  for (const piece of [
    "- Perceel 1: Laptops",
    "- Prijs: 100 %",
    "gepubliceerd op",
    "## Wat goed ging",
    "Vroeg begonnen. En samen.",
    "Meer tijd",
  ])
    expect(text).toContain(piece);
  for (const secret of ["Zqgesloten", "Demo nv", "899", "1000", "22"]) expect(text.replaceAll("2026", "")).not.toContain(secret);
});

test("the form of a purchase is in it as soon as it was agreed", async () => {
  const { slug, lead } = await aPurchase({ phase: "agreements" });
  await saveAgreement(await world.as(lead), { project: slug, form: "jointContract", costSharing: "Zqkosten" });
  const text = await proposedTo(lead, slug);
  expect(text).toContain("Vorm: Gezamenlijke opdracht.");
  expect(text).not.toContain("Zqkosten");
});

test("of a hiring it tells the job once its vacancy was published, who has which half days, and what the agreement is about", async () => {
  const { slug: project, lead, partner } = await aProject({ kind: "hire", title: "Samen een GIS-coördinator" });
  const ctx = await world.as(lead);
  await chooseForm(ctx, { project, form: "lending", employer: "other", employerName: "Zqwerkgever" });
  await tickPoint(ctx, { project, point: "duration", done: "yes", note: "Zqnota" });
  await layWeek(ctx, {
    project,
    organisation: partner.organisationId ?? "",
    places: [
      { person: 1, halfDay: "tueAm" },
      { person: 1, halfDay: "monAm" },
    ],
  });
  const vacancy = {
    project,
    profile: "Je tekent de kaarten van twee gemeenten.",
    closesOn: "",
    startsOn: "",
    link: "https://example.org/vacature",
  };
  await writeVacancy(ctx, { ...vacancy, publishedOn: "2027-06-01" });
  expect(await proposedTo(lead, project)).not.toContain("kaarten");
  await writeVacancy(ctx, { ...vacancy, publishedOn: "2026-11-01" });
  const text = await proposedTo(lead, project);
  for (const piece of [
    "## De functie\n\nJe tekent de kaarten",
    "maandagvoormiddag en dinsdagvoormiddag",
    "Vorm: Terbeschikkingstelling.",
    "- Duur en verlenging",
  ])
    expect(text).toContain(piece);
  for (const secret of ["Zqwerkgever", "Zqnota", "VTE"]) expect(text).not.toContain(secret);
});

test("on paper a heading is a heading and a list a list", () => {
  const paper = paperOf({
    title: "Eindverslag",
    kind: "purchase",
    on: facts.endedAt,
    authors: ["Els Voorbeeld"],
    text: "## Wat\n\nZo.\n\n- een\n- twee",
  });
  expect(paper.blocks).toMatchObject([
    { type: "heading", level: 1, text: "Eindverslag" },
    { type: "paragraph", text: "Samenaankoop, eindverslag van 27 november 2026\nGeschreven door Els Voorbeeld" },
    { type: "heading", level: 2, text: "Wat" },
    { type: "paragraph", text: "Zo." },
    { type: "list", items: ["een", "twee"] },
  ]);
});

test.each([
  [
    "Samen kopen in plaats van drie keer een bestek. Eerste schatting: honderd toestellen.",
    "Samen kopen in plaats van drie keer een bestek.",
  ],
  ["Onze laptops zijn van 2021. Samen komen we aan 0,8 VTE.\n\nWie doet mee?", "Onze laptops zijn van 2021.\n\nWie doet mee?"],
  ["We schatten € 900 per stuk! Dat is tweeduizend euro in het totaal.", ""],
])("sentences with an amount do not go round: %s", (summary, kept) => {
  expect(withoutFigures(summary)).toBe(kept);
});
