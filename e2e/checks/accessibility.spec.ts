import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { everyPage, singlePages } from "../support/pages";
import { signInAs } from "../support/sign-in";

const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const schemes = ["light", "dark"] as const;

/** What each page is looked at in: a phone by day, a desk by night. `LOOKS=all` takes every size in both. */
const looks =
  process.env.LOOKS === "all"
    ? schemes.flatMap((scheme) => sizes.map((size) => ({ scheme, size })))
    : sizes.map((size, place) => ({ scheme: schemes[place], size }));

/** A phone held close, or a desk at 400 %: nothing scrolls sideways (WCAG 1.4.10). */
const NARROWEST = { width: 320, height: 640 };

/** WCAG 2.2 AA, as far as a machine can see it. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Pages a test looks at: few enough to finish well within its time. */
const AT_A_TIME = 6;

/**
 * The bar at the bottom moves with the page; axe would count whatever happens to be half behind it as too small. And a colour that is
 * on its way from light to dark is neither.
 */
const settled = "nav.sticky { position: static } * { transition: none !important }";

async function look(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  // A turned phone or a dusk does not load the page again either.
  await page.goto(path);
  await page.addStyleTag({ content: settled });
  for (const { scheme, size } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page })
      // No page has frames of elsewhere: the other mode opens one page more for each that it looks at.
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .withTags(rules)
      .analyze();
    for (const { id, nodes } of violations) problems.push(`${path} ${size.width} ${scheme}: ${id} at ${targetsOf(nodes)}`);
    problems.push(...(await tooWide(page, path)));
  }
  await page.setViewportSize(NARROWEST);
  problems.push(...(await tooWide(page, path)));
  const headings = await page.locator("h1").count();
  if (headings !== 1) problems.push(`${path}: ${headings} level one headings`);
  return problems;
}

async function tooWide(page: Page, path: string): Promise<string[]> {
  const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, innerWidth]);
  return wide > 0 ? [`${path} ${width}: ${wide} px too wide`] : [];
}

const targetsOf = (nodes: { target: unknown[] }[]) =>
  nodes
    .slice(0, 3)
    .map((node) => node.target.join(" "))
    .join(" | ");

for (const { who, paths } of everyPage) {
  for (let from = 0; from < paths.length; from += AT_A_TIME) {
    const some = paths.slice(from, from + AT_A_TIME);
    test(`no barriers for ${who ?? "a visitor"} on ${some.join(" ")}`, async ({ page }) => {
      test.setTimeout(400_000);
      if (who) await signInAs(page, who);
      await expectNoBarriers(page, some);
    });
  }
}

test("no barriers on single things: meetings, a document, a question, a product, an agreement, projects", async ({ page }) => {
  test.setTimeout(400_000);
  await signInAs(page, "Els Voorbeeld");
  await expectNoBarriers(page, await singlePages(page));
});

/** Nothing that a page needs comes from elsewhere: no other company sees our visitors. */
async function expectNoBarriers(page: Page, paths: string[]) {
  const problems: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") problems.push(`asks ${hostname}`);
  });
  for (const path of paths) problems.push(...(await look(page, path)));
  expect(problems).toEqual([]);
}
