import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";

type Written = { subject: string; text: string; locale: Locale; baseUrl: string };

/** Stands on a line of its own between what a letter says and why it came (the mark of a signature, RFC 3676). */
export const FOOTER = "\n-- \n";

/**
 * A letter as HTML, made from its text alone, so that both say the same. A blank line ends a paragraph; a line underlined
 * with dashes is a heading; `- ` begins an item, and lines indented below belong to it; an address of ours alone on a line
 * is a button, and so is each of ours that stands after words and a colon; a code of six digits stands out. Styles are
 * inline and nothing is fetched from anywhere.
 */
export function htmlOf({ subject, text, locale, baseUrl }: Written): string {
  const end = text.lastIndexOf(FOOTER);
  const body = end < 0 ? text : text.slice(0, end);
  const footer = end < 0 ? "" : text.slice(end + FOOTER.length);
  const open = wordsFor(locale)("letters.open");
  const blocks = body.trim().split(/\n{2,}/);
  const main = blocks.map((block) => blockOf(block, baseUrl, open)).join("\n");
  return page({
    subject,
    locale,
    main,
    footer: footer
      .trim()
      .split(/\n{2,}/)
      .map(small(baseUrl))
      .join("\n"),
  });
}

function blockOf(block: string, baseUrl: string, open: string): string {
  const lines = block.split("\n");
  if (lines.length >= 2 && /^-{3,}$/.test(lines[1] ?? "")) {
    const rest = lines.slice(2).join("\n");
    return `<h2 style="margin:28px 0 8px;font-size:20px;line-height:1.3">${escaped(lines[0] ?? "")}</h2>${rest ? blockOf(rest, baseUrl, open) : ""}`;
  }
  if (lines[0]?.startsWith("- ")) return listOf(lines, baseUrl);
  return paragraphOf(lines, baseUrl, open);
}

/** Runs of plain lines are paragraphs, runs of named addresses a row of buttons; a lonely address of ours becomes a large one. */
function paragraphOf(lines: string[], baseUrl: string, open: string): string {
  const parts: string[] = [];
  for (const [isRow, run] of runsOf(lines, (line) => namedLink(line, baseUrl) !== null)) {
    if (isRow)
      parts.push(
        `<p style="margin:0 0 14px">${run
          .flatMap((line) => namedLink(line, baseUrl) ?? [])
          .map(namedButton)
          .join("\n")}</p>`,
      );
    else parts.push(...plainOf(run, baseUrl, open));
  }
  return parts.join("\n");
}

function plainOf(lines: string[], baseUrl: string, open: string): string[] {
  const isAlone = (line: string) => isOwn(line, baseUrl) || CODE.test(line);
  return runsOf(lines, isAlone).flatMap(([alone, run]) =>
    alone
      ? run.map((line) =>
          CODE.test(line)
            ? `<p style="margin:0 0 16px;font-size:28px;letter-spacing:3px;font-weight:700">${line}</p>`
            : button(line.trim(), open),
        )
      : `<p style="margin:0 0 16px">${run.map(linked).join("<br>")}</p>`,
  );
}

/** The code of a mail to sign in. */
const CODE = /^\d{3} \d{3}$/;

/** The lines in runs that do, or do not, fit a condition. */
function runsOf(lines: string[], fits: (line: string) => boolean): [boolean, string[]][] {
  const runs: [boolean, string[]][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && last[0] === fits(line)) last[1].push(line);
    else runs.push([fits(line), [line]]);
  }
  return runs;
}

/** `- Title`, then details, then perhaps its address: the title leads there. */
function listOf(lines: string[], baseUrl: string): string {
  const items: string[][] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) items.push([line.slice(2)]);
    else items.at(-1)?.push(line.trim());
  }
  const written = items.map(([title = "", ...more]) => {
    const link = more.find((line) => isOwn(line, baseUrl));
    const details = more.filter((line) => line !== link).map((line) => `<br>${linked(line)}`);
    const head = link
      ? `<a href="${escaped(link)}" class="k-link" style="color:#0a5263;font-weight:600">${escaped(title)}</a>`
      : linked(title);
    return `<li style="margin:0 0 14px">${head}${details.join("")}</li>`;
  });
  return `<ul style="margin:0 0 16px;padding-left:20px">${written.join("")}</ul>`;
}

const isOwn = (line: string, baseUrl: string) => {
  const address = line.trim();
  return address.startsWith(`${baseUrl}/`) && !/\s/.test(address);
};

type Named = { name: string; address: string };

/** `Ik kom: https://…` with an address of ours. */
function namedLink(line: string, baseUrl: string): Named | null {
  const [, name = "", address = ""] = /^(.{1,80}): (\S+)$/.exec(line.trim()) ?? [];
  return name && isOwn(address, baseUrl) ? { name, address } : null;
}

/** Beside others of its kind, as wide as its words: a row of answers, or below each other on a phone. */
const namedButton = ({ name, address }: Named): string =>
  `<a href="${escaped(address)}" class="k-quiet" style="${shape};margin:0 8px 10px 0;background:#ffffff;color:#0a5263">${escaped(name)}</a>`;

/** The border keeps the shape where a program drops or turns the background. */
const shape = "display:inline-block;padding:11px 18px;border:2px solid #0a5263;border-radius:8px;font-weight:600;text-decoration:none";

function button(address: string, open: string): string {
  const link = escaped(address);
  return [
    `<p style="margin:0 0 6px"><a href="${link}" class="k-button" style="${shape};background:#0a5263;color:#ffffff">`,
    `${escaped(open)}</a></p>`,
    `<p class="k-muted" style="margin:0 0 20px;font-size:13px;line-height:1.4;color:#4e5b61;overflow-wrap:anywhere">`,
    `<a href="${link}" class="k-muted" style="color:#4e5b61">${link}</a></p>`,
  ].join("");
}

/** Web addresses inside what people wrote can be clicked, and show where they lead. */
const linked = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/)
    .map((piece, index) =>
      index % 2 ? `<a href="${escaped(piece)}" class="k-link" style="color:#0a5263">${escaped(piece)}</a>` : escaped(piece),
    )
    .join("");

/** Below the letter, long addresses hide behind their words. */
const small =
  (baseUrl: string) =>
  (block: string): string => {
    const lines = block.split("\n").map((line) => {
      const named = namedLink(line, baseUrl);
      return named
        ? `<a href="${escaped(named.address)}" class="k-muted" style="display:inline-block;padding:3px 0;color:#4e5b61">${escaped(named.name)}</a>`
        : linked(line);
    });
    return `<p style="margin:0 0 8px">${lines.join("<br>")}</p>`;
  };

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[letter] ?? "");

/** Colours that hold on white; where the reader's program knows about dark, classes turn them. */
const dark = `@media (prefers-color-scheme:dark){.k-page{background:#0f1a1f!important;color:#edf2f2!important}.k-sheet{background:#16242b!important;border-color:#2d3f48!important}.k-link{color:#7ccbda!important}.k-button{background:#7ccbda!important;border-color:#7ccbda!important;color:#06222a!important}.k-quiet{background:#16242b!important;border-color:#7ccbda!important;color:#7ccbda!important}.k-muted{color:#a9b8bd!important}}`;

type Page = { subject: string; locale: Locale; main: string; footer: string };

const page = ({ subject, locale, main, footer }: Page): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${dark}</style>
</head>
<body class="k-page" style="margin:0;padding:0;background:#fbfaf6;color:#14242b;font:17px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
<div class="k-page" style="max-width:600px;margin:0 auto;padding:24px 12px;overflow-wrap:anywhere">
<p class="k-link" style="margin:0 0 12px 4px;font-size:15px;font-weight:700;color:#0a5263">Kenniskringen</p>
<div class="k-sheet" style="background:#ffffff;border:1px solid #d9d5c9;border-radius:14px;padding:24px 20px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25">${escaped(subject)}</h1>
${main}
</div>
<div class="k-muted" style="padding:16px 4px 0;font-size:14px;line-height:1.45;color:#4e5b61">
${footer}
</div>
</div>
</body>
</html>
`;
