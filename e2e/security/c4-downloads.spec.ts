import { expect, type Page, test } from "@playwright/test";
import PDFDocument from "pdfkit";
import { UploadPage } from "../pages/upload-page";
import { figure } from "../support/http";
import { signInAs } from "../support/sign-in";

/** What a script leaves behind when it runs with our address. */
const script = "<script>document.title = 'kwaad'; alert(1); fetch('/api/health?kwaad')</script>";
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

/** What a PDF's own script says: its viewer runs that, beside our address, as soon as it has the time. */
const IN_VIEWER = "in de lezer";

/** A PDF that asks its reader to run something at once. */
function scriptedPdf(): Promise<Buffer> {
  const document = new PDFDocument();
  document.text("Een plan");
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const action = document.ref({ S: "JavaScript", JS: new String(`app.alert('${IN_VIEWER}')`) });
  action.end("");
  (document as unknown as { _root: { data: Record<string, unknown> } })._root.data.OpenAction = action;
  document.end();
  return new Promise((resolve) => document.on("end", () => resolve(Buffer.concat(pieces))));
}

async function hostileFiles() {
  const rtf = "{\\rtf1\\ansi nota\\par}";
  return [
    {
      name: "pagina.html",
      mimeType: "text/html",
      buffer: Buffer.from(`<h1>Pagina</h1>${script}`),
      type: "text/html; charset=utf-8",
      inline: false,
    },
    { name: "pagina.txt", mimeType: "text/plain", buffer: Buffer.from(`Nota ${script}`), type: "text/plain; charset=utf-8", inline: true },
    {
      name: "pagina.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(`# Nota\n${script}`),
      type: "text/markdown; charset=utf-8",
      inline: false,
    },
    { name: "lijst.csv", mimeType: "text/csv", buffer: Buffer.from(`naam\n${script}`), type: "text/csv; charset=utf-8", inline: false },
    { name: "nota.rtf", mimeType: "application/rtf", buffer: Buffer.from(rtf), type: "application/rtf", inline: false },
    { name: "foto.png", mimeType: "image/png", buffer: Buffer.concat([png, Buffer.from(script)]), type: "image/png", inline: true },
    // What the browser says of a file counts for nothing.
    {
      name: "foto.jpg",
      mimeType: "text/html",
      buffer: Buffer.concat([Buffer.from("ffd8ffe0", "hex"), Buffer.from(script)]),
      type: "image/jpeg",
      inline: true,
    },
    { name: "plan.pdf", mimeType: "application/pdf", buffer: await scriptedPdf(), type: "application/pdf", inline: true },
  ];
}

/** Opens an address as somebody does who was sent it. Null when it was downloaded. */
async function opened(page: Page, address: string) {
  const download = page.waitForEvent("download", { timeout: 5000 }).then(() => null);
  const answer = page.goto(address).catch(() => download);
  return Promise.race([answer, download.catch(() => answer)]);
}

test("a file that somebody uploaded cannot act as our site, opened or downloaded", async ({ page }) => {
  await signInAs(page, "Amira Zogenaamd");
  const ran: string[] = [];
  page.on("dialog", async (dialog) => {
    if (dialog.message() !== IN_VIEWER) ran.push(dialog.message());
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes("kwaad")) ran.push(request.url());
  });
  const files = await hostileFiles();
  for (const { type, inline, ...file } of files) {
    const upload = new UploadPage(page);
    await upload.choose(file);
    await upload.check();
    const own = page.url();
    const document = /documenten\/([0-9a-f-]{36})/.exec(page.url())?.[1];
    const address = `/api/files/${document}`;
    const headers = (await page.request.get(address)).headers();
    expect(headers["content-type"], file.name).toBe(type);
    expect(headers["content-disposition"], file.name).toMatch(inline ? /^inline;/ : /^attachment;/);
    expect(headers["x-content-type-options"], file.name).toBe("nosniff");
    expect(headers["content-security-policy"], file.name).toContain("default-src 'none'");
    if (type !== "application/pdf") expect(headers["content-security-policy"], file.name).toMatch(/^sandbox;/);
    expect((await page.request.get(`${address}?download`)).headers()["content-disposition"], file.name).toMatch(/^attachment;/);
    await opened(page, address);
    expect(await page.title(), file.name).not.toBe("kwaad");
    // What is shown in a sandbox has an address of its own, that is nobody's.
    if (inline && type !== "application/pdf") expect(await page.evaluate(() => self.origin), file.name).toBe("null");
    // An earlier draft would be offered before the next.
    await page.goto(own);
    await page.getByRole("button", { name: "Gooi dit ontwerp weg" }).click();
    await expect(page).not.toHaveURL(own);
  }
  figure("C4", { types: files.length, "scripts run on our address": ran.length });
  expect(ran).toEqual([]);
});
