import { expect, test } from "vitest";
import { after, DAY, fromBrussels, HOUR } from "@/lib/kernel/dates";
import { recentChanges, visibleChanges } from "./changes";
import { planMeetingInput } from "./input";
import { timed } from "./programme";

/** Ideas that need no database. */
const NOW = new Date("2026-11-23T11:00:00Z");
const fields = { title: "Samen aankopen", startsAt: fromBrussels("2026-12-03T09:30"), endsAt: fromBrussels("2026-12-03T12:30") };

test("moved there and back shows nothing; moved twice shows where it first was", () => {
  const rest = { room: "", address: "", entrance: "", parking: "", accessibility: "", replyBy: null, host: "", onlineUrl: null };
  const place = (venue: string) => ({ ...fields, ...rest, venue });
  const first = visibleChanges(place("A"), place("B"), NOW);
  const second = visibleChanges(place("B"), place("C"), NOW);
  const back = visibleChanges(place("B"), place("A"), NOW);
  expect(recentChanges([...first, ...second], after(NOW, -DAY))).toMatchObject([{ before: "A", after: "C" }]);
  expect(recentChanges([...first, ...back], after(NOW, -DAY))).toEqual([]);
  expect(recentChanges(first, after(NOW, DAY))).toEqual([]);
});

test("start times follow from the lengths, and one item is now", () => {
  const items = [{ minutes: 15 }, { minutes: 30 }, { minutes: 20 }];
  const programme = timed(items, after(NOW, -HOUR / 2), NOW);
  expect(programme.map((item) => item.phase)).toEqual(["after", "during", "before"]);
  expect(programme[1]?.startsAt).toEqual(after(NOW, -HOUR / 4));
});

test.each([
  ["9.30", "09:30"],
  ["9u30", "09:30"],
  ["9:30 uur", "09:30"],
  ["14", "14:00"],
])("a lead may write %s", (typed, clock) => {
  const parsed = planMeetingInput.parse({ circle: "x", title: "t", day: "2026-12-03", from: typed, to: "23.59" });
  expect(parsed.startsAt).toEqual(fromBrussels(`2026-12-03T${clock}`));
});

test.each([
  [{ from: "half tien" }, "from"],
  [{ day: "3 december" }, "day"],
  [{ to: "8.00" }, "to"],
  [{ onlineUrl: "javascript:alert(1)" }, "onlineUrl"],
  [{ capacity: "veel" }, "capacity"],
])("%o is refused beside its field", (wrong, field) => {
  const parsed = planMeetingInput.safeParse({ circle: "x", title: "t", day: "2026-12-03", from: "9.30", to: "12.30", ...wrong });
  expect(parsed.error?.issues[0]?.path).toEqual([field]);
});
