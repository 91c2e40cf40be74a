/**
 * `npm run move`: takes the embedded installation of DATA_DIR to the engines that the settings name, and checks it row by row
 * and file by file. The old place stays as it is.
 */
import { env } from "@/lib/platform/env";
import { moveInto } from "./keeping/move-into";
import { fail, telling } from "./keeping/say";

const target = env();
if (!target.database) fail("Where to? Set DATABASE_URL, and if need be the S3_ and TYPESENSE_ variables, to the new engines.");

try {
  const started = Date.now();
  const tell = telling((line) => console.log(line));
  // Only the database and the files are moved: mails are letters of the past, and the index is built again.
  const source = { ...target, database: null, files: "disk" as const, search: "postgres" as const, mail: "folder" as const };
  const { tables, files } = await moveInto(source, target, tell);
  console.table(tables);
  for (const key of files.missing) console.error(`  missing: ${key} is named by a row, but was not in the old store`);
  for (const key of files.differ) console.error(`  differs: ${key}`);
  const differing = tables.filter((table) => table.differs).length + files.differ.length;
  const rows = tables.reduce((sum, table) => sum + table.there, 0);
  const counts = { copied: files.copied, there: files.there, bytes: files.bytes, missing: files.missing.length };
  const summary = {
    command: "move",
    milliseconds: Date.now() - started,
    tables: tables.length,
    rows,
    files: counts,
    differences: differing,
  };
  console.log(JSON.stringify(summary));
  process.exit(differing + files.missing.length > 0 ? 1 : 0);
} catch (error) {
  fail(error);
}
