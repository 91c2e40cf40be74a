import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { regions } from "@/lib/geography/places";
import { runWaitingWork } from "@/lib/jobs/work";
import { after, DAY, HOUR } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { archiveCircle, placeCircle } from "../commands";
import { forgetOldWishes, handleWish, leaveWish, tellWishes } from "./commands";
import { type WishInput, wishInput } from "./input";
import { openWishes, untoldWishes } from "./queries";
import { circleWishes } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);

const MIDWEST = "REFREG10";
const TOMORROW = after(NOW, DAY);
const AN_HOUR_ON = after(NOW, HOUR);
const MORE_THAN_A_YEAR_AGO = after(NOW, -366 * DAY);
const LESS_THAN_A_YEAR_AGO = after(NOW, -364 * DAY);
const anAdmin = async () => world.as(await aPerson({ isAdmin: true }));
const wish = (place: string, email: string, start = false): WishInput =>
  wishInput.parse({ place, email, name: "Wies Wens", ...(start && { start: ["yes"] }) });
const leave = async (place: string, email: string, start = false, now = NOW) =>
  leaveWish(await world.as("visitor", now), wish(place, email, start));
const all = () => world.ports.db.select().from(circleWishes);

describe("a wish", () => {
  test("is left by anybody, and again changes it without another", async () => {
    await leave("municipality:37022", "Wies@Tielt.be");
    await leave("municipality:37022", "wies@tielt.be", true);
    expect(await all()).toMatchObject([{ email: "wies@tielt.be", kind: "municipality", code: "37022", wantsToStart: true }]);
    await leave(`region:${MIDWEST}`, "wies@tielt.be");
    expect(await all()).toHaveLength(2);
  });

  test.each([
    ["a place that is not there", { place: "municipality:99999", email: "a@b.be" }, "place"],
    ["nothing for a place", { email: "a@b.be" }, "place"],
    ["an address that is none", { place: `region:${MIDWEST}`, email: "wies" }, "email"],
  ])("is refused with %s", (_, form, field) => {
    expect(wishInput.safeParse(form).error?.issues[0]?.path).toEqual([field]);
  });

  test("cannot be left without end, by address or by origin", async () => {
    const [last, ...places] = regions().map(({ id }) => `region:${id}`);
    for (const place of places.slice(0, 10)) await leave(place, "wies@tielt.be");
    await expect(leave(last ?? "", "wies@tielt.be")).rejects.toMatchObject({ code: "too_many" });
    await leave(last ?? "", "wies@tielt.be", false, TOMORROW);
    const script = { ...(await world.as("visitor")), ip: "192.0.2.7" };
    for (let n = 0; n < 40; n++) await leaveWish(script, wish("region:REFREG01", `nr${n}@example.org`));
    await expect(leaveWish(script, wish("region:REFREG01", "nr40@example.org"))).rejects.toMatchObject({ code: "too_many" });
    await leaveWish({ ...script, now: AN_HOUR_ON }, wish("region:REFREG01", "nr40@example.org"));
  });

  test("is gone after a year", async () => {
    await leave(`region:${MIDWEST}`, "oud@example.org", false, MORE_THAN_A_YEAR_AGO);
    await leave(`region:${MIDWEST}`, "jong@example.org", false, LESS_THAN_A_YEAR_AGO);
    await forgetOldWishes(await world.as("system"));
    expect((await all()).map(({ email }) => email)).toEqual(["jong@example.org"]);
  });
});

describe("an admin", () => {
  test("sees wishes by region, with how many would start one, and ticks them off once", async () => {
    await leave("municipality:37022", "een@example.org", true);
    await leave(`region:${MIDWEST}`, "twee@example.org");
    await leave("municipality:44021", "drie@example.org");
    const ctx = await anAdmin();
    const regions = await openWishes(ctx);
    expect(regions).toMatchObject([
      { region: "Midwest", starters: 1, wishes: [{ place: "Tielt" }, { place: "Midwest" }] },
      { starters: 0, wishes: [{ place: "Gent" }] },
    ]);
    const id = regions[0]?.wishes[0]?.id ?? "";
    await handleWish(ctx, { wish: id });
    await expect(handleWish(ctx, { wish: id })).rejects.toMatchObject({ key: "circles.wishHandled" });
    expect((await openWishes(ctx)).map(({ wishes }) => wishes.length)).toEqual([1, 1]);
    expect(await world.ports.db.$count(auditLog, eq(auditLog.action, "wish.handle"))).toBe(1);
  });

  test("sees a wish again that was ticked off and is made anew, and keeps it a year from then", async () => {
    await leave("municipality:37022", "een@example.org", false, MORE_THAN_A_YEAR_AGO);
    const ctx = await anAdmin();
    const [row] = await all();
    await handleWish(ctx, { wish: row?.id ?? "" });
    expect(await openWishes(ctx)).toEqual([]);
    await leave("municipality:37022", "een@example.org", true);
    expect(await openWishes(ctx)).toMatchObject([{ starters: 1 }]);
    await forgetOldWishes(await world.as("system"));
    expect(await all()).toHaveLength(1);
  });

  test("mails who wished for where a circle is now, each of them once", async () => {
    for (const [place, email] of [
      ["municipality:37022", "tielt@example.org"],
      [`region:${MIDWEST}`, "midwest@example.org"],
      ["municipality:44021", "gent@example.org"],
    ] as const)
      await leave(place, email);
    const ctx = await anAdmin();
    const circle = await aCircle({ name: "Kenniskring Midwest", slug: "midwest", regions: [MIDWEST] });
    expect(await untoldWishes(ctx, circle.id)).toHaveLength(2);
    expect(await tellWishes(ctx, { circle: circle.id })).toEqual({ count: 2 });
    await expect(tellWishes(ctx, { circle: circle.id })).rejects.toMatchObject({ key: "circles.wishesTold" });
    await runWaitingWork(await world.as("system"), 10_000, ["notify.circle-started"]);
    await world.deliver();
    expect(world.letters.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ["midwest@example.org", "Er is nu een kring voor Midwest"],
      ["tielt@example.org", "Er is nu een kring voor Tielt"],
    ]);
    expect(world.letters[0]?.text).toContain("/kringen/midwest");
    expect((await openWishes(ctx)).flatMap(({ wishes }) => wishes.map(({ email }) => email))).toEqual(["gent@example.org"]);
  });

  test("twice at once mails once", async () => {
    await leave("municipality:37022", "tielt@example.org");
    const ctx = await anAdmin();
    const circle = await aCircle({ regions: [MIDWEST] });
    const outcomes = await Promise.allSettled([tellWishes(ctx, { circle: circle.id }), tellWishes(ctx, { circle: circle.id })]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is shown no wishes by a circle for all of Flanders, nor by one that stopped", async () => {
    await leave("municipality:37022", "tielt@example.org");
    const ctx = await anAdmin();
    const circle = await aCircle();
    expect(await untoldWishes(ctx, circle.id)).toEqual([]);
    await placeCircle(ctx, { circle: circle.id, regions: [], municipalities: ["37022"], more: "" });
    expect(await untoldWishes(ctx, circle.id)).toHaveLength(1);
    await archiveCircle(ctx, { circle: circle.id });
    expect(await untoldWishes(ctx, circle.id)).toEqual([]);
  });
});

test.each(["lead", "member", "visitor"] as const)("a %s sees no wishes, ticks none off and mails nobody", async (who) => {
  const circle = await aCircle({ regions: [MIDWEST] });
  await leave("municipality:37022", "tielt@example.org");
  const [row] = await all();
  const person = { lead: await aLead({ circle }), member: await aMember({ circle }), visitor: "visitor" as const }[who];
  const ctx = await world.as(person);
  const code = who === "visitor" ? "not_signed_in" : "not_allowed";
  await expect(openWishes(ctx)).rejects.toMatchObject({ code });
  await expect(untoldWishes(ctx, circle.id)).rejects.toMatchObject({ code });
  await expect(handleWish(ctx, { wish: row?.id ?? "" })).rejects.toMatchObject({ code });
  await expect(tellWishes(ctx, { circle: circle.id })).rejects.toMatchObject({ code });
});
