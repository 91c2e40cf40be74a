import { afterEach, expect, test, vi } from "vitest";
import { logError } from "./log";
import { conceal, passwordIn, redact } from "./redact";

afterEach(() => vi.restoreAllMocks());

test.each([
  ["a password in an address", "connect postgres://kk:h%40mer!x@db.example.org:5432/kk failed", "h%40mer"],
  ["a token in a query", "GET /aanmelden/link?token=Abc-123_x&next=/ 500", "Abc-123"],
  ["a signature of a download", "https://s3.example.org/b/k?X-Amz-Signature=0af9&X-Amz-Credential=AKIAX%2F2026", "0af9"],
  ["a link of a guest", "GET /gast/Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3 404", "Ab3_Ab3"],
  ["what a guest hands in", "POST /api/uploads/guest/Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3/x 500", "Ab3_Ab3"],
  ["the address of a calendar", "GET /api/calendar/Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3_Ab3-Ab3 429", "Ab3_Ab3"],
  ["a bearer", "authorization: Bearer eyJhbGciOi.J9.x-y", "eyJhbGciOi"],
  ["a key in JSON", '{"apiKey":"zeer-geheim","q":"plan"}', "zeer-geheim"],
  ["a mail address", 'duplicate key: "ann.peeters@gemeente.be"', "ann.peeters"],
  ["a mobile number", "could not send to +32 471 12 34 56", "471 12"],
  ["a number as people write it", "tel 0471 12 34 56", "0471"],
  ["a number in one piece", "tel 0471123456.", "0471123456"],
])("%s is not written down", (_what, text, secret) => {
  expect(text).toContain(secret);
  expect(redact(text)).not.toContain(secret);
});

test("what helps to find a bug stays readable", () => {
  const text =
    "relation people does not exist at lib/people/queries.ts:12:34 (2026-11-26T10:18:45.123Z, 9b2f0c1e-0471-4b8e-9d0a-1234567890ab)";
  expect(redact(text)).toBe(text);
});

test("the values of a failed query are left out, also in the stack", () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => Boolean(lines.push(String(line))));
  const query = "insert into letters values ($1, $2)";
  logError("test", new Error(`Failed query: ${query}\nparams: Dag Ann,\n\nhier is je code,geheim`));
  expect(lines.join("")).toContain(query.slice(0, 20));
  expect(lines.join("")).not.toContain("Dag Ann");
  expect(lines.join("")).not.toContain("je code");
  expect(lines.join("")).toContain("redact.test.ts");
});

test("a secret of the configuration is left out wherever it turns up", () => {
  conceal(["a+b/geheim=", passwordIn("smtp://kk:h%40mertje@mail.example.org:587")]);
  expect(redact("refused a+b/geheim= here")).toBe("refused […] here");
  expect(redact("/x/a%2Bb%2Fgeheim%3D/y h@mertje h%40mertje")).toBe("/x/[…]/y […] […]");
});
