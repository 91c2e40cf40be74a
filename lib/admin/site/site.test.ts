import { Readable } from "node:stream";
import { beforeEach, expect, test } from "vitest";
import { auditLog } from "@/lib/audit/tables";
import { after, DAY } from "@/lib/kernel/dates";
import { buildersFor } from "@/lib/testing/builders";
import { NOW, testWorld } from "@/lib/testing/world";
import { keepSiteFile, keepSiteText, removeSiteFile, sweepSiteFiles } from "./commands";
import type { SiteFileKind } from "./input";
import { siteMediaType } from "./kinds";
import { frontMedia, keptSite, siteFile, sitePage, sitePagesThere } from "./queries";
import { siteFiles } from "./tables";

const world = testWorld();
const { aCircle, aLead, aMember, aPerson } = buildersFor(world);
const anAdmin = async () => world.as(await aPerson({ isAdmin: true }));
const text = (name: "contact" | "about" | "videoTitle", nl: string, en = "") => ({ name, nl, en });
const trail = async () => (await world.ports.db.select({ action: auditLog.action }).from(auditLog)).map(({ action }) => action);
const stored = async () => (await world.ports.files.list("site")).files.map(({ key }) => key);

// Tables are emptied between tests, the store of files is not.
beforeEach(async () => {
  for (const key of await stored()) await world.ports.files.remove(key);
});

const webm = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1]);
const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom"), Buffer.alloc(40)]);
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const bring = (kind: SiteFileKind, fileName: string, bytes: Buffer | string) => ({
  kind,
  fileName,
  content: Readable.from([Buffer.from(bytes)]),
});

test.each<[SiteFileKind, string, Buffer | string, string | null]>([
  ["video", "film.mp4", mp4, "video/mp4"],
  ["video", "film.webm", webm, "video/webm"],
  ["video", "film.mp4", webm, null],
  ["video", "film.webm", mp4, null],
  ["video", "film.html", "<script>", null],
  ["video", "film.mp4", "<!doctype html>", null],
  ["poster", "beeld.png", png, "image/png"],
  ["poster", "beeld.png", "<svg onload='x'>", null],
  ["poster", "beeld.svg", "<svg>", null],
  ["poster", "beeld.pdf", "%PDF-1.7", null],
  ["subtitles", "nl.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nDag.", "text/vtt; charset=utf-8"],
  ["subtitles", "nl.vtt", "\ufeffWEBVTT\n", "text/vtt; charset=utf-8"],
  ["subtitles", "nl.vtt", "<html>", null],
  ["presentation", "kringen.pdf", "%PDF-1.7", "application/pdf"],
  ["presentation", "kringen.docx", "PK", null],
  ["presentation", "kringen.pdf", "", null],
])("as %s, %s is taken by what is in it", (kind, fileName, bytes, mediaType) => {
  expect(siteMediaType(kind, Buffer.from(bytes), fileName)).toBe(mediaType);
});

test("a film is there for everybody, with what belongs to it, once an admin gave it", async () => {
  const ctx = await anAdmin();
  const visitor = await world.as("visitor");
  expect(await frontMedia(visitor)).toEqual({ video: null, presentation: null, contact: null });
  await keepSiteFile(ctx, bring("poster", "beeld.png", png));
  expect((await frontMedia(visitor)).video).toBeNull();
  await keepSiteFile(ctx, bring("video", "../../De film.webm", webm));
  await keepSiteText(ctx, text("videoTitle", "Zo werkt het"));
  const { video } = await frontMedia(visitor);
  expect(video).toMatchObject({
    fileName: "De film.webm",
    mediaType: "video/webm",
    size: webm.length,
    poster: { mediaType: "image/png" },
    title: { body: "Zo werkt het", locale: "nl" },
  });
  const file = await siteFile(visitor, video?.id ?? "");
  expect(Buffer.concat(await (await world.ports.files.open(file.fileKey)).toArray())).toEqual(webm);
  expect(await trail()).toEqual(["site.file", "site.file", "site.text"]);
});

test("another file takes the place of the first, under another address, and nothing is left behind", async () => {
  const ctx = await anAdmin();
  await keepSiteFile(ctx, bring("video", "een.webm", webm));
  const [first] = await ctx.db.select().from(siteFiles);
  await keepSiteFile(ctx, bring("video", "twee.mp4", mp4));
  const rows = await ctx.db.select().from(siteFiles);
  expect(rows).toMatchObject([{ fileName: "twee.mp4", mediaType: "video/mp4" }]);
  expect(rows[0]?.id).not.toBe(first?.id);
  expect(await stored()).toEqual([rows[0]?.fileKey]);
  await expect(siteFile(ctx, first?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
});

test("of two who bring a film at once, one is there in the end and its file too", async () => {
  const ctx = await anAdmin();
  await Promise.all([keepSiteFile(ctx, bring("video", "een.webm", webm)), keepSiteFile(ctx, bring("video", "twee.mp4", mp4))]);
  const rows = await ctx.db.select().from(siteFiles);
  expect(rows).toHaveLength(1);
  expect(await stored()).toEqual([rows[0]?.fileKey]);
});

test("what is not what it should be, or too large, leaves what was there alone", async () => {
  const ctx = await anAdmin();
  await keepSiteFile(ctx, bring("poster", "beeld.png", png));
  await expect(keepSiteFile(ctx, bring("poster", "beeld.png", "<svg>"))).rejects.toMatchObject({ key: "pages.wrongKind", field: "file" });
  const large = { ...bring("poster", "groot.png", png), content: Readable.from([png, Buffer.alloc(5_000_001)]) };
  await expect(keepSiteFile(ctx, large)).rejects.toMatchObject({ key: "pages.tooLarge" });
  expect(await stored()).toHaveLength(1);
  expect(await trail()).toEqual(["site.file"]);
});

test("a presentation comes with its text, slide by slide", async () => {
  const { writeSlides } = await import("@/drizzle/demo/files/slides");
  const ctx = await anAdmin();
  await keepSiteFile(ctx, { kind: "presentation", fileName: "kringen.pdf", content: Readable.from([await writeSlides()]) });
  const { presentation } = await frontMedia(await world.as("visitor"));
  expect(presentation?.pages.length).toBeGreaterThan(2);
  expect(presentation?.pages[0]).toContain("kenniskring");
});

test("a text shows in the reader's language, or in Dutch when there is none, and goes when it is emptied", async () => {
  const ctx = await anAdmin();
  const dutch = await world.as("visitor");
  const english = { ...dutch, actor: { ...dutch.actor, locale: "en" as const } };
  await keepSiteText(ctx, text("contact", "Bel ons.", "Call us."));
  await keepSiteText(ctx, text("about", "Dit zijn wij."));
  expect(await sitePage(dutch, "contact")).toEqual({ body: "Bel ons.", locale: "nl" });
  expect(await sitePage(english, "contact")).toEqual({ body: "Call us.", locale: "en" });
  expect(await sitePage(english, "about")).toEqual({ body: "Dit zijn wij.", locale: "nl" });
  expect(await sitePagesThere(english)).toEqual(["contact", "about"]);
  await keepSiteText(ctx, text("contact", ""));
  await expect(sitePage(dutch, "contact")).rejects.toMatchObject({ code: "not_found" });
  expect((await keptSite(ctx)).text("about", "nl")).toBe("Dit zijn wij.");
});

test("what a process left behind when it died is removed after some days, and nothing else", async () => {
  await keepSiteFile(await anAdmin(), bring("video", "een.webm", webm));
  const [kept] = await stored();
  await world.ports.files.put("site/left-behind", Readable.from([webm]), 1000);
  // The store itself tells when a file came, so these moments count from today.
  const stray = (await world.ports.files.list("site")).files.find(({ key }) => key === "site/left-behind");
  await sweepSiteFiles(await world.as("system", after(stray?.storedAt ?? NOW, DAY)));
  expect(await stored()).toHaveLength(2);
  await sweepSiteFiles(await world.as("system", after(stray?.storedAt ?? NOW, 3 * DAY)));
  expect(await stored()).toEqual([kept]);
});

test("a file that was taken away is gone, and taking it away again says so", async () => {
  const ctx = await anAdmin();
  await keepSiteFile(ctx, bring("video", "een.webm", webm));
  await removeSiteFile(ctx, { kind: "video" });
  expect(await stored()).toEqual([]);
  await expect(removeSiteFile(ctx, { kind: "video" })).rejects.toMatchObject({ key: "pages.alreadyGone" });
  expect(await trail()).toEqual(["site.file", "site.fileRemoved"]);
});

test.each(["lead", "member", "stranger"] as const)("a %s changes nothing of the site", async (who) => {
  const circle = await aCircle();
  const ctx = await world.as(who === "lead" ? await aLead({ circle }) : who === "member" ? await aMember({ circle }) : await aPerson());
  const outcomes = await Promise.allSettled([
    keepSiteText(ctx, text("contact", "x")),
    keepSiteFile(ctx, bring("video", "een.webm", webm)),
    removeSiteFile(ctx, { kind: "video" }),
    keptSite(ctx),
  ]);
  expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual(Array(4).fill("not_allowed"));
  expect(await stored()).toEqual([]);
  expect(await trail()).toEqual([]);
});
