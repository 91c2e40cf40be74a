export type Card = {
  id: string;
  name: string;
  jobTitle: string;
  organisation: string | null;
  phone: string | null;
  email: string | null;
  url: string;
};

const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** A line may hold 75 bytes; what follows goes on the next line after a space (RFC 2426). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > 74) {
      lines.push(current);
      current = ` ${letter}`;
    } else current += letter;
  }
  return [...lines, current].join("\r\n");
}

/** People as a contact file, version 3.0: the one that Outlook, Android and iPhone all read. */
export function vcard(cards: Card[]): string {
  return cards.map((card) => `${linesOf(card).map(folded).join("\r\n")}\r\n`).join("");
}

function linesOf({ id, name, jobTitle, organisation, phone, email, url }: Card): string[] {
  const [first = "", ...rest] = name.split(" ");
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:urn:uuid:${id}`,
    `N:${escaped(rest.join(" "))};${escaped(first)};;;`,
    `FN:${escaped(name)}`,
    ...(organisation ? [`ORG:${escaped(organisation)}`] : []),
    ...(jobTitle ? [`TITLE:${escaped(jobTitle)}`] : []),
    ...(phone ? [`TEL;TYPE=WORK,VOICE:${escaped(phone)}`] : []),
    ...(email ? [`EMAIL;TYPE=INTERNET,WORK:${escaped(email)}`] : []),
    `URL:${url}`,
    "END:VCARD",
  ];
}
