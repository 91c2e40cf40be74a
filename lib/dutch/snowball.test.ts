import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { stem } from "./stem";

/** Words that mean different things, and are one word to Snowball's Dutch. */
const MERGED = ["gevaar gevaarlijk", "open openbaar", "bestuur bestuurlijk", "gemeente gemeentelijk"];
/** The same word in two forms, and two words to Snowball's Dutch. */
const PARTED = [
  "plaats plaatsen",
  "huis huizen",
  "brief brieven",
  "stad steden",
  "analyse analyses",
  "proces processen",
  "criterium criteria",
];

test("Snowball's Dutch takes other words for one, and forms of one word for others: why the stemmer is our own", async () => {
  const { db, close } = await testDatabase();
  const snowball = async (word: string) => {
    const { rows } = await db.execute<{ stem: string }>(sql`select array_to_string(ts_lexize('dutch_stem', ${word}), '') as stem`);
    return rows[0]?.stem || word;
  };
  for (const pair of MERGED) {
    const [one = "", other = ""] = pair.split(" ");
    expect(await snowball(one), pair).toBe(await snowball(other));
    expect(stem(one), pair).not.toBe(stem(other));
  }
  for (const pair of PARTED) {
    const [one = "", other = ""] = pair.split(" ");
    expect(await snowball(one), pair).not.toBe(await snowball(other));
    expect(stem(one), pair).toBe(stem(other));
  }
  await close();
});
