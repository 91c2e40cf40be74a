import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import { organisations, people } from "@/lib/people/tables";
import { projects } from "../tables";
import type { AgreementPoint, CostKey, HalfDay, HireForm, SettlementBasis } from "./kinds";

const ofProject = () =>
  uuid()
    .notNull()
    .references(() => projects.id, { onDelete: "cascade" });
const ofOrganisation = () =>
  uuid()
    .notNull()
    .references(() => organisations.id);
/** Euro cents. */
const cents = () => bigint({ mode: "number" });

/** What its lead decides for all: how many people, in which form, by whom employed, what it costs and how that is divided. */
export const hirePlans = pgTable(
  "hire_plans",
  {
    projectId: ofProject().primaryKey(),
    persons: integer().notNull().default(1),
    form: text().$type<HireForm>(),
    /** The employer when it is one of those who take part; else its name is in `employerName`. */
    employerId: uuid().references(() => organisations.id),
    employerName: text().notNull().default(""),
    /** What a year costs the employer, gross, for everybody together. */
    costCents: cents(),
    costKey: text().$type<CostKey>(),
    /** Of the key with a fixed part: how much of the cost that is, in hundredths of a percent. */
    fixedShare: integer().notNull().default(0),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [index().on(table.employerId)],
);

/** What an organisation needs. */
export const hireDemands = pgTable(
  "hire_demands",
  {
    projectId: ofProject(),
    organisationId: ofOrganisation(),
    /** Hundredths of a full-time job. */
    use: integer().notNull(),
    halfDays: text().array().$type<HalfDay[]>().notNull().default([]),
    sites: text().notNull().default(""),
    startsOn: date({ mode: "string" }),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.organisationId] }), index().on(table.organisationId)],
);

/** What an organisation said it needs at one moment. */
export type DemandRecord = Pick<typeof hireDemands.$inferSelect, "use" | "halfDays" | "sites" | "startsOn">;

/** Every change of what an organisation needs: who, when, from what to what. Rows are only added. */
export const hireDemandChanges = pgTable(
  "hire_demand_changes",
  {
    id: id(),
    projectId: ofProject(),
    organisationId: ofOrganisation(),
    personId: uuid(),
    at: createdAt(),
    before: jsonb().$type<DemandRecord>().notNull(),
    after: jsonb().$type<DemandRecord>().notNull(),
  },
  (table) => [index().on(table.projectId, table.at), index().on(table.organisationId), index().on(table.personId)],
);

/** What a key needs to know of an organisation: inhabitants with the year and source of that figure, or an agreed percentage. */
export const hireFigures = pgTable(
  "hire_figures",
  {
    projectId: ofProject(),
    organisationId: ofOrganisation(),
    inhabitants: integer(),
    year: integer(),
    source: text().notNull().default(""),
    /** Hundredths of a percent. */
    percent: integer(),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.organisationId] }), index().on(table.organisationId)],
);

/** Where each person is in a week. Two organisations may want the same half day: both stand here until they agree. */
export const hireWeek = pgTable(
  "hire_week",
  {
    projectId: ofProject(),
    /** The people have no names here: the first is 1. */
    person: integer().notNull(),
    halfDay: text().$type<HalfDay>().notNull(),
    organisationId: ofOrganisation(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.person, table.halfDay, table.organisationId] }),
    index().on(table.organisationId),
  ],
);

/** What the agreement speaks about already. */
export const hirePoints = pgTable(
  "hire_points",
  {
    projectId: ofProject(),
    point: text().$type<AgreementPoint>().notNull(),
    /** Null while it is still open. */
    doneAt: moment(),
    note: text().notNull().default(""),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.point] })],
);

/** The vacancy as it is published. Never a word about candidates. */
export const hireVacancies = pgTable("hire_vacancies", {
  projectId: ofProject().primaryKey(),
  profile: text().notNull().default(""),
  publishedOn: date({ mode: "string" }),
  closesOn: date({ mode: "string" }),
  startsOn: date({ mode: "string" }),
  link: text().notNull().default(""),
  savedBy: uuid().notNull(),
  savedAt: createdAt(),
});

/** Who sits in the selection panel for an organisation. */
export const hirePanel = pgTable(
  "hire_panel",
  {
    projectId: ofProject(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: ofOrganisation(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.personId] }), index().on(table.personId), index().on(table.organisationId)],
);

/** What an organisation really had in a quarter. */
export const hireHours = pgTable(
  "hire_hours",
  {
    projectId: ofProject(),
    organisationId: ofOrganisation(),
    year: integer().notNull(),
    quarter: integer().notNull(),
    /** Hundredths of an hour. */
    hours: integer().notNull(),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.organisationId, table.year, table.quarter] }),
    index().on(table.organisationId),
  ],
);

/** The settlement of a year. Once it is closed nothing of it changes, here nor in its lines, hours and corrections: see the triggers. */
export const hireSettlements = pgTable(
  "hire_settlements",
  {
    projectId: ofProject(),
    year: integer().notNull(),
    costCents: cents().notNull(),
    basis: text().$type<SettlementBasis>().notNull(),
    closedAt: moment(),
    savedBy: uuid().notNull(),
    savedAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.year] })],
);

/** An amount that one pays more and another less than their share, so that the whole stays the whole. */
export const hireCorrections = pgTable(
  "hire_corrections",
  {
    id: id(),
    projectId: ofProject(),
    year: integer().notNull(),
    moreId: ofOrganisation(),
    lessId: ofOrganisation(),
    cents: cents().notNull(),
    reason: text().notNull(),
    savedBy: uuid().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.projectId, table.year), index().on(table.moreId), index().on(table.lessId)],
);

/** What each owes for a closed year, as it was computed then. */
export const hireSettlementLines = pgTable(
  "hire_settlement_lines",
  {
    projectId: ofProject(),
    year: integer().notNull(),
    organisationId: ofOrganisation(),
    /** What it was divided by, as a whole number. */
    weight: text().notNull(),
    shareCents: cents().notNull(),
    correctionCents: cents().notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.year, table.organisationId] }), index().on(table.organisationId)],
);
