import { describe, expect, it } from "vitest";
import { stem } from "@/lib/dutch/stem";
import { peopleLast } from "./people-last";

const hit = (kind: "person" | "document", title: string) => ({
  id: `${kind}:${title}`,
  kind,
  title,
  score: 1,
  met: 1,
  people: [],
  about: [],
});
const titles = (words: string[]) =>
  peopleLast(
    [hit("person", "Lies Fictief"), hit("document", "Plan voor veiligheid")],
    new Map(words.map((word) => [stem(word), 1] as const)),
  ).map(({ title }) => title);

describe("people among results of every kind", () => {
  it("come after what was written when they are found by what they know", () => {
    expect(titles(["veiligheid"])).toEqual(["Plan voor veiligheid", "Lies Fictief"]);
  });
  it("keep their place when they are asked for by name", () => {
    expect(titles(["lies"])).toEqual(["Lies Fictief", "Plan voor veiligheid"]);
  });
});
