import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addressIn, type Letter, type Mail } from "@/lib/kernel/mail";
import { oneLine } from "@/lib/kernel/text";

/** Mail as files that a person can read: one a letter, newest last by name. The same letter twice is one file. */
export function folderMail(folder: string, from: string, answersTo?: string): Mail {
  async function send(letter: Letter) {
    const body = [
      `From: ${from}`,
      `To: ${letter.to}`,
      ...(letter.replyTo ? [`Reply-To: ${oneLine(letter.replyTo)}`] : []),
      `Subject: ${oneLine(letter.subject)}`,
      `Message-ID: <${letter.messageId}>`,
      `Date: ${new Date().toUTCString()}`,
      "",
      letter.text,
      ...(letter.calendar ? ["", "--- invite.ics", letter.calendar] : []),
      "",
    ].join("\n");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, nameOf(letter)), body, { flag: "wx" }).catch(unlessThereAlready);
  }

  async function forget(texts: string[]) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const path = join(folder, name);
      const content = await readFile(path, "utf8").catch(() => "");
      if (texts.some((text) => text !== "" && content.includes(text))) await rm(path, { force: true });
    }
  }

  return { from: addressIn(from), answersTo, send, forget };
}

/** The hash makes it the same file for the same letter; the address makes it easy to find. */
function nameOf(letter: Letter) {
  const hash = createHash("sha256").update(letter.messageId).digest("hex").slice(0, 12);
  return `${letter.to.replace(/[^a-z0-9@.-]/gi, "_").slice(0, 80)}-${hash}.txt`;
}

function unlessThereAlready(error: NodeJS.ErrnoException) {
  if (error.code !== "EEXIST") throw error;
}
