/** In which form governments share somebody. */
export const hireForms = ["interlocal", "lending", "intermunicipal", "other"] as const;
export type HireForm = (typeof hireForms)[number];

/** How the cost is divided. `fixedAndUse`: a part equally, the rest by what each uses. `own`: percentages that people agreed on. */
export const costKeys = ["equal", "use", "inhabitants", "fixedAndUse", "own"] as const;
export type CostKey = (typeof costKeys)[number];

export const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
export type Weekday = (typeof weekdays)[number];

export const halfDays = ["monAm", "monPm", "tueAm", "tuePm", "wedAm", "wedPm", "thuAm", "thuPm", "friAm", "friPm"] as const;
export type HalfDay = (typeof halfDays)[number];

/** The half days of a weekday, the morning first. */
export const halvesOf = (day: Weekday): [HalfDay, HalfDay] => [`${day}Am`, `${day}Pm`];

/** Ten half days make a week, so one is a tenth of a full-time job, in hundredths. */
export const HALF_DAY = 10;
/** A full-time job, in hundredths. */
export const FULL_TIME = 100;
/** Less than this per person, and hardly anybody takes the job. In hundredths. */
export const LEAST_PER_PERSON = 50;

/** What an agreement must speak about. */
export const agreementPoints = [
  "duration",
  "notice",
  "contributions",
  "organisation",
  "duties",
  "money",
  "information",
  "accounts",
  "control",
  "liquidation",
] as const;
export type AgreementPoint = (typeof agreementPoints)[number];

/** What a year is settled by: the agreed key, or the hours that each really had. */
export const settlementBases = ["key", "hours"] as const;
export type SettlementBasis = (typeof settlementBases)[number];

/** A half day of a week of 38 hours, in hundredths of an hour. */
export const HOURS_OF_HALF_DAY = 380;
