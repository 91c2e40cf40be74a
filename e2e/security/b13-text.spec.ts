import { expect, type Page, test } from "@playwright/test";
import { UploadPage } from "../pages/upload-page";
import { figure } from "../support/http";
import { signInAs } from "../support/sign-in";

/** Texts that have become more than text somewhere. Each would leave an element, a dialog or a title behind. */
const mark = "zqingespoten";
const payloads = [
  `<img src=x onerror=alert(1) id=${mark}>`,
  `<script>document.title='${mark}'</script>`,
  `</title><script>alert(2)</script>`,
  `"><svg onload=alert(3) id=${mark}>`,
  `'><iframe srcdoc="<script>parent.alert(4)</script>" id=${mark}>`,
  `</textarea><b id=${mark}>vet</b>`,
  `<a href="javascript:alert(5)" id=${mark}>klik</a>`,
  `<style id=${mark}>body{display:none}</style>`,
  `<base href="https://kwaad.example.org/" id=${mark}>`,
  `<form action="https://kwaad.example.org" id=${mark}><button>`,
  `<math><mtext><style><img src=x onerror=alert(6) id=${mark}></style>`,
  `<details open ontoggle=alert(7) id=${mark}>`,
  `<meta http-equiv=refresh content="0;url=https://kwaad.example.org">`,
  `<!--<img src="--><img src=x onerror=alert(8) id=${mark}>//">`,
  `&lt;b id=${mark}&gt;`,
  "{{constructor.constructor('alert(9)')()}}",
  `${"$"}{alert(10)}`,
  "#{7*7} <%= 7*7 %> {% raw %}",
  "{name, plural, other {#}}",
  "'{count}' {0} {naam}",
  "\u202eomgekeerd\u202c \u2066apart\u2069",
  "\u0000\u0008\u001b[31mrood",
  "<mark>geen markering</mark>",
  "] ]]> --> */ ;",
  "__proto__ constructor toString",
  "' OR 1=1; drop table people; --",
  "../../etc/passwd",
  '=HYPERLINK("https://kwaad.example.org";"klik")',
  "javascript:alert(11)",
  "data:text/html,<script>alert(12)</script>",
  "😀 é ß ﷽ ａ",
  "x".repeat(300),
];

/** As many as fit in a field, together. */
function fitting(most: number, from = 0): string {
  let text = "";
  for (const payload of [...payloads.slice(from), ...payloads.slice(0, from)])
    if (text.length + payload.length + 1 <= most) text += `${payload} `;
  return text.trim();
}

/** Watches a page for whatever a text must never do. */
function watching(page: Page): string[] {
  const seen: string[] = [];
  page.on("dialog", async (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) seen.push(message.text().slice(0, 200));
  });
  page.on("request", (request) => {
    if (request.url().includes("kwaad.example.org") && !request.url().startsWith("http://localhost")) seen.push(request.url());
  });
  return seen;
}

async function look(page: Page, path: string, seen: string[]) {
  await page.goto(path);
  if ((await page.locator(`#${mark}`).count()) > 0) seen.push(`${path}: an element came of a text`);
  if ((await page.title()).startsWith(mark)) seen.push(`${path}: a title came of a script`);
  await expect(page.locator("h1").first(), path).toBeVisible();
}

test("what members write is text, wherever it is shown", async ({ page }) => {
  test.setTimeout(300_000);
  const seen = watching(page);
  await signInAs(page, "Veerle Vermoeden");
  let fields = 0;
  const fill = async (label: RegExp | string, text: string) => {
    await page.getByLabel(label).first().fill(text);
    fields++;
  };

  await page.goto("/mijn/profiel");
  await fill(/^Functie/, fitting(120));
  await fill(/^Wanneer ben je/, fitting(200, 5));
  await fill(/^Waarmee kan/, fitting(2000, 2));
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Je profiel is bewaard" })).toBeVisible();

  await page.goto("/vragen/nieuw");
  await fill("Je vraag in één zin", `Vraag ${fitting(110, 3)}`);
  await page.getByRole("button", { name: "Verder" }).click();
  await fill(/^Wat moeten ze weten/, fitting(1500, 1));
  await page
    .getByRole("radio", { name: /Rivierenland/ })
    .first()
    .check();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page).toHaveURL(/\/vragen\/[0-9a-f-]{36}/);
  const question = new URL(page.url()).pathname;

  await page.goto("/kringen/rivierenland/onderwerpen");
  await fill("Waarover wil je iets horen of vertellen?", fitting(110, 6));
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("button", { name: /^Stel dit (toch )?voor$/ }).click();

  const upload = new UploadPage(page);
  // A text file with a zero in it is none, and is refused.
  const text = `# ${fitting(180, 4)}\n\n${payloads.join("\n\n")}`.replaceAll("\u0000", "");
  await upload.choose({ name: `<img src=x onerror=alert(13)> "${mark}".md`, mimeType: "text/markdown", buffer: Buffer.from(text) });
  await upload.check();
  await upload.title.fill(fitting(200, 7));
  fields += 2;
  await upload.share();
  await expect(page).toHaveURL(/\?gedeeld/);
  const document = new URL(page.url()).pathname;

  const pages = [
    document,
    question,
    "/mijn",
    "/mijn/profiel",
    "/collegas?q=Veerle",
    "/collegas/veerle-vermoeden",
    "/kringen/rivierenland",
    "/kringen/rivierenland/onderwerpen",
    "/kringen/rivierenland/leden",
    "/mijn/documenten",
    "/vragen",
    "/",
    ...payloads.map((payload) => `/zoeken?q=${encodeURIComponent(payload.slice(0, 150))}`),
    ...payloads.slice(0, 10).map((payload) => `/vind-je-kring?q=${encodeURIComponent(payload.slice(0, 80))}`),
  ];
  for (const path of pages) await look(page, path, seen);
  figure("B13", { "fields × strings": fields * payloads.length, pages: pages.length, "dialogs, elements, reports": seen.length });
  expect(seen).toEqual([]);
});
