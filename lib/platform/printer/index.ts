import type { Printer } from "@/lib/kernel/paper";

/** Draws a PDF within this process; its package is loaded with the first one. */
export const pdfPrinter: Printer = { print: async (paper) => (await import("./pdf")).printPdf(paper) };
