import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "@/lib/kernel/actor";
import { createdAt, id, moment } from "@/lib/kernel/columns";
import type { MailKindChoices } from "./mail-choices/kinds";

export type OrganisationKind = "municipality" | "ocmw" | "zone" | "province" | "intermunicipal" | "government" | "association" | "company";

export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text().$type<OrganisationKind>().notNull(),
    /** NIS code of the municipality where it is at home, see lib/geography. */
    nis: text(),
    /** Mail domains that prove that somebody works here. */
    mailDomains: text().array().notNull().default([]),
    /** Another row that is the same organisation: its people moved there, and this one's address leads there. */
    mergedInto: uuid(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.nis), index().using("gin", table.mailDomains)],
);

/** Who sees a phone number: every member, only people in one of the owner's circles, or nobody. */
export type PhoneVisibility = "members" | "circles" | "nobody";

export type DigestChoice = "daily" | "weekly" | "never";

export const people = pgTable(
  "people",
  {
    id: id(),
    slug: text().notNull().unique(),
    /** Lower case, ASCII. Null once a person has left. */
    email: text(),
    name: text().notNull(),
    jobTitle: text().notNull().default(""),
    organisationId: uuid().references(() => organisations.id),
    phone: text(),
    phoneVisibility: text().$type<PhoneVisibility>().notNull().default("members"),
    introduction: text().notNull().default(""),
    /** A small square made from what was sent; null for initials. */
    photoFileKey: text(),
    /** Own words: "liefst voormiddag". */
    reachableAt: text().notNull().default(""),
    absentUntil: moment(),
    /** Questions that may wait for this person at once, when that is less than the platform lets. */
    mostWaiting: integer(),
    locale: text().$type<Locale>().notNull().default("nl"),
    isAdmin: boolean().notNull().default(false),
    /** The overview of what is new in one's circles, and how often. */
    digest: text().$type<DigestChoice>().notNull().default("weekly"),
    /** Until where the last digest told; null before the first. */
    digestedAt: moment(),
    /** A mail on the day before a meeting. */
    reminders: boolean().notNull().default(true),
    /** What I said yes to comes into my calendar by mail, and stays right there. */
    calendarMails: boolean().notNull().default(true),
    /** What was chosen for kinds of mails; what is usual holds for the others. */
    mailKinds: jsonb().$type<MailKindChoices>().notNull().default({}),
    /** Lets whoever has one of this person's mails stop such mails, and nothing else. */
    mailToken: uuid().notNull().defaultRandom().unique(),
    /** Opted out of being found as an expert. */
    hiddenAsExpert: boolean().notNull().default(false),
    leftAt: moment(),
    /** Since when an admin keeps this person out; their own things stay where they are. */
    suspendedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.email), index().on(table.organisationId)],
);
