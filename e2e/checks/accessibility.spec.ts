import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { everyPage, singlePages } from "../support/pages";
import { signInAs } from "../support/sign-in";

const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const schemes = ["light", "dark"] as const;

/** WCAG 2.2 AA, as far as a machine can see it. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Pages a test looks at: few enough to finish well within its time. */
const AT_A_TIME = 6;

/** The bar at the bottom moves with the page; axe would count whatever happens to be half behind it as too small. */
const withoutBar = "nav.sticky { position: static }";

async function look(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(path);
    await page.addStyleTag({ content: withoutBar });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      for (const { id, nodes } of violations) problems.push(`${path} ${size.width} ${colorScheme}: ${id} at ${targetsOf(nodes)}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) problems.push(`${path} ${size.width}: ${wide} px too wide`);
    }
  }
  const headings = await page.locator("h1").count();
  if (headings !== 1) problems.push(`${path}: ${headings} level one headings`);
  return problems;
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

test("no barriers on a meeting that comes, one that was, a document and a question", async ({ page }) => {
  test.setTimeout(400_000);
  await signInAs(page, "Els Voorbeeld");
  const single = await singlePages(page);
  expect(single).toHaveLength(4);
  await expectNoBarriers(page, single);
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

test("nothing scrolls sideways at 320 pixels", async ({ page }) => {
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { who, paths } of everyPage) {
    if (who) await signInAs(page, who);
    for (const path of paths) {
      await page.goto(path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  }
});
