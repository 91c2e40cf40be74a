import { expect, type Locator, type Page } from "@playwright/test";

/** More than any page has to pass before what one came for. */
const MOST = 150;

/** Goes to a thing with the Tab key alone, and sees that one can see where one is: marked, and under nothing (WCAG 2.4.7, 2.4.11). */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MOST; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return isSeen(target);
    await page.keyboard.press("Tab");
  }
  throw new Error(`${MOST} times Tab did not lead to ${target}`);
}

async function isSeen(target: Locator): Promise<void> {
  const seen = await target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // A choice may be drawn by its label, which then is marked in its place.
    const isMarked = (outlineStyle !== "none" && outlineWidth !== "0px") || element.closest("label, fieldset, .field") !== null;
    return { isMarked, isUncovered: above !== null && (element.contains(above) || above.contains(element)) };
  });
  expect(seen, `focus on ${target}`).toEqual({ isMarked: true, isUncovered: true });
}

export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function fill(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}
