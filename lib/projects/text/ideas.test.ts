import { expect, test } from "vitest";
import { likeness, placeOf } from "./anchors";
import { compared, isSame, merged } from "./compare";
import { labelOf } from "./frozen";
import { linesOf, paragraphsOf, runsOf } from "./markdown";
import { filled, placesIn, unfilled } from "./placeholders";

const text = `## Doel

Dit plan beschermt **gegevens**
van burgers.

- een
  en verder
- twee
  - dieper

1. eerst

| Rol | Wie |
| --- | --- |
| DPO | {{dpo}} |

> Let op.`;

test("a text in Markdown is its paragraphs, each with the words it was written in", () => {
  const found = paragraphsOf(text);
  expect(found.map(({ block }) => block.type)).toEqual(["heading", "paragraph", "list", "list", "table", "note"]);
  expect(linesOf(found[1]?.block ?? { type: "note", runs: [] })).toEqual(["Dit plan beschermt gegevens van burgers."]);
  expect(linesOf(found[2]?.block ?? { type: "note", runs: [] })).toEqual(["een en verder", "twee", "dieper"]);
  expect(linesOf(found[4]?.block ?? { type: "note", runs: [] })).toEqual(["Rol – Wie", "DPO – {{dpo}}"]);
  expect(found[1]?.source).toBe("Dit plan beschermt **gegevens**\nvan burgers.");
});

test("only stars around words are markup: sums and file names stay as they are", () => {
  expect(runsOf("een **sterk** woord")).toEqual([{ text: "een " }, { text: "sterk", isStrong: true }, { text: " woord" }]);
  expect(runsOf("2 * 3 * 4 en een_naam_met_strepen")).toEqual([{ text: "2 * 3 * 4 en een_naam_met_strepen" }]);
  expect(runsOf("<b>x</b>")).toEqual([{ text: "<b>x</b>" }]);
});

test("a comparison says word by word what came and what went", () => {
  expect(compared("Elke dag een back-up.\n\nBlijft.", "Elke nacht een back-up.\n\nBlijft.\n\nNieuw.")).toEqual([
    [
      { type: "same", text: "Elke" },
      { type: "removed", text: " dag" },
      { type: "added", text: " nacht" },
      { type: "same", text: " een back-up." },
    ],
    [{ type: "same", text: "Blijft." }],
    [{ type: "added", text: "Nieuw." }],
  ]);
  expect(isSame(compared(text, text))).toBe(true);
});

test("a comparison holds every word of both sides, whatever they are", () => {
  const word = (n: number) => ["een", "twee", "drie", "\n\n", "vier"][n % 5] ?? "";
  const random = (seed: number) => Array.from({ length: 60 }, (_, n) => word((seed * (n + 7) * 2654435761) >>> 13)).join(" ");
  const side = (found: ReturnType<typeof compared>, but: string) =>
    found
      .map((paragraph) =>
        paragraph
          .filter(({ type }) => type !== but)
          .map((one) => one.text)
          .join(""),
      )
      .join(" ")
      .split(/\s+/)
      .filter(Boolean);
  for (let seed = 1; seed <= 200; seed++) {
    const [before, after] = [random(seed), random(seed + 1)];
    const found = compared(before, after);
    expect(side(found, "added")).toEqual(before.split(/\s+/).filter(Boolean));
    expect(side(found, "removed")).toEqual(after.split(/\s+/).filter(Boolean));
  }
});

test("two who changed other paragraphs are brought together; where both changed one, both stand", () => {
  expect(merged("a\n\nb\n\nc", "A\n\nb\n\nc", "a\n\nb\n\nC")).toBe("A\n\nb\n\nC");
  expect(merged("a\n\nb", "a1\n\nb", "a2\n\nb")).toBe("a2\n\na1\n\nb");
  expect(merged("a", "a\n\nnieuw", "a\n\nnieuw")).toBe("a\n\nnieuw");
  expect(merged("", "een", "twee")).toBe("twee\n\neen");
});

test("a comment follows its paragraph through a small change, and not into another", () => {
  const quote = "We testen elk kwartaal of een back-up teruggezet kan worden.";
  expect(placeOf({ quote, paragraph: 0 }, ["Iets anders.", quote])).toBe(1);
  expect(placeOf({ quote, paragraph: 1 }, ["Iets anders.", "We testen elke maand of een back-up teruggezet kan worden."])).toBe(1);
  expect(placeOf({ quote, paragraph: 0 }, ["De DPO geeft advies.", "Wie meldt een incident?"])).toBeNull();
  expect(placeOf({ quote: "Zelfde.", paragraph: 2 }, ["Zelfde.", "x", "Zelfde."])).toBe(2);
  expect(likeness("", "")).toBe(1);
});

test("places to fill in are found once, filled in, and missed by name", () => {
  const names = placesIn(["{{bestuur}} en {{ DPO }}", "{{bestuur}} {{niet dicht}"]);
  expect(names).toEqual(["bestuur", "dpo"]);
  expect(filled("{{bestuur}} meldt het aan {{ DPO }}.", { bestuur: "Tielt" })).toBe("Tielt meldt het aan {{ DPO }}.");
  expect(filled("{{constructor}}", {})).toBe("{{constructor}}");
  expect(filled("{{bestuur}}", { bestuur: "$& {{dpo}}" })).toBe("$& {{dpo}}");
  expect(unfilled(names, { bestuur: "Tielt", dpo: "" })).toEqual(["dpo"]);
});

test("versions are called after their edition", () => {
  expect(labelOf("review", { edition: 1, reviews: 0 })).toBe("0.9");
  expect(labelOf("review", { edition: 1, reviews: 1 })).toBe("0.9.2");
  expect(labelOf("common", { edition: 1, reviews: 1 })).toBe("1.0");
  expect(labelOf("review", { edition: 2, reviews: 0 })).toBe("1.9");
});
