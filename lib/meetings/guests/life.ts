import { after, DAY } from "@/lib/kernel/dates";

/** How long after the meeting a guest may still hand something in. The end moves along with the meeting. */
export const GUEST_LINK_LIFE = 7 * DAY;

/** How long after the meeting the address and the note are kept: as long as what became of the mails. */
export const GUEST_KEPT = 90 * DAY;

export const linkEnds = (meeting: { endsAt: Date }): Date => after(meeting.endsAt, GUEST_LINK_LIFE);
