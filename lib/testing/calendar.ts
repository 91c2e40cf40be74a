import ICAL from "ical.js";

/** Reads a calendar as a program does that knows nothing but this text: with the rules of the zone that stand in it. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const rules = calendar.getFirstSubcomponent("vtimezone");
  if (!rules) throw new Error("no zone in the calendar");
  const zone = new ICAL.Timezone(rules);
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(zone, zone.tzid);
  const components = calendar.getAllSubcomponents("vevent");
  return { calendar, components, events: components.map((component) => new ICAL.Event(component)) };
}

/** A calendar as a program keeps it: what comes in later under the same name takes the place of what was there. */
export function calendarThatTakesIn(texts: string[]) {
  const kept = new Map<string, { sequence: number; status: string; start: Date }>();
  for (const text of texts)
    for (const { uid, sequence, component, startDate } of readCalendar(text).events) {
      const before = kept.get(uid);
      if (before && before.sequence > sequence) continue;
      kept.set(uid, { sequence, status: String(component.getFirstPropertyValue("status")), start: startDate.toJSDate() });
    }
  return kept;
}
