import { describe, expect, test } from "vitest";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { NOW } from "@/lib/testing/open-world";
import { confirmationEnds, seatsToGive, type Wanting } from "./seating";

const STARTS = after(NOW, 10 * DAY);
const TOMORROW = after(NOW, DAY);
const room = (fields: { capacity?: number | null; seatsPerOrganisation?: number | null } = {}) => ({
  capacity: null,
  seatsPerOrganisation: null,
  startsAt: STARTS,
  ...fields,
});
const one = (personId: string, fields: Partial<Wanting> = {}): Wanting => ({
  personId,
  organisationId: null,
  seat: "waiting",
  confirmBy: null,
  ...fields,
});
const given = (line: Wanting[], of: ReturnType<typeof room>, asking: string | null = null) =>
  seatsToGive(line, of, { now: NOW, asking }).map(({ personId, confirmBy }) => `${personId} ${confirmBy ? "offered" : "has it"}`);

describe("a free seat", () => {
  test("is for who asks when nobody waits before them, and offered to who waited", () => {
    expect(given([one("a"), one("b")], room({ capacity: 2 }), "b")).toEqual(["a offered", "b has it"]);
    expect(given([one("a"), one("b")], room({ capacity: 1 }), "b")).toEqual(["a offered"]);
  });

  test("needs no confirmation where nothing is scarce", () => {
    expect(given([one("a"), one("b", { seat: "lapsed" }), one("c", { seat: "offered", confirmBy: STARTS })], room())).toEqual([
      "c has it",
      "a has it",
      "b has it",
    ]);
  });

  test("passes over an organisation that has its seats, and not over who has none", () => {
    const line = [
      one("a", { organisationId: "x", seat: "taken" }),
      one("b", { organisationId: "x" }),
      one("c"),
      one("d"),
      one("e", { organisationId: "y" }),
    ];
    expect(given(line, room({ capacity: 4, seatsPerOrganisation: 1 }))).toEqual(["c offered", "d offered", "e offered"]);
  });

  test("is not offered again to who let it go by, until they ask", () => {
    const line = [one("a", { seat: "lapsed" }), one("b")];
    expect(given(line, room({ capacity: 1 }))).toEqual(["b offered"]);
    expect(given(line.slice(0, 1), room({ capacity: 1 }))).toEqual([]);
    expect(given(line.slice(0, 1), room({ capacity: 1 }), "a")).toEqual(["a has it"]);
  });

  test("that is offered is theirs once they say yes, or once the meeting moved so near that they cannot", () => {
    const offered = one("a", { seat: "offered", confirmBy: TOMORROW });
    expect(given([offered], room({ capacity: 1 }))).toEqual([]);
    expect(given([offered], room({ capacity: 1 }), "a")).toEqual(["a has it"]);
    expect(given([offered], { ...room({ capacity: 1 }), startsAt: TOMORROW })).toEqual(["a has it"]);
  });

  test("is not taken from anybody when the room gets smaller", () => {
    expect(given([one("a", { seat: "taken" }), one("b", { seat: "taken" }), one("c")], room({ capacity: 1 }))).toEqual([]);
  });
});

test.each([
  ["ten days before", 240, 24],
  ["when a day would end too late for the next", 30, 18],
  ["at the last moment", 14, 2],
  ["too near the start to ask", 13, null],
])("a seat is held %s", (_, hoursBefore, hours) => {
  expect(confirmationEnds(after(STARTS, -hoursBefore * HOUR), STARTS)).toEqual(
    hours === null ? null : after(STARTS, (hours - hoursBefore) * HOUR),
  );
});
