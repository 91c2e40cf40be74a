import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Letter, Mail } from "@/lib/kernel/mail";
import { folderMail } from "./folder";

const folder = mkdtempSync(join(tmpdir(), "kenniskring-mail-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Adapter = { name: string; mail: Mail; received: () => string[] };

const adapters: Adapter[] = [
  {
    name: "folder",
    mail: folderMail(folder, "Kenniskring <kring@example.org>"),
    received: () => readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")),
  },
];

const letter: Letter = { to: "els@example.org", subject: "Één bericht", text: "Dag Els,\n\nTot dan.", messageId: "one@kenniskring" };

describe.each(adapters)("the mail contract on $name", ({ mail, received }) => {
  test("a letter arrives as it was written, at one address", async () => {
    await mail.send(letter);
    const [first] = received();
    expect(first).toContain("To: els@example.org\n");
    expect(first).toContain("Subject: Één bericht");
    expect(first).toContain("Dag Els,\n\nTot dan.");
  });

  test("the same letter sent twice is one letter", async () => {
    await mail.send(letter);
    await mail.send(letter);
    expect(received()).toHaveLength(1);
  });
});
