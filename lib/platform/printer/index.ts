import type { PaperFormat, Printer } from "@/lib/kernel/paper";

const writers: Record<PaperFormat, () => Promise<(paper: Parameters<Printer["print"]>[0]) => Promise<Buffer>>> = {
  docx: async () => (await import("./docx")).writeDocx,
  odt: async () => (await import("./odt")).writeOdt,
  pdf: async () => (await import("./pdf")).printPdf,
};

/** Makes the file within this process; the package of each kind is loaded with the first one. */
export const pdfPrinter: Printer = { print: async (paper, format = "pdf") => (await writers[format]())(paper) };
