import { expect, test } from "vitest";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { hashOf } from "@/lib/kernel/secrets";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { closeSession, endOtherSessions, endSession, extendSession, forgetOldSessions, LONGEST, openSession } from "./commands";
import { deviceOf } from "./device";
import { findSession, mySessions } from "./queries";
import { sessions } from "./tables";

const world = testWorld();
const { aPerson } = buildersFor(world);
const at = (now: Date) => world.as("visitor", now);

test("a session ends twelve hours after its last use, and thirty days after it began however much it is used", async () => {
  const token = await openSession(await at(NOW), (await aPerson()).id);
  expect(await findSession(await at(after(NOW, 12 * HOUR - 1)), token)).not.toBeNull();
  expect(await findSession(await at(after(NOW, 12 * HOUR)), token)).toBeNull();
  for (let hours = 11; hours < 30 * 24; hours += 11) {
    expect(await findSession(await at(after(NOW, hours * HOUR)), token), `after ${hours} hours`).not.toBeNull();
    await extendSession(await at(after(NOW, hours * HOUR)), token);
  }
  expect(await findSession(await at(after(NOW, LONGEST)), token)).toBeNull();
});

test("what was signed out stays out, and only a hash was ever kept", async () => {
  const token = await openSession(await at(NOW), (await aPerson()).id);
  const [row] = await world.ports.db.select().from(sessions);
  expect(row?.tokenHash).toBe(hashOf(token));
  expect(JSON.stringify(row)).not.toContain(token);
  await closeSession(await at(NOW), token);
  await extendSession(await at(NOW), token);
  expect(await findSession(await at(NOW), token)).toBeNull();
});

test("a person sees where they are signed in, in words, without anything that tells people apart", async () => {
  const els = await aPerson();
  const phone = {
    ...(await at(after(NOW, -DAY / 4))),
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1",
    ip: "10.1.2.3",
  };
  await openSession(phone, els.id);
  const here = await openSession(await at(NOW), els.id);
  await openSession(await at(NOW), (await aPerson()).id);
  expect(await mySessions(await world.as(els), here)).toMatchObject([
    { browser: "", system: "", isThisOne: true, lastUsedAt: NOW },
    { browser: "Safari", system: "iPhone", isThisOne: false, createdAt: after(NOW, -DAY / 4) },
  ]);
  expect(JSON.stringify(await world.ports.db.select().from(sessions))).not.toContain("10.1.2.3");
});

test("a person ends one of their own sessions, or all others; another's does not exist for them", async () => {
  const [els, jan] = [await aPerson(), await aPerson()];
  const here = await openSession(await at(NOW), els.id);
  for (let n = 0; n < 3; n++) await openSession(await at(NOW), els.id);
  const ofJan = await openSession(await at(NOW), jan.id);
  const ctx = await world.as(els);
  const session = (await mySessions(ctx, here)).find((one) => !one.isThisOne)?.id ?? "";
  const theirs = (await mySessions(await world.as(jan), ofJan))[0]?.id ?? "";
  await expect(endSession(ctx, { session: theirs })).rejects.toMatchObject({ code: "not_found" });
  await expect(endSession(ctx, { session: "nonsense" })).rejects.toMatchObject({ code: "not_found" });
  await expect(endSession(await world.as("visitor"), { session })).rejects.toMatchObject({ code: "not_signed_in" });
  await endSession(ctx, { session });
  await expect(endSession(ctx, { session })).rejects.toMatchObject({ code: "not_found" });
  expect(await mySessions(ctx, here)).toHaveLength(3);
  await endOtherSessions(ctx, { token: here });
  expect(await mySessions(ctx, here)).toMatchObject([{ isThisOne: true }]);
  expect(await findSession(await at(NOW), ofJan)).not.toBeNull();
});

test("sessions that are over are removed", async () => {
  const { id } = await aPerson();
  await openSession(await at(after(NOW, -13 * HOUR)), id);
  await openSession(await at(NOW), id);
  await forgetOldSessions(await at(NOW));
  expect(await world.ports.db.$count(sessions)).toBe(1);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0",
    "Edge",
    "Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36", "Chrome", "Linux"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox", "macOS"],
  [
    "Mozilla/5.0 (Linux; Android 16; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/140.0 Mobile Safari/537.36",
    "Samsung Internet",
    "Android",
  ],
  [
    "Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/150.0 Mobile/15E148 Safari/604.1",
    "Chrome",
    "iPad",
  ],
  ["curl/8.0 <script>", "", ""],
])("%s is known as %s on %s", (userAgent, browser, system) => expect(deviceOf(userAgent)).toEqual({ browser, system }));
