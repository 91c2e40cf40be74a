import type { Translated } from "../nl";

export const questions: Translated<"questions"> = {};
