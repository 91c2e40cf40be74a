import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import { linesOf, paragraphsOf } from "./layout.mjs";
import { MAX_CHARACTERS, MAX_PAGES, Unreadable } from "./limits.mjs";

/** No page of prose takes this long; a page built to loop does. */
const PAGE_MILLISECONDS = 5000;

export async function readPdf(file, until) {
  const document = await openPdf(file);
  const pages = [];
  let broken = 0;
  let characters = 0;
  let cut = false;
  for (let number = 1; number <= document.numPages && !cut; number += 1) {
    const lines = await readPage(document, number).catch(() => undefined);
    if (!lines) broken += 1;
    pages.push(lines ?? []);
    characters += (lines ?? []).reduce((sum, line) => sum + line.text.length, 0);
    cut = characters > MAX_CHARACTERS || number >= MAX_PAGES || Date.now() > until;
  }
  if (pages.length === 0 || broken === pages.length) throw new Unreadable("damaged");
  const hasText = pages.some((lines) => lines.length > 0);
  if (!hasText && broken > 0) throw new Unreadable("damaged");
  const withoutText = hasText ? undefined : await whyNoText(document);
  return { pages: paragraphsOf(pages), cut, withoutText };
}

async function openPdf(file) {
  const bytes = new Uint8Array(await readFile(file));
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    throw new Unreadable(error?.name === "PasswordException" ? "encrypted" : "damaged");
  }
}

async function readPage(document, number) {
  const page = await withinTime(document.getPage(number));
  const content = await withinTime(page.getTextContent());
  page.cleanup();
  return linesOf(content.items);
}

function withinTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("page takes too long")), PAGE_MILLISECONDS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A page without words that draws something is a scan; one that draws nothing is empty. */
async function whyNoText(document) {
  const page = await document.getPage(1);
  const drawn = await withinTime(page.getOperatorList()).catch(() => undefined);
  return drawn && drawn.fnArray.length > 4 ? "scan" : "no-text";
}
