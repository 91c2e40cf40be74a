import { comingEast } from "./meetings-coming-east";
import { comingWest } from "./meetings-coming-west";
import { pastEast } from "./meetings-past-east";
import { pastMidwest } from "./meetings-past-midwest";
import { pastWest } from "./meetings-past-west";
import type { DemoMeeting } from "./meetings-shape";

export type { DemoAgendaItem, DemoMeeting, DemoSpeaker } from "./meetings-shape";

/** Every meeting of the demo world, oldest first. */
export const meetings: DemoMeeting[] = [...pastMidwest, ...pastWest, ...pastEast, ...comingWest, ...comingEast].sort(
  (a, b) => a.day - b.day,
);
