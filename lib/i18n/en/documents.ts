import type { Translated } from "../nl";

export const documents: Translated<"documents"> = {};
