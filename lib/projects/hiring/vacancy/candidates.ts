import { findSensitive } from "@/lib/documents/sensitive";

/** What makes a text look as if it tells of somebody who applies. */
export type CandidateSign = "national-number" | "mail" | "phone";

const mail = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
const phone = /(?:\+32\s?|\b0)(?:4\d{2}|[1-9]\d?)[\s./]?\d{2,3}(?:[\s.]?\d{2}){2}\b/;

export function candidateSigns(text: string): CandidateSign[] {
  const signs: CandidateSign[] = [];
  if (findSensitive([text]).some(({ kind }) => kind === "national-number")) signs.push("national-number");
  if (mail.test(text)) signs.push("mail");
  if (phone.test(text)) signs.push("phone");
  return signs;
}
