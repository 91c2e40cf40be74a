import { expect, test } from "vitest";

process.env.BASE_URL = "https://kring.example.org";
// With secrets of their own, nothing is made in the data folder.
process.env.NEXTAUTH_SECRET = "n".repeat(32);
process.env.CRON_SECRET = "c".repeat(32);
process.env.TRUST_PROXY = "0";
const { originIp } = await import("./request");
const { requireOwnOrigin } = await import("./origin");

test("without a proxy that we trust, what a request says about its way here counts for nothing", () => {
  expect(originIp(new Headers({ "x-forwarded-for": "198.51.100.7" }))).toBeUndefined();
  const forged = { origin: "https://kwaad.example.org", host: "kring.example.org", "x-forwarded-host": "kwaad.example.org" };
  expect(() => requireOwnOrigin(new Headers(forged))).toThrow("errors.otherSite");
  expect(() => requireOwnOrigin(new Headers({ ...forged, origin: "https://kring.example.org" }))).not.toThrow();
});
