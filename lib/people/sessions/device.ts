/** What a person recognises their browser by. Words of the trade, the same in every language; empty when unknown. */
export type Device = { browser: string; system: string };

type Mark = [mark: RegExp, name: string];

/** In this order: nearly every browser also says that it is Chrome, and Chrome that it is Safari. */
const browsers: Mark[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: Mark[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

const firstOf = (marks: Mark[], text: string) => marks.find(([mark]) => mark.test(text))?.[1] ?? "";

/** Two words out of what a browser says about itself; the rest, which could tell people apart, is not kept. */
export const deviceOf = (userAgent = ""): Device => ({ browser: firstOf(browsers, userAgent), system: firstOf(systems, userAgent) });
