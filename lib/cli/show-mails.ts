/**
 * `npm run mails:show`: writes every kind of mail, in each language, as text and as HTML into data/mails, from a small world
 * in memory. Open data/mails/index.html to look at them.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { groupBy } from "@/lib/kernel/group";
import type { Letter } from "@/lib/kernel/mail";
import { migrate } from "@/lib/platform/database/migrate";
import { openPglite } from "@/lib/platform/database/pglite";
import { everyMail } from "@/lib/testing/mails";
import { openPortsOver, worldOver } from "@/lib/testing/open-world";

const into = join("data", "mails");

/** The beginning of its Message-ID tells what a letter is, its address in which language. */
const nameOf = ({ messageId, to }: Letter): string => {
  const kind = messageId.replace(/-[0-9a-f]{8}-.*|-\d{4}-\d\d-\d\d.*/, "");
  return `${kind}.${to.includes(".en@") ? "en" : "nl"}`;
};

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

async function lettersOfAll(): Promise<Letter[]> {
  const folder = mkdtempSync(join(tmpdir(), "kenniskring-mails-"));
  const { db, close } = await openPglite(null);
  await migrate(db);
  const letters: Letter[] = [];
  await everyMail(worldOver(await openPortsOver(db, { folder, letters }), letters));
  await close();
  rmSync(folder, { recursive: true, force: true });
  return letters;
}

/** Letters of a kind that say differently why they came are shown apart; of those that say the same, the longest says most. */
function oneOfEach(letters: Letter[]): [string, Letter][] {
  const found = new Map<string, Letter>();
  for (const letter of letters) {
    const why = /\n-- \n(.*)/.exec(letter.text)?.[1] ?? "";
    const known = `${nameOf(letter)} ${why}`;
    if (letter.text.length > (found.get(known)?.text.length ?? 0)) found.set(known, letter);
  }
  const groups = groupBy(found.values(), nameOf);
  return [...groups].sort().flatMap(([name, group]) => group.map((letter, n): [string, Letter] => [n ? `${name}.${n + 1}` : name, letter]));
}

const page = (lines: string[]) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Mails</title></head>
<body><h1>Mails</h1><ul>
${lines.join("\n")}
</ul></body></html>
`;

const all = oneOfEach(await lettersOfAll());
rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
const lines: string[] = [];
for (const [name, { to, subject, text, html = "" }] of all) {
  writeFileSync(join(into, `${name}.txt`), `To: ${to}\nSubject: ${subject}\n\n${text}\n`);
  writeFileSync(join(into, `${name}.html`), html);
  lines.push(`<li>${name}: <a href="${name}.html">${escaped(subject)}</a> (<a href="${name}.txt">tekst</a>)</li>`);
}
writeFileSync(join(into, "index.html"), page(lines));
process.stdout.write(`${all.length} mails in ${into}\n`);
process.exit(0);
