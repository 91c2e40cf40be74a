import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { paragraph, pdf, word } from "@/lib/testing/office-files";
import { type Random, randomFrom } from "@/lib/testing/random";

/** What stands in an archive that was made: how many there are of each, and what must become of them. */
export type Made = { files: number; expected: { in: string[]; same: string[]; refused: string[]; skipped: string[] } };

const subjects = [
  "glasvezel",
  "informatieveiligheid",
  "het adressenregister",
  "back-ups",
  "het telefonieplatform",
  "digitaal ondertekenen",
];
const doers = ["De gemeente", "Het OCMW", "De dienst ICT", "De leverancier", "De werkgroep", "Het managementteam"];
const deeds = ["bespreekt", "plant", "vernieuwt", "vergelijkt", "evalueert", "stelt uit"];
const ends = ["tegen het voorjaar", "samen met de buurgemeenten", "na de audit", "zonder meerkost", "voor alle diensten"];

/** Every fortieth is a copy of the one before, and as many are what no archive is without. */
const EVERY = 40;
const FILES_A_FOLDER = 500;

/** Writes an archive of invented Dutch texts: text, Word and PDF in folders, with copies, links and files that are no documents. */
export async function makeArchive(folder: string, files: number, seed = 1): Promise<Made> {
  const random = randomFrom(seed);
  const made: Made = { files: 0, expected: { in: [], same: [], refused: [], skipped: [] } };
  const put = (name: string, bytes: Uint8Array, as: keyof Made["expected"]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    made.expected[as].push(name);
    made.files += 1;
  };
  let before: Uint8Array = new Uint8Array();
  for (let number = 0; number < files; number += 1) {
    // Names sort as they count, so that a copy always comes after what it is a copy of.
    const name = `map ${String(Math.floor(number / FILES_A_FOLDER)).padStart(3, "0")}/${String(number).padStart(6, "0")} — Nota’s & één`;
    const rest = number % EVERY;
    if (rest === 3) put(`${name}.exe`, strToU8(`MZ${number}`), "refused");
    else if (rest === 2) put(`${name}.txt`, before, "same");
    else if (rest === 1) {
      before = strToU8(textOf(random, number).join("\n\n"));
      put(`${name}.txt`, before, "in");
    } else put(...(await documentOf(random, number, name)), "in");
  }
  symlinkSync("/etc/hostname", join(folder, "zz koppeling.txt"));
  put("zz/.DS_Store", strToU8("x"), "skipped");
  made.expected.skipped.push("zz koppeling.txt");
  made.files += 1;
  return made;
}

/** Of ten documents six are text, two are Word and two are PDF. */
async function documentOf(random: Random, number: number, name: string): Promise<[string, Uint8Array]> {
  const text = textOf(random, number);
  const kind = number % 10;
  if (kind < 6) return [`${name}.md`, strToU8(`# ${text.join("\n\n")}`)];
  if (kind < 8) return [`${name}.docx`, zipSync({ "word/document.xml": strToU8(word(text.map((line) => paragraph(line)).join(""))) })];
  return [`${name}.pdf`, await pdf([text.map((line, at): [number, string] => [at === 0 ? 18 : 10, line])])];
}

const SENTENCES = 6;
const PARAGRAPHS = 5;

function textOf({ pick }: Random, number: number): string[] {
  const sentence = () => `${pick(doers)} ${pick(deeds)} ${pick(subjects)} ${pick(ends)}.`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => Array.from({ length: SENTENCES }, sentence).join(" "));
  return [`Nota ${number} over ${pick(subjects)}`, ...paragraphs];
}
