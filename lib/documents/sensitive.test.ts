import { expect, test } from "vitest";
import { findSensitive } from "./sensitive";

const kinds = (text: string) => findSensitive([text]).map((finding) => finding.kind);

test.each([
  ["Gebruik wachtwoord: Welkom-Voorbeeld-123 voor de demo.", ["password"]],
  ["paswoord = zomer2024!", ["password"]],
  ["-----BEGIN RSA PRIVATE KEY-----", ["key"]],
  ["api_key: 4f9a8b7c6d5e4f3a2b1c0d9e", ["key"]],
  ["rijksregisternummer 85.07.30-033.28", ["national-number"]],
  ["10.0.0.1 10.0.0.2 10.0.1.0/24 192.168.1.5 172.16.4.4", ["network"]],
  [Array.from({ length: 14 }, (_, at) => `Naam ${at} 0471 12 34 ${10 + at}`).join("\n"), ["telephone-list"]],
])("%s", (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  "Een wachtwoord: minstens 12 tekens, en nooit hetzelfde.",
  "Wachtwoord vergeten? Bel de servicedesk op 051 00 00 00.",
  "Bestek 2026-014, dossier 12.34.56-789.01, bedrag 1.234.567,89",
  "De server staat op 10.0.0.1.",
])("nothing in: %s", (text) => {
  expect(kinds(text)).toEqual([]);
});

test("the warning names the page and hides the secret", () => {
  expect(findSensitive(["niets", "wachtwoord: Geheim-42"])).toEqual([{ kind: "password", page: 2, excerpt: "wachtwoord: Ge•••••••" }]);
});
