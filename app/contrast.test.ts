import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const colours = new Map(
  [...css.matchAll(/--k-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const text = ["ink", "muted", "brand", "accent", "ok", "warn", "danger", "info"];
const pairs: [string, string, number][] = [
  ...text.flatMap((name): [string, string, number][] => [
    [name, "paper", 4.5],
    [name, "surface", 4.5],
    [name, "sunken", 4.5],
  ]),
  ...["brand", "accent", "ok", "warn", "danger", "info"].map((name): [string, string, number] => [name, `${name}-soft`, 4.5]),
  ...["brand-soft", "ok-soft", "warn-soft", "danger-soft", "info-soft", "mark"].map((name): [string, string, number] => ["ink", name, 4.5]),
  ["on-brand", "brand", 4.5],
  ["on-brand", "brand-strong", 4.5],
  ["field", "paper", 3],
  ["field", "surface", 3],
];

test.each(pairs)("%s on %s reads well, in light and in dark", (front, back, least) => {
  for (const scheme of ["light", "dark"] as const) {
    const [one, other] = [colours.get(front)?.[scheme], colours.get(back)?.[scheme]];
    if (!one || !other) throw new Error(`no such colour: ${front} or ${back}`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
  }
});
