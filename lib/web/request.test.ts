import { expect, test } from "vitest";

process.env.TRUST_PROXY = "1";
process.env.BASE_URL = "https://kring.example.org";
// With secrets of their own, nothing is made in the data folder.
process.env.NEXTAUTH_SECRET = "n".repeat(32);
process.env.CRON_SECRET = "c".repeat(32);
const { originIp } = await import("./request");
const { requireOwnOrigin } = await import("./origin");

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["1.2.3.4, 198.51.100.7", "198.51.100.7"],
  ["forged, 10.0.0.1,198.51.100.7", "198.51.100.7"],
  ["198.51.100.7:51234", "198.51.100.7"],
  ["::ffff:198.51.100.7", "198.51.100.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::6]:443", "2001:db8:1:2::/64"],
  ["2001:DB8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", undefined],
  ["1.2.3.4,", undefined],
  ["x".repeat(65), undefined],
])("behind one proxy of ours, %j comes from %s", (forwarded, ip) => {
  expect(originIp(new Headers({ "x-forwarded-for": forwarded }))).toBe(ip);
});

const passes = (headers: Record<string, string>) => {
  try {
    requireOwnOrigin(new Headers(headers));
    return true;
  } catch {
    return false;
  }
};

test.each([
  [true, { origin: "https://kring.example.org", host: "127.0.0.1:3000" }],
  [true, { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }],
  [true, { origin: "https://preview.example.org", host: "a", "x-forwarded-host": "preview.example.org" }],
  [false, { origin: "https://kwaad.example.org", host: "kring.example.org" }],
  [false, { origin: "null", host: "kring.example.org" }],
  [false, { origin: "", host: "kring.example.org" }],
  [false, { host: "kring.example.org" }],
  [false, { origin: "https://kring.example.org.kwaad.be", host: "kring.example.org" }],
  [false, { origin: "https://kring.example.org:444", host: "kring.example.org" }],
] as [boolean, Record<string, string>][])("%s for %j", (isOwn, headers) => expect(passes(headers)).toBe(isOwn));
