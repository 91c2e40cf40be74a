/** The language that reports are written in; their readers all read it. */
export const REPORT_LANGUAGE = "nl";
