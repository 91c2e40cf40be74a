import { z } from "zod";
import type { SpeakerBackground } from "../tables";

export const agendaKinds = ["talk", "discussion", "pitch", "welcome", "break"] as const;

/** How many speakers and topics the form of one item has room for. */
export const SPEAKER_ROWS = [1, 2, 3] as const;
export const TOPIC_ROWS = [1, 2] as const;

/** Longer than a day is a slip of the finger. */
const LONGEST = 600;

const text = (most: number) => z.string().trim().max(most, "errors.tooLong").default("");

/** Where a guest comes from, when somebody says. */
export const backgrounds = ["local", "government", "company"] as const satisfies SpeakerBackground[];
const background = z.enum(["", ...backgrounds], "errors.choose").default("");

const itemFields = z.object({
  kind: z.enum(agendaKinds, "errors.choose"),
  title: z.string().trim().min(1, "errors.required").max(200, "errors.tooLong"),
  description: text(2000),
  minutes: z.coerce
    .number({ error: "meetings.minutesWrong" })
    .int("meetings.minutesWrong")
    .min(1, "meetings.minutesWrong")
    .max(LONGEST, "meetings.minutesWrong"),
  topic1: text(80),
  topic2: text(80),
  speaker1: text(80),
  guest1: text(120),
  guestOrganisation1: text(120),
  guestBackground1: background,
  speaker2: text(80),
  guest2: text(120),
  guestOrganisation2: text(120),
  guestBackground2: background,
  speaker3: text(80),
  guest3: text(120),
  guestOrganisation3: text(120),
  guestBackground3: background,
});

type Fields = z.output<typeof itemFields>;

export type SpeakerInput = { person: string } | { name: string; organisation: string; background?: SpeakerBackground | null };

/** A member is chosen, a guest is named; who is chosen goes before who is named. */
const speakersIn = (fields: Fields): SpeakerInput[] =>
  SPEAKER_ROWS.flatMap((row): SpeakerInput[] => {
    const [person, name, organisation] = [fields[`speaker${row}`], fields[`guest${row}`], fields[`guestOrganisation${row}`]];
    if (person) return [{ person }];
    return name || organisation ? [{ name, organisation, background: fields[`guestBackground${row}`] || null }] : [];
  });

const itemIn = <F extends Fields>(fields: F) => ({
  ...fields,
  topics: [...new Set(TOPIC_ROWS.map((row) => fields[`topic${row}`]))].filter(Boolean),
  speakers: speakersIn(fields),
});

export const addAgendaItemInput = itemFields.extend({ meeting: z.string() }).transform(itemIn);
export const changeAgendaItemInput = itemFields
  .extend({ item: z.string(), small: z.string().default("") })
  .transform(({ small, ...fields }) => ({ ...itemIn(fields), isSmall: small === "yes" }));
export const removeAgendaItemInput = z.object({ item: z.string() });
