import { expect, test } from "vitest";
import { matchTopics } from "./match";
import taxonomy from "./taxonomy.json";

const idsFor = (text: string) => matchTopics(text, taxonomy.topics).map((match) => match.topicId);

test.each([
  ["Informatieveiligheidsplan 2026\n\nDit informatieveiligheidsplan beschrijft de minimale normen.", "informatieveiligheidsplan"],
  ["Werkinstructie CRAB\n\nHet adressenregister en de huisnummering in LARA.", "adressenregister-crab"],
  ["Verslag glasvezel\n\nHet glasvezelnetwerk en de darkfiber tussen de gemeentehuizen.", "glasvezel-wan"],
  ["Samenaankoop laptops\n\nDe groepsaankoop loopt tot juni.", "samenaankoop"],
])("%s", (text, topic) => {
  expect(idsFor(text)[0]).toBe(topic);
});

test("a word in passing is no subject", () => {
  const text = `Jaarverslag van de technische ploeg\n\n${"We herstelden voetpaden en groen in de wijken. ".repeat(30)} Er was ook een back-up en wifi.`;
  expect(idsFor(text)).toEqual([]);
});

test("each topic comes with the sentence that shows it", () => {
  const [match] = matchTopics(
    "Inleiding.\nWe kiezen voor phishingtests. Bewustwording over phishing loopt het hele jaar.",
    taxonomy.topics,
  );
  expect(match).toMatchObject({ topicId: "bewustwording-phishing", firstSentence: "We kiezen voor phishingtests." });
});

test("an empty text is about nothing", () => {
  expect(idsFor("")).toEqual([]);
});
